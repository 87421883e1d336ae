import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import { CompareDocuments } from '../../../renderer/editor/compare.tsx';
import type { RichText } from '../../../shared/text/rich-text.ts';
import { doc, p, task, tasks, text } from './support.tsx';

async function compare(before: RichText, after: RichText) {
  const screen = await render(<CompareDocuments before={before} after={after} label="What changed" />);
  return { screen, region: screen.getByRole('region', { name: 'What changed' }) };
}

describe('two versions side by side', () => {
  test('show what came and what went, also without colour and in words', async () => {
    const { screen, region } = await compare(doc(p('one two three')), doc(p('one four three'), p('new')));
    const [came] = screen.getByRole('insertion').elements();
    const [went] = screen.getByRole('deletion').elements();
    expect(came?.textContent).toBe('[added: four ] ');
    expect(went?.textContent).toBe('[removed: two ] ');
    expect(came === undefined ? '' : getComputedStyle(came).textDecorationLine).toBe('underline');
    expect(went === undefined ? '' : getComputedStyle(went).textDecorationLine).toBe('line-through');
    await expect.element(region.getByText('2 words added, 1 word removed.')).toBeVisible();
  });

  test('tell a ticked task from an open one', async () => {
    const { region } = await compare(doc(tasks(task(false, p('call')))), doc(tasks(task(true, p('call')))));
    expect(region.element().textContent).toContain('☐');
    expect(region.element().textContent).toContain('☑');
  });

  test.each([
    ['These two versions are the same.', doc(p('a')), doc(p('a'))],
    ['The words are the same. Only formatting or spaces differ.', doc(p('a')), doc(p(text('a', 'bold')))],
  ])('%s', async (sentence, before, after) => {
    const { region } = await compare(before, after);
    await expect.element(region.getByText(sentence)).toBeVisible();
  });
});
