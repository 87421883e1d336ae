import { describe, expect, it } from 'vitest';
import { countWords, leadOf, toPlainText, toSearchText } from '../../../shared/text/plain-text.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...content: { type: string; text?: string }[]) => ({ type: 'paragraph', content });
const link = (label: string, href: string) => ({
  type: 'text',
  text: label,
  marks: [{ type: 'link', attrs: { href } }],
});

describe('plain text', () => {
  it('gives one line a block, tasks as their text and code as it is', () => {
    const document: RichText = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('Monday')] },
        paragraph(text('one'), { type: 'hardBreak' }, text('two')),
        {
          type: 'taskList',
          content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph(text('call Ana'))] }],
        },
        { type: 'codeBlock', attrs: { language: 'ts' }, content: [text('a();\n  b();')] },
        { type: 'horizontalRule' },
        { type: 'sundial', content: [paragraph(text('kept'))] },
        { type: 'paragraph', content: [text('with '), { type: 'gadget', content: [text('insides')] }] },
      ],
    };
    expect(toPlainText(document)).toBe('Monday\none\ntwo\ncall Ana\na();\n  b();\nkept\nwith insides');
  });

  it('adds addresses to what a search reads, unless the text shows them', () => {
    const document: RichText = {
      type: 'doc',
      content: [paragraph(link('the thread', 'https://a.test/1'), text(' '), link('https://b.test', 'https://b.test'))],
    };
    expect(toSearchText(document)).toBe('the thread https://b.test\nhttps://a.test/1');
  });
});

describe('the lead', () => {
  it('is the whole text on one line where that fits', () => expect(leadOf(' One.\n\n Two. ')).toBe('One. Two.'));
  it('ends after a sentence', () =>
    expect(leadOf('First one here. Second one is longer.', 20)).toBe('First one here.'));
  it('ends after a word with an ellipsis where no sentence fits', () =>
    expect(leadOf('A sentence that goes on and on', 15)).toBe('A sentence…'));
  it('cuts a script without spaces between characters', () => {
    const lead = leadOf('字'.repeat(9) + '𠀀'.repeat(30), 20);
    expect(lead.length).toBeLessThanOrEqual(20);
    expect(lead.isWellFormed()).toBe(true);
  });
  it('does not end at a full stop inside a number', () =>
    expect(leadOf('Version 12.5 was released', 12)).toBe('Version…'));
});

describe('words', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ["It's well-known, isn’t it?", 4],
    ['今日は晴れ', 5],
    ['안녕 세상', 2],
    ['mixed 日本 text', 4],
    ['emoji 👩‍💻 only', 2],
    ['שלום עולם', 2],
    ['- dash -- alone', 2],
  ])('of %j are %i', (value, expected) => expect(countWords(value)).toBe(expected));
});
