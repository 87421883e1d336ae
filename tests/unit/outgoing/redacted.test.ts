import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Person } from '../../../shared/domain/person.ts';
import { contentOf, toReadableMarkdown } from '../../../shared/outgoing/content.ts';
import { toDocx } from '../../../shared/outgoing/to-docx.ts';
import { toHtmlFile } from '../../../shared/outgoing/to-html.ts';
import { createRedactor, usualAliases } from '../../../shared/review/redact.ts';
import type { RichNode, RichText } from '../../../shared/text/rich-text.ts';
import { Records } from '../insights/journal.ts';
import { arbitraryDocument } from '../text/arbitrary-document.ts';

const records = new Records();
const NAMES = ['Anastasia', 'Zoë van Dam', 'O’Neillson', '李雷雷', 'Grace Hopperly'];
for (const name of NAMES) records.person(name, { nicknames: [`${name.slice(0, 4)}bobo`] });
const people = records.all.filter((record): record is Person => record.type === 'person');

const WORDS = people.flatMap(({ name, nicknames }) => [name, ...nicknames]);

const piece: fc.Arbitrary<RichNode> = fc.oneof(
  fc.constantFrom(...people).map(({ id, name }): RichNode => ({
    type: 'mention',
    attrs: { sort: 'person', id, label: name },
  })),
  fc
    .tuple(
      fc.constantFrom(...WORDS),
      fc.constantFrom('', '’s plan', '.', ' (', '/', ' – '),
      fc.constantFrom('bold', 'link', 'code'),
    )
    .map(([word, after, mark]): RichNode => ({
      type: 'text',
      text: `${word}${after} `,
      marks: [mark === 'link' ? { type: 'link', attrs: { href: `https://a.test/${word}` } } : { type: mark }],
    })),
);

/** A generated document with names in every paragraph of it. */
const withNames = fc
  .tuple(arbitraryDocument, fc.array(fc.array(piece, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }))
  .map(([{ content = [] }, lines]): RichText => ({
    type: 'doc',
    content: [...content, ...lines.map((line): RichNode => ({ type: 'paragraph', content: line }))],
  }));

it(
  'leaves no name, nickname, possessive or mention in any format, wherever it looks',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(withNames, fc.constantFrom('roles' as const, 'initials' as const), async (body, style) => {
        const redactor = createRedactor(people, usualAliases(people, style));
        const made = contentOf({ title: redactor.text(`With ${NAMES[0] ?? ''}`), body: redactor.document(body) });
        const docx = Object.values(unzipSync(await toDocx(made))).map((part) => strFromU8(part));
        for (const file of [toReadableMarkdown(made), toHtmlFile(made), ...docx]) {
          // What a tag or a reference parts is read as one.
          const read = file.replaceAll(/<[^>]*>|&#?\w+;/gu, '');
          for (const word of WORDS) {
            expect(file).not.toContain(word);
            expect(file).not.toContain(encodeURIComponent(word));
            expect(read).not.toContain(word);
          }
          for (const { id } of people) expect(file).not.toContain(id);
        }
      }),
      { numRuns: 60 },
    );
  },
);
