import { describe, expect, it } from 'vitest';
import { aDoc, anIndexOf, TODAY } from '../../support/search-docs.ts';

/** The excerpt of an entry for a query, with its marks in brackets. */
function shown(text: string, query: string, title?: string): string {
  const index = anIndexOf({ a: aDoc(text, { title }) });
  const excerpt = index.excerpt('a', index.query(query, { today: TODAY }).terms);
  return bracketed(excerpt);
}

function bracketed({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }): string {
  let result = '';
  let done = 0;
  for (const [from, to] of marks) {
    result += `${text.slice(done, from)}[${text.slice(from, to)}]`;
    done = to;
  }
  return result + text.slice(done);
}

const filler = (count: number): string => 'lorem ipsum dolor sit amet '.repeat(count).trim();

describe('an excerpt', () => {
  it('marks the words as they were written', () => {
    expect(shown('Zoë met Łukasz in the STRASSE; Straße, naïve.', 'zoe LUKASZ straße naive')).toBe(
      '[Zoë] met [Łukasz] in the [STRASSE]; [Straße], [naïve].',
    );
  });

  it('marks every match in it, also parts of words', () => {
    expect(shown('Review the preview of reviews', 'view')).toBe('Re[view] the pre[view] of re[view]s');
  });

  it('marks quoted words only where they stand whole', () => {
    expect(shown('The art of party planning is an art', '"art"')).toBe('The [art] of party planning is an [art]');
    expect(shown('so\nfar, so  far, so-far', '"so far"')).toBe('[so\nfar], [so  far], so-far');
  });

  it('marks overlapping matches as one', () => {
    expect(shown('management', 'manage nage')).toBe('[manage]ment');
    expect(shown('banana', 'ana')).toBe('b[anana]');
  });

  it('shows about 160 characters, cut between words', () => {
    const text = shown(`${filler(20)} needle ${filler(20)}`, 'needle');
    expect(text).toMatch(/^…(?:lorem|ipsum|dolor|sit|amet) .*\[needle\].* (?:lorem|ipsum|dolor|sit|amet)…$/u);
    expect(text.length).toBeGreaterThan(120);
    expect(text.length).toBeLessThan(180);
  });

  it('shows the place where the words are closest together', () => {
    const text = `code ${filler(20)} review ${filler(20)} the review of code here ${filler(20)} code`;
    expect(shown(text, 'code review')).toContain('the [review] of [code] here');
  });

  it('prefers whole words to parts of words', () => {
    const text = `times ${filler(20)} estimate ${filler(20)} with Tim today ${filler(20)} timing`;
    expect(shown(text, 'tim')).toContain('with [Tim] today');
  });

  it('shows the beginning where only the title matches', () => {
    const text = filler(20);
    const excerpt = shown(text, 'budget', 'Budget');
    expect(excerpt.endsWith('…')).toBe(true);
    expect(text.startsWith(excerpt.slice(0, -1))).toBe(true);
    expect(excerpt).not.toContain('[');
  });

  it('cuts text without spaces between characters', () => {
    const kanji = '会議の決定事項を確認する'.repeat(40);
    const text = shown(`${kanji}東京${kanji}`, '東京');
    expect(text).toContain('[東京]');
    expect(text.length).toBeLessThan(180);
    const families = shown(`${'👩‍👩‍👧'.repeat(60)}x${'👩‍👩‍👧'.repeat(60)}`, 'x');
    expect(families).toContain('[x]');
    expect(families.isWellFormed()).toBe(true);
    expect(families).toMatch(/^…(?:👩‍👩‍👧)+\[x\](?:👩‍👩‍👧)+…$/u);
  });

  it('leaves out blanks at its ends', () => {
    expect(shown('\n\n  plan ahead\n', 'ahead')).toBe('plan [ahead]');
  });

  it('shows nothing of an empty text', () => {
    expect(shown('', 'x')).toBe('');
  });
});

describe('a title', () => {
  it('is shown whole, with its marks', () => {
    const index = anIndexOf({ a: aDoc('', { title: 'Größe of the TEAM' }), b: aDoc('') });
    const { terms } = index.query('team grösse', { today: TODAY });
    expect(bracketed(index.title('a', terms) ?? { text: '', marks: [] })).toBe('[Größe] of the [TEAM]');
    expect(index.title('b', terms)).toBeUndefined();
  });
});
