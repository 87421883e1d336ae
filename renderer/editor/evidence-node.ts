import { Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { must } from '../../shared/base/assert.ts';
import { isId } from '../../shared/base/ids.ts';
import { EVIDENCE_RECORDS, type EvidenceMark, evidenceOf } from '../../shared/domain/mentions.ts';
import { mustBe } from './attributes.ts';
import { COPIED, copiedAttrs, wordFor } from './copied.ts';
import { evidenceName } from './record-words.ts';
import styles from './records.module.css';

/** The numbers on the page. */
interface Marks {
  readonly refreshes: Set<() => void>;
}

declare module '@tiptap/core' {
  interface Storage {
    evidence: Marks;
  }
}

const markAt = (attrs: Readonly<Record<string, unknown>>): EvidenceMark =>
  must(evidenceOf({ type: 'evidence', attrs }), 'the schema checks what an evidence mark has');

/** What the words before it stand on: a small number that counts the sources of the text in the order of their first use. */
export const EvidenceNode = Node.create<object, Marks>({
  name: 'evidence',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addStorage: () => ({ refreshes: new Set() }),
  addAttributes: () => ({
    record: {
      isRequired: true,
      rendered: false,
      validate: mustBe('a record that a review stands on', (value) => EVIDENCE_RECORDS.some((name) => name === value)),
    },
    id: {
      isRequired: true,
      rendered: false,
      validate: mustBe('an id', (value) => typeof value === 'string' && isId(value)),
    },
  }),
  parseHTML: () => [{ tag: `sup[${COPIED}]`, priority: 100, getAttrs: copiedAttrs }],
  renderHTML: ({ node }) => ['sup', { [COPIED]: wordFor(node.attrs) }],
  renderText: () => '',
  // Where one comes or goes the numbers after it are others.
  onTransaction({ transaction }) {
    if (transaction.docChanged) for (const refresh of this.storage.refreshes) refresh();
  },
  addNodeView:
    () =>
    ({ node: first, editor }) => {
      let node = first;
      const dom = document.createElement('sup');
      dom.className = styles.evidence ?? '';
      dom.setAttribute('role', 'link');
      const refresh = (): void => {
        const number = numbersIn(editor.state.doc).get(keyOf(markAt(node.attrs)));
        const words = number === undefined ? '' : String(number);
        if (dom.textContent === words) return;
        dom.textContent = words;
        dom.setAttribute('aria-label', evidenceName(words));
      };
      refresh();
      dom.addEventListener('click', (event) => {
        if (event.button === 0 && !event.shiftKey) editor.storage.live.onOpenEvidence?.(markAt(node.attrs));
      });
      editor.storage.evidence.refreshes.add(refresh);
      return {
        dom,
        update: (next) => {
          if (next.type !== node.type) return false;
          node = next;
          refresh();
          return true;
        },
        ignoreMutation: () => true,
        destroy: () => void editor.storage.evidence.refreshes.delete(refresh),
      };
    },
});

const keyOf = ({ record, id }: EvidenceMark): string => `${record} ${id}`;

const counted = new WeakMap<DocumentNode, ReadonlyMap<string, number>>();

/** From one, by what they stand on: the same thing has the same number wherever it is used. */
function numbersIn(document: DocumentNode): ReadonlyMap<string, number> {
  const known = counted.get(document);
  if (known !== undefined) return known;
  const numbers = new Map<string, number>();
  document.descendants((node) => {
    if (node.type.name !== 'evidence') return;
    const key = keyOf(markAt(node.attrs));
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
  });
  counted.set(document, numbers);
  return numbers;
}
