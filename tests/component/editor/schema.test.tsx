import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openForEditing } from '../../../renderer/editor/document.ts';
import { schema } from '../../../renderer/editor/schema.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { MARK_TYPES, NODE_TYPES, type RichNode, type RichText } from '../../../shared/text/rich-text.ts';
import {
  bullets,
  code,
  doc,
  everything,
  heading,
  item,
  link,
  numbers,
  p,
  quote,
  task,
  tasks,
  text,
  write,
} from './support.tsx';

describe("the editor's schema", () => {
  test('has the nodes and marks that documents may have, no more and no less', () => {
    expect(Object.keys(schema.nodes).toSorted()).toEqual([...NODE_TYPES].toSorted());
    expect(Object.keys(schema.marks).toSorted()).toEqual([...MARK_TYPES].toSorted());
  });

  test('has only the attributes that are stored', () => {
    const attributes = Object.entries({ ...schema.nodes, ...schema.marks }).map(([name, type]) => [
      name,
      Object.keys(type.spec.attrs ?? {}),
    ]);
    expect(Object.fromEntries(attributes.filter(([, names]) => names?.length !== 0))).toEqual({
      heading: ['level'],
      codeBlock: ['language'],
      orderedList: ['start'],
      taskItem: ['checked'],
      link: ['href'],
      mention: ['sort', 'id', 'label', 'intensity'],
      evidence: ['record', 'id'],
      markedLine: ['sort', 'id'],
    });
  });
});

describe('opening a document', () => {
  test('changes nothing, whatever it is made of', async () => {
    const { handle, onChange, box } = await write(everything);
    await userEvent.click(box);
    await userEvent.keyboard('{Control>}{End}{/Control}{ArrowUp}{ArrowUp}');
    expect(onChange).not.toHaveBeenCalled();
    expect(handle.getDocument()).toBe(everything);
    expect(openForEditing(everything)).toEqual(everything);
  });

  test('and editing one block leaves the others as they were', async () => {
    const { handle, box, onChange } = await write(everything);
    await userEvent.click(box.getByText('quoted'));
    await userEvent.keyboard('{End}!');
    const edited = handle.getDocument().content ?? [];
    const before = everything.content ?? [];
    expect(edited[5]).toEqual(quote(p('quoted!'), bullets(item(p('inside')))));
    expect([...edited.slice(0, 5), ...edited.slice(6)]).toEqual([...before.slice(0, 5), ...before.slice(6)]);
    expect(onChange).toHaveBeenLastCalledWith(handle.getDocument());
  });

  test('reports unchanged blocks as the same objects', async () => {
    const { onChange, box } = await write(doc(p('one'), p('two')));
    await userEvent.click(box.getByText('one'));
    await userEvent.keyboard('ab');
    const [first, second] = onChange.mock.calls.map(([changed]) => changed.content ?? []);
    expect(first?.[1]).toBe(second?.[1]);
    expect(first?.[0]).not.toEqual(second?.[0]);
  });
});

describe('a document in an unusual shape', () => {
  test.each<[string, RichText, RichText]>([
    ['an empty one gets a line', doc(), doc(p())],
    [
      'an item that starts with code gets a line before it',
      doc(bullets(item(code('x')))),
      doc(bullets(item(p(), code('x')))),
    ],
    ['an item without a line gets one', doc(bullets(item())), doc(bullets(item(p())))],
    ['an empty text goes', doc(p(text(''), text('a'))), doc(p('a'))],
    [
      'marks come in one order',
      doc(p(text('a', 'italic', link('https://a.org/'), 'bold'))),
      doc(p(text('a', link('https://a.org/'), 'bold', 'italic'))),
    ],
    ['an absent start is 1', doc({ type: 'orderedList', content: [item(p('a'))] }), doc(numbers(1, item(p('a'))))],
    ['an absent tick is no tick', doc(tasks({ type: 'taskItem', content: [p('a')] })), doc(tasks(task(false, p('a'))))],
  ])('is mended for editing without losing a word: %s', (_, before, after) => {
    expect(openForEditing(before)).toEqual(after);
  });

  test('is stored as it came while it is not edited', async () => {
    const before = doc(bullets(item(code('x'))));
    const { handle } = await write(before);
    expect(handle.getDocument()).toBe(before);
  });

  test.each<[string, RichText]>([
    ['an unknown node', doc(p('a'), { type: 'mention', attrs: { label: 'Tove' } })],
    ['an unknown mark', doc(p(text('a', 'highlight')))],
    ['an unknown attribute of a node', doc({ ...p('a'), attrs: { align: 'right' } })],
    [
      'an unknown attribute of a mark',
      doc(p(text('a', { type: 'link', attrs: { href: 'https://a.org', title: 't' } }))),
    ],
    ['an attribute of another type', doc({ type: 'heading', attrs: { level: '1' }, content: [text('a')] })],
    ['a heading level that does not exist', doc(heading(9, 'a'))],
    ['marks in a code block', doc({ type: 'codeBlock', content: [text('a', 'bold')] })],
    ['a block where only items stand', doc(bullets(p('a')))],
    ['text outside of a line', doc(text('a'))],
    ['a link without an address', doc(p(text('a', { type: 'link', attrs: { href: 7 } })))],
  ])('is not edited where that would lose something: %s', (_, document) => {
    expect(openForEditing(document)).toBeUndefined();
  });
});

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const mark = fc.oneof(
  fc.constantFrom({ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'code' }),
  fc.webUrl().map(link),
);
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type });
const inline = fc.oneof(
  fc.tuple(words, marks).map(([chosen, on]) => text(chosen, ...on)),
  fc.constant({ type: 'hardBreak' }),
);
const line = fc.array(inline, { maxLength: 5 }).map((content) => p(...content));
const blockOf = fc.letrec<{ block: RichNode; items: readonly RichNode[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    line,
    fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([level, chosen]) => heading(level, chosen)),
    fc.tuple(words, fc.constantFrom('ts', undefined)).map(([chosen, language]) => code(chosen, language)),
    fc.constant({ type: 'horizontalRule' }),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((content) => quote(...content)),
    tie('items').map((content) => bullets(...content.map((child) => item(p('x'), child)))),
    fc.tuple(fc.nat(50), tie('items')).map(([start, all]) => numbers(start, ...all.map((child) => item(p(), child)))),
    fc.tuple(fc.boolean(), tie('items')).map(([on, all]) => tasks(...all.map((child) => task(on, p('x'), child)))),
  ),
  items: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
}));

describe('any document of the schema', () => {
  test('opens without losing a word, and opens again as the same', () => {
    fc.assert(
      fc.property(fc.array(blockOf.block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const opened = openForEditing(doc(...blocks));
        expect(opened).toBeDefined();
        if (opened === undefined) return;
        expect(toPlainText(opened)).toBe(toPlainText(doc(...blocks)));
        expect(openForEditing(opened)).toEqual(opened);
      }),
      { numRuns: 200 },
    );
  });
});
