import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceItems } from '../../../shared/backup/source-items.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { aFile, aFixture, planned } from './builders.ts';

const note = (text: string): Uint8Array => strToU8(text);
const zip = (files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(files, { level: 9 }));

const reasonsOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> =>
  (await planned([aFile('notes.zip', bytes)])).preview.problems
    .filter(({ effect }) => effect === 'skipped')
    .map(({ path, reason }) => `${path}: ${reason}`);

/** Writes another number over the unpacked size, in the local header and in the directory. */
function lying(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

describe('an archive', () => {
  it('gives its notes like a folder, other files are listed', async () => {
    const bytes = zip({
      'notes/2014-10-09.md': note('# One\n\nText'),
      'notes/image.png': note('x'),
      'inner.zip': zip({ 'a.md': note('x') }),
      '../escape.md': note('x'),
      '/absolute.md': note('x'),
    });
    const plan = await planned([aFile('notes.zip', bytes)]);
    expect(plan.entries.map(({ path, fields }) => [path, fields.day, fields.title])).toEqual([
      ['notes/2014-10-09.md', '2014-10-09', 'One'],
    ]);
    expect(await reasonsOf(bytes)).toEqual([
      'notes/image.png: It is not Markdown or plain text.',
      'inner.zip: An archive inside an archive is not opened.',
      '../escape.md: Its name points outside the folder.',
      '/absolute.md: Its name points outside the folder.',
    ]);
  });

  it('with sizes behind the data, and names in UTF-8, is read, with the dates it holds', async () => {
    const plan = await planned([await aFixture('archives/streamed.zip')]);
    expect(plan.entries.map(({ path, fields }) => [path, fields.day, toPlainText(fields.body)])).toEqual([
      ['notes/2014-10-09.md', '2014-10-09', 'Written without looking back.'],
      ['notes/Über 日本.md', '2020-03-04', 'Text.'],
    ]);
    expect(plan.preview.problems).toHaveLength(1);
  });

  it('in the 64-bit form is read', async () => {
    const plan = await planned([await aFixture('archives/zip64.zip')]);
    expect(plan.entries.map(({ fields }) => fields.title)).toEqual(['Large']);
  });

  it('with names in an old encoding is read', async () => {
    const plan = await planned([await aFixture('archives/western.zip')]);
    expect(plan.entries.map(({ path }) => path)).toEqual(['café.md']);
  });

  it('that is cut short is refused whole', async () => {
    const bytes = zip({ 'a.md': note('text '.repeat(1000)) });
    expect(await reasonsOf(bytes.slice(0, -10))).toEqual(['notes.zip: It is damaged, or not a ZIP archive.']);
  });

  it('with a damaged file gives the others', async () => {
    const bytes = zip({ '2014-10-09.md': note('one '.repeat(20)), '2014-10-10.md': note('Two') });
    const at = bytes.indexOf(0x2e) + 4;
    for (let index = at; index < at + 6; index++) bytes[index] = 0x55;
    const plan = await planned([aFile('notes.zip', bytes)]);
    expect(plan.entries.map(({ fields }) => fields.day)).toEqual(['2014-10-10']);
    expect(await reasonsOf(bytes)).toEqual(['2014-10-09.md: It is damaged inside the archive.']);
  });

  it('with a flipped letter does not bring the wrong text in', async () => {
    const bytes = new Uint8Array(zipSync({ 'a.md': note('The text as it was.') }, { level: 0 }));
    bytes[bytes.indexOf(0x54)] = 0x55;
    expect(await reasonsOf(bytes)).toEqual(['a.md: It is damaged inside the archive.']);
  });
});

const spaces = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024).fill(0x20);

describe('an archive made to fill the memory', () => {
  it.each([
    ['a file over 20 MB', { 'a.md': spaces(21) }, 'a.md: It is larger than 20 MB.'],
    [
      'a file of one letter',
      { 'a.md': spaces(10) },
      'a.md: It unpacks to more than 200 times its size, as no text does.',
    ],
  ])('is refused where it holds %s', async (_, files, reason) => expect(await reasonsOf(zip(files))).toEqual([reason]));

  it('is refused where it lies about its size', async () => {
    const bytes = lying(zip({ 'a.md': spaces(80) }), 1000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await reasonsOf(bytes)).toEqual(['a.md: It is damaged inside the archive.']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * 1024 * 1024);
  });

  it('is refused where it counts more files than 200,000', async () => {
    const bytes = zip({ 'a.md': note('x') });
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    // A count of 65,535 in the short form sends the reader to the long form; there is none, so it stays the count.
    view.setUint16(end + 10, 0xffff, true);
    expect(await reasonsOf(bytes)).toEqual(['notes.zip: It is damaged, or not a ZIP archive.']);
  });

  it('is left where it has given as much as one may', async () => {
    const bytes = zip({ 'a.md': note('x'.repeat(600)), 'b.md': note('y'.repeat(600)), 'c.md': note('z'.repeat(400)) });
    const taken = [];
    for (const item of sourceItems([aFile('notes.zip', bytes)], 1000).items) taken.push((await item.read()).ok);
    expect(taken).toEqual([true, false, true]);
  });
});
