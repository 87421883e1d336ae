import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../shared/text/to-markdown.ts';
import { fromMarkdown } from '../../../shared/text/from-markdown.ts';
import { toSearchText } from '../../../shared/text/plain-text.ts';
import { aFile, after, planned } from './builders.ts';

const SOME = new URL('../../fixtures/minutes', import.meta.url).pathname;
/** All 398 of them, where they are beside the checkout. */
const ALL = process.env['LEEWAY_MINUTES'] ?? resolve(import.meta.dirname, '../../../../shared/data/tsc-minutes');

const filesOf = async (folder: string) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  return await Promise.all(names.map(async (name) => aFile(name, new Uint8Array(await readFile(`${folder}/${name}`)))));
};

/** Numbers that count the items of a list or stand for a character (`&#91;`) belong to Markdown, not to the text. */
const wordsOf = (text: string): readonly string[] => {
  const words = text.replace(/^[\s*-]*\d+[.)]\s|&#\d+;/gmu, ' ');
  return words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
};

/** What is not as it should be, for each file. */
async function faults(folder: string): Promise<readonly object[]> {
  const files = await filesOf(folder);
  const plan = await planned(files);
  const again = await planned(files, after(plan));
  const found: object[] = [plan.preview, again.preview].flatMap(({ problems }) => problems);
  if (plan.preview.dateFrom.fileName !== files.length || again.preview.alreadyThere !== files.length)
    found.push([plan.preview.dateFrom, again.preview.alreadyThere]);
  for (const { path, fields } of plan.entries) {
    const text = `${fields.title ?? ''}\n${toSearchText(fields.body)}`.toLowerCase();
    const words = wordsOf(await readFile(`${folder}/${path}`, 'utf8'));
    const missing = words.filter((word) => !text.includes(word));
    const isSame = isDeepStrictEqual(fromMarkdown(toMarkdown(fields.body)), fields.body);
    if (missing.length > 0 || !isSame || fields.day !== path.slice(0, 10)) found.push({ path, missing, isSame });
  }
  return found;
}

describe('minutes of real meetings', () => {
  it('come in with every word, under the day of their name, once, and go out and in again: twelve', async () =>
    expect(await faults(SOME)).toEqual([]));

  it.skipIf(!existsSync(ALL))(
    'come in so, all of them (skipped where they are not; LEEWAY_MINUTES names their folder)',
    async () => expect(await faults(ALL)).toEqual([]),
    240_000,
  );
});
