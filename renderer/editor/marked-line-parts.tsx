import type { Editor } from '@tiptap/core';
import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { MarkedLine } from '../../shared/domain/mentions.ts';
import type { TextRecords } from '../../shared/text/text-records.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { MARKS } from './record-words.ts';
import styles from './records.module.css';

interface PartProps {
  readonly line: MarkedLine;
  readonly records: TextRecords | undefined;
}

/** Draws the icons and the fields of the marked lines that are in the editor. */
export function MarkedLineParts({ editor, records }: { readonly editor: Editor } & Pick<PartProps, 'records'>) {
  const views = editor.storage.recordViews;
  const lines = useSyncExternalStore(views.subscribe, views.lines);
  return lines.map(({ key, line, icon, facts }) => [
    createPortal(<MarkIcon line={line} />, icon, `${key}-icon`),
    createPortal(<MarkFacts line={line} records={records} />, facts, `${key}-facts`),
  ]);
}

export const MarkIcon = ({ line: { sort } }: Pick<PartProps, 'line'>) => (
  <>
    <KindIcon kind={sort} />
    <VisuallyHidden elementType="span">{MARKS[sort].name}: </VisuallyHidden>
  </>
);

const nothing = (): (() => void) => () => undefined;

/** The main fields of what the line became; each opens it. */
export function MarkFacts({ line: { sort, id }, records }: PartProps) {
  // A list made anew would never be the same one: it is compared by its words.
  const words = useSyncExternalStore(records?.subscribe ?? nothing, () => records?.facts(sort, id)?.join('\n'));
  if (records === undefined || words === undefined) return null;
  const facts = words === '' ? ['Open'] : words.split('\n');
  return facts.map((fact) => (
    <button
      key={fact}
      type="button"
      className={styles.fact}
      aria-label={`${fact}: open the ${MARKS[sort].name.toLowerCase()}`}
      // The caret stays in the text until the record is there.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => records.open(sort, id)}
    >
      {fact}
    </button>
  ));
}
