import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../shared/backup/import-plan.ts';
import { RECORD_VERSION } from '../../../shared/domain/migrations/migrate-record.ts';
import { toMarkdown } from '../../../shared/text/to-markdown.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { aFile, after, anEntry, MODIFIED_AT, nothing, planned, TODAY } from './builders.ts';

/** The one entry that the file becomes, and what is said about it. */
async function entryOf(path: string, content: string) {
  const plan = await planned([aFile(path, content)]);
  const [entry] = plan.entries;
  if (entry === undefined) throw new Error(JSON.stringify(plan.preview.problems));
  return { ...entry, dateFrom: plan.preview.sample[0]?.dateFrom, problems: plan.preview.problems };
}

const reasonsOf = async (path: string, content: string | Uint8Array<ArrayBuffer>): Promise<readonly string[]> =>
  (await planned([aFile(path, content)])).preview.problems.map(({ effect, reason }) => `${effect}: ${reason}`);

describe('the day of a file', () => {
  it.each([
    ['2014-10-09.md', '---\ndate: 2015-01-02\n---\n# 2016-01-01\n', '2015-01-02', 'frontMatter'],
    ['a.md', '---\nDay: 3 March 2015\n---\nText', '2015-03-03', 'frontMatter'],
    ['a.md', '---\nCreated At: 2015-03-03T23:50:00-08:00\n---\nText', '2015-03-03', 'frontMatter'],
    ['2014-10-09.md', '# 2016-01-01\n', '2014-10-09', 'fileName'],
    ['2014/10/09.md', 'Text', '2014-10-09', 'fileName'],
    ['a.md', '# Plan\n\n## Meeting December 16, 2014\n', '2014-12-16', 'heading'],
    ['a.txt', '16 December 2014\n\nText', '2014-12-16', 'heading'],
    ['a.md', 'On 2014-12-16 we met.', '2020-05-06', 'fileDate'],
  ])('%s with %j is %s by its %s', async (path, content, day, dateFrom) => {
    const entry = await entryOf(path, content);
    expect([entry.fields.day, entry.dateFrom]).toEqual([day, dateFrom]);
  });

  it('is said to be the file’s own where nothing names one', async () =>
    expect(await reasonsOf('a.md', 'Text')).toEqual([
      "changed: No day in its name or text: dated 2020-05-06 by the file's own date.",
    ]));

  it('is today where not even the file has one', async () => {
    const plan = await planned([{ ...aFile('a.md', 'Text'), modifiedAt: 0 }]);
    expect(plan.entries[0]?.fields.day).toBe(TODAY);
  });

  it('that does not exist is said, and the next source counts', async () => {
    const entry = await entryOf('2014-02-30.md', '# Meeting 2014-03-02\n');
    expect([entry.fields.day, entry.problems[0]?.reason]).toEqual([
      '2014-03-02',
      '“2014-02-30” in the file name is not a day that exists.',
    ]);
  });

  it.each([
    ['2999-01-01.md', 'changed: Its day, 2999-01-01, is far in the future.'],
    ['1014-10-09.md', 'changed: Its day, 1014-10-09, is far in the past.'],
  ])('%s is said to be far away', async (path, reason) => expect(await reasonsOf(path, 'Text')).toEqual([reason]));
});

describe('the title of a file', () => {
  it('is the heading that opens it, which leaves the text', async () => {
    const { fields } = await entryOf('2014-10-09.md', '# The **title**\n\nText\n\n# Another\n');
    expect([fields.title, toMarkdown(fields.body)]).toEqual(['The title', 'Text\n\n# Another\n']);
  });

  it('is the heading further down, which stays', async () => {
    const { fields } = await entryOf('2014-10-09.md', 'First\n\n# Title\n');
    expect([fields.title, toMarkdown(fields.body)]).toEqual(['Title', 'First\n\n# Title\n']);
  });

  it('is a heading with a link, which stays for its address', async () => {
    const { fields } = await entryOf('2014-10-09.md', '# See [this](https://a.test)\n\nText');
    expect([fields.title, toMarkdown(fields.body)]).toEqual(['See this', '# See [this](https://a.test)\n\nText\n']);
  });

  it('is that of the front matter; the same heading goes, another stays', async () => {
    const same = await entryOf('2014-10-09.md', '---\ntitle: "One"\n---\n# One\n\nText');
    const other = await entryOf('2014-10-09.md', '---\ntitle: 2024\n---\n# Two\n\nText');
    expect([same.fields.title, toMarkdown(same.fields.body)]).toEqual(['One', 'Text\n']);
    expect([other.fields.title, toMarkdown(other.fields.body)]).toEqual(['2024', '# Two\n\nText\n']);
  });

  it.each([
    ['2018-01-31-V8-sync.md', 'V8 sync'],
    ['Why we chose it.md', 'Why we chose it'],
    ['2014-10-09.md', undefined],
    ['20141009T101500.md', undefined],
  ])('of %s without headings is %s', async (path, title) =>
    expect((await entryOf(path, 'Text')).fields.title).toBe(title),
  );

  it('that is too long stays in the text', async () => {
    const long = 'word '.repeat(100).trim();
    const { fields } = await entryOf('2014-10-09.md', `# ${long}\n\nText`);
    expect(fields.title).toBeUndefined();
    expect(toPlainText(fields.body)).toContain(long);
  });
});

