import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGrants } from '../../../electron/files/grants.ts';
import { listFile, listFolder } from '../../../electron/files/list-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeway-list-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const paths = async (...inputs: Parameters<typeof listFolder>): Promise<string[]> =>
  (await listFolder(...inputs)).files.map((file) => file.path);

test('A folder is listed to its leaves in a stable order, without what is hidden in it', async () => {
  for (const name of ['b/2.md', 'b/1.md', 'a.md', '.obsidian/x', 'b/.DS_Store']) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  expect(await paths(folder)).toEqual(['a.md', 'b/1.md', 'b/2.md']);
});

test('A circle of links ends, and a link out of the folder is not read', async () => {
  symlinkSync(folder, join(folder, 'circle'));
  symlinkSync('/etc/passwd', join(folder, 'out.md'));
  const { files } = await listFolder(folder);
  expect(files.map(({ path, size, refused }) => [path, size, refused?.code])).toEqual([
    ['circle', 0, 'unsupported'],
    ['out.md', 0, 'unsupported'],
  ]);
});

test('A pipe is listed and never opened', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  const listing = await listFolder(folder);
  const grants = createGrants();
  const grant = grants.add(listing);
  expect(await grants.read(grant, 0, 0, 10)).toMatchObject({ ok: false, error: { code: 'unsupported' } });
});

test('What is beyond the limits is left out and said so; the rest is there', async () => {
  mkdirSync(join(folder, 'a/b/c'), { recursive: true });
  for (const name of ['a/b/c/deep.md', 'a/one.md', 'z.md']) writeFileSync(join(folder, name), 'x');
  const shallow = await listFolder(folder, { files: 100, depth: 2 });
  expect(shallow.files.map((file) => file.path)).toEqual(['a/one.md', 'z.md']);
  expect(shallow.problem?.code).toBe('unsupported');
  expect(await paths(folder, { files: 2, depth: 9 })).toEqual(['a/b/c/deep.md', 'a/one.md']);
});

test('A file that went away is listed with its reason', async () => {
  expect(await listFile(join(folder, 'gone.md'), 'gone.md')).toMatchObject({ refused: { code: 'notFound' } });
});

test('A choice is read by number, in parts, and ends when it is forgotten or too old', async () => {
  writeFileSync(join(folder, 'a.md'), 'some words');
  const grants = createGrants();
  const grant = grants.add(await listFolder(folder));
  const text = async (offset: number, length: number): Promise<string> => {
    const part = await grants.read(grant, 0, offset, length);
    return part.ok ? new TextDecoder().decode(part.value) : part.error.code;
  };
  expect(await text(0, 4)).toBe('some');
  expect(await text(5, 100)).toBe('words');
  expect(await text(50, 10)).toBe('');
  for (let more = 0; more < 8; more += 1) grants.add({ files: [] });
  expect(await text(0, 4)).toBe('notFound');
});