describe('the rest of a file', () => {
  it('gives tags of the front matter and the text', async () => {
    const { fields } = await entryOf('2014-10-09.md', '---\ntags: [one, "#two"]\n---\n\nWith #three and #ONE.');
    expect(fields.tags).toEqual(['one', 'two', 'three']);
  });

  it('gives instants, star and privacy where the front matter has them', async () => {
    const text =
      '---\ncreated: 2014-10-09T10:00:00Z\nmodified: 2014-10-10T10:00:00Z\nstarred: true\nprivate: true\n---\nText';
    const entry = await entryOf('2014-10-09.md', text);
    expect(entry).toMatchObject({
      createdAt: Date.UTC(2014, 9, 9, 10),
      updatedAt: Date.UTC(2014, 9, 10, 10),
      fields: { starred: true, private: true },
      problems: [],
    });
  });

  it('keeps front matter that has no place as text, and says so', async () => {
    const entry = await entryOf('2014-10-09.md', '---\nmood: fair\nweather: {wind: 4}\naliases:\n---\nText');
    expect(toMarkdown(entry.fields.body)).toBe('Text\n\n```yaml\nmood: fair\nweather:\n  wind: 4\n```\n');
    expect(entry.problems[0]?.reason).toBe(
      'Front matter that has no place in an entry is kept at the end of its text: mood, weather.',
    );
  });

  it('keeps front matter that cannot be read as text, and says on which line', async () => {
    const entry = await entryOf('2014-10-09.md', '---\ntitle: "One\nmood: x\n---\nText');
    expect(toMarkdown(entry.fields.body)).toBe('```yaml\ntitle: "One\nmood: x\n```\n\nText\n');
    expect(entry.problems[0]?.reason).toBe(
      'Its front matter cannot be read (line 3: Missing closing "quote); it is kept as text.',
    );
  });

  it('keeps plain text as it stands', async () => {
    const { fields } = await entryOf('2014-10-09.txt', '# no heading\n1. no list\n\n  * no item\r\nlast');
    expect(toPlainText(fields.body)).toBe('# no heading\n1. no list\n  * no item\nlast');
  });

  it('takes Windows line ends, a byte order mark and UTF-16', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([0x23, 0x20, 0x41, 0xe9, 0x0a]).buffer),
    ]);
    const plan = await planned([aFile('2014-10-09.md', '\uFEFF# One\r\n\r\nTwo\r\n'), aFile('2014-10-10.md', utf16)]);
    expect(plan.entries.map(({ fields }) => [fields.title, toPlainText(fields.body)])).toEqual([
      ['One', 'Two'],
      ['Aé', ''],
    ]);
  });
});

describe('a file that cannot come in', () => {
  it.each([
    ['photo.png', strToU8('x'), 'It is not Markdown or plain text.'],
    ['settings.json', strToU8('{"a": 1}'), 'It is not Markdown or plain text.'],
    ['a.md', new Uint8Array([0xc3, 0x28, 0x41]), 'It is not UTF-8 text: save it as UTF-8 and import it again.'],
    ['a.md', new Uint8Array([0x41, 0, 0x42]), 'It is a binary file, not text.'],
    ['a.md', new Uint8Array(0), 'It is empty.'],
    ['a.md', strToU8(' \n\t\n'), 'It is empty.'],
    ['../../escape.md', strToU8('x'), 'Its name points outside the folder.'],
    ['/etc/notes.md', strToU8('x'), 'Its name points outside the folder.'],
    ['C:\\notes.md', strToU8('x'), 'Its name points outside the folder.'],
    ['a\\..\\..\\b.md', strToU8('x'), 'Its name points outside the folder.'],
    ['__MACOSX/._a.md', strToU8('x'), 'It is a file of macOS about another file.'],
    ['old.zip', strToU8('no archive'), 'It is damaged, or not a ZIP archive.'],
  ])('%s is listed with the reason', async (path, bytes, reason) => {
    const plan = await planned([aFile(path, new Uint8Array(bytes)), aFile('2014-10-09.md', 'comes in')]);
    expect(plan.preview.problems).toEqual([{ path, effect: 'skipped', reason }]);
    expect(plan.preview.additions).toBe(1);
  });

  it('is listed where it is too large or could not be read', async () => {
    const large = { path: 'large.md', size: 50_000_000, modifiedAt: 1, bytes: undefined };
    const locked = { path: 'locked.md', size: 5, modifiedAt: 1, bytes: undefined, unreadable: 'You may not read it.' };
    const archive = { ...locked, path: 'locked.zip' };
    const plan = await planned([large, locked, archive]);
    expect(plan.preview.problems.map(({ reason }) => reason)).toEqual([
      'It is larger than 20 MB.',
      'You may not read it.',
      'You may not read it.',
    ]);
  });
});

describe('the same file', () => {
  const files = [aFile('notes/2014-10-09.md', '# One\n\nText\n'), aFile('notes/plain.md', '# Two\n')];

  it('does not come in twice, whatever its folder and line ends', async () => {
    const first = await planned(files);
    const again = await planned(
      [aFile('elsewhere/2014-10-09 copy.md', '\uFEFF# One\r\n\r\nText'), aFile('plain.markdown', '# Two')],
      after(first),
    );
    expect(again.preview).toMatchObject({ additions: 0, alreadyThere: 2, problems: [] });
  });

  it('within one import is listed the second time', async () => {
    const plan = await planned([...files, aFile('b/2014-10-09.md', '# One\n\nText\n')]);
    expect(plan.preview.additions).toBe(2);
    expect(plan.preview.problems).toContainEqual({
      path: 'b/2014-10-09.md',
      effect: 'skipped',
      reason: 'It has the same text as notes/2014-10-09.md, which comes in.',
    });
  });

  it('under another day is another note', async () => {
    const plan = await planned([aFile('2014-10-09.md', 'Nothing new.'), aFile('2014-10-10.md', 'Nothing new.')]);
    expect(plan.preview.additions).toBe(2);
  });
});

describe('the plan', () => {
  it('lists entries by day, then as a person counts', async () => {
    const plan = await planned(
      ['2014-10-10 a.md', '2014-10-09 10.md', '2014-10-09 2.md'].map((path) => aFile(path, `Text of ${path}`)),
    );
    expect(plan.entries.map(({ path }) => path)).toEqual(['2014-10-09 2.md', '2014-10-09 10.md', '2014-10-10 a.md']);
    expect(plan.preview).toMatchObject({ firstDay: '2014-10-09', lastDay: '2014-10-10', dateFrom: { fileName: 3 } });
  });

  it('shows what the first entries look like', async () => {
    const plan = await planned([aFile('2014-10-09.md', '# One\n\nSome *words* #tag')]);
    expect(plan.preview.sample).toEqual([
      {
        path: '2014-10-09.md',
        day: '2014-10-09',
        dateFrom: 'fileName',
        title: 'One',
        lead: 'Some words #tag',
        tags: ['tag'],
      },
    ]);
  });

  it('reports how far it is, up to the end', async () => {
    const reports: [number, number][] = [];
    const files = Array.from({ length: 200 }, (_, index) =>
      aFile(`${index}.md`, `# ${index}\n\n${'word '.repeat(400)}`),
    );
    await planImport('folder', files, nothing, {
      today: TODAY,
      report: (done, total) => reports.push([done, total]),
      isCancelled: () => false,
    });
    expect(reports.length).toBeGreaterThan(1);
    expect(reports.at(-1)).toEqual([200, 200]);
  });

  it('stops where it is cancelled while it runs', async () => {
    let isCancelled = false;
    setTimeout(() => (isCancelled = true), 1);
    const files = Array.from({ length: 3000 }, (_, index) =>
      aFile(`${index}.md`, `# ${index}\n\n${'word '.repeat(400)}`),
    );
    const options = { today: TODAY, report: () => undefined, isCancelled: () => isCancelled };
    expect(await planImport('folder', files, nothing, options)).toBe('cancelled');
  });

  it('keeps the file’s own date out of the fingerprint', async () => {
    const [one] = (await planned([aFile('a.md', 'Text')])).entries;
    const [other] = (await planned([{ ...aFile('a.md', 'Text'), modifiedAt: MODIFIED_AT + 1e9 }])).entries;
    expect(one?.fingerprint).toBe(other?.fingerprint);
    expect(one?.fingerprint).toMatch(/^[0-9a-f]{64}$/u);
  });
});

it('names what an entry of a newer version has and this one does not', async () => {
  const { id } = anEntry();
  const ours = await entryOf(
    'a.md',
    `---\ndate: 2014-10-09\nleeway: 1\nid: ${id}\nkind: wager\ndetails: {stake: 3}\nenergy: 9\n---\nText`,
  );
  expect(ours.fields).toMatchObject({ kind: 'note', details: { stake: 3 } });
  expect(ours.problems.map(({ reason }) => reason)).toEqual([
    'The value of “energy” in the front matter is not understood; it is kept as text.',
    'Its kind, "wager", is not known here; it comes in as a note.',
    'Front matter that has no place in an entry is kept at the end of its text: kind, energy.',
  ]);
  const newer = await entryOf('a.md', `---\ndate: 2014-10-09\nleeway: ${RECORD_VERSION + 1}\nid: ${id}\n---\nText`);
  expect(newer.id).toBeUndefined();
  expect(newer.problems[0]?.reason).toBe(
    'It was written by a newer version of Leeway; it comes in as ordinary Markdown.',
  );
});

it('says of a text that no entry can hold that it does not come in', async () => {
  // Each word in bold is a node of its own: as a document it is ten times as long.
  const text = `${'**a** b '.repeat(20)}\n\n`.repeat(5000);
  expect(text.length).toBeLessThan(1_000_000);
  expect((await planned([aFile('2014-10-09.md', text)])).preview).toMatchObject({
    additions: 0,
    problems: [{ effect: 'skipped', reason: 'Its text is longer than one entry can hold.' }],
  });
});
