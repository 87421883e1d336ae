import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileError } from '../../../electron/files/file-errors.ts';
import { removeLeftParts, replaceFile, startReplacement } from '../../../electron/files/replace-file.ts';
import { createSaves } from '../../../electron/files/saves.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const asRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeway-replace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PARTS = {
  crashed: '.leeway-6f9619ff-8b86-4d01-b42d-00cf4fc964ff.part',
  another: '.leeway-0b1f7c1e-6d0a-4c49-8c8f-5a0e2c7f9d11.part',
};
const longAgo = (name: string): void => utimesSync(join(folder, name), 0, 0);

describe('replacing a file', () => {
  test('makes it, or puts the new one in the place of the old one, readable by its owner alone', async () => {
    const target = join(folder, 'a.json');
    await replaceFile(target, bytes('first'));
    await replaceFile(target, bytes('second'));
    expect(readFileSync(target, 'utf8')).toBe('second');
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('leaves the old one whole until the new one is', async () => {
    const target = join(folder, 'a.json');
    writeFileSync(target, 'old');
    const replacement = await startReplacement(target);
    await replacement.write(bytes('half'));
    expect(readFileSync(target, 'utf8')).toBe('old');
    await replacement.abort();
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('clears away what a crash left, and nothing else', async () => {
    const mine = await startReplacement(join(folder, 'export.zip'));
    const others = ['other.part', '.leeway-notes.part', '.other.json.1.part', 'leeway-2026.zip'];
    for (const name of [PARTS.crashed, PARTS.another, ...others]) writeFileSync(join(folder, name), 'x');
    for (const name of [PARTS.crashed, basename(mine.temporary), ...others]) longAgo(name);
    await removeLeftParts(folder);
    expect(readdirSync(folder).sort()).toEqual([PARTS.another, basename(mine.temporary), ...others].sort());
    await mine.abort();
  });

  test('clears the folder before the next file is saved there', async () => {
    writeFileSync(join(folder, PARTS.crashed), 'an export in clear');
    longAgo(PARTS.crashed);
    const saves = createSaves();
    expect(await saves.start(join(folder, 'export.zip'), 1)).toMatchObject({ ok: true });
    expect(readdirSync(folder)).not.toContain(PARTS.crashed);
    await saves.clear();
  });

  test('leaves nothing behind where the folder is gone or the name is a folder', async () => {
    mkdirSync(join(folder, 'taken/inner'), { recursive: true });
    await expect(replaceFile(join(folder, 'gone/a'), bytes('x'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(replaceFile(join(folder, 'taken'), bytes('x'))).rejects.toMatchObject({ syscall: 'rename' });
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});

/** Only root may make a disk to fill; only others can be denied a folder. */
const onDisks = asRoot && process.platform === 'linux' ? describe : undefined;
const asPerson = asRoot ? undefined : describe;

asPerson?.('in a folder that belongs to somebody else', () => {
  test('replacing a file is denied in words', async () => {
    chmodSync(folder, 0o500);
    const reason: unknown = await replaceFile(join(folder, 'a'), bytes('x')).catch((thrown: unknown) => thrown);
    expect(fileError(reason).code).toBe('denied');
  });
});

onDisks?.('on a full disk', () => {
  const mounted: string[] = [];
  afterEach(() => mounted.splice(0).forEach((path) => execFileSync('umount', [path])));

  function smallDisk(): string {
    const disk = mkdtempSync(join(tmpdir(), 'leeway-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]);
    mounted.push(disk);
    return disk;
  }

  test('a save fails in words, the old file is whole and nothing is left over', async () => {
    const disk = smallDisk();
    const target = join(disk, 'export.zip');
    writeFileSync(target, 'the old one');
    const saves = createSaves();
    const started = await saves.start(target, 1024 * 1024);
    expect(started.ok).toBe(true);
    const ticket = started.ok ? started.value.ticket : '';
    const written = await saves.chunk(ticket, new Uint8Array(1024 * 1024));
    expect(written).toMatchObject({ ok: false, error: { code: 'noSpace' } });
    expect(readFileSync(target, 'utf8')).toBe('the old one');
    expect(readdirSync(disk)).toEqual(['export.zip']);
    expect(await saves.finish(ticket, '0'.repeat(64))).toMatchObject({ ok: false, error: { code: 'failed' } });
  });

  test('a small file that does not fit leaves the old one', async () => {
    const disk = smallDisk();
    const target = join(disk, 'journal.json');
    writeFileSync(target, 'old');
    writeFileSync(join(disk, 'filler'), new Uint8Array(252 * 1024));
    const reason: unknown = await replaceFile(target, new Uint8Array(16 * 1024)).catch((thrown: unknown) => thrown);
    expect(fileError(reason).code).toBe('noSpace');
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(existsSync(join(disk, 'filler'))).toBe(true);
    expect(readdirSync(disk).length).toBe(2);
  });

  test('a disk that is read-only is denied in words', async () => {
    const disk = smallDisk();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const started = await createSaves().start(join(disk, 'x'), 1);
    expect(started).toMatchObject({ ok: false, error: { code: 'denied' } });
  });
});

describe('a save in parts', () => {
  const sha256 = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';

  test('is verified before the old file is given up', async () => {
    const target = join(folder, 'x');
    writeFileSync(target, 'old');
    const saves = createSaves();
    const started = await saves.start(target, 3);
    const ticket = started.ok ? started.value.ticket : '';
    await saves.chunk(ticket, new Uint8Array([1, 2]));
    expect(await saves.finish(ticket, sha256)).toMatchObject({ ok: false, error: { code: 'verifyFailed' } });
    expect(readFileSync(target, 'utf8')).toBe('old');
  });

  test('takes no more than was said, and no ticket twice', async () => {
    const saves = createSaves();
    const started = await saves.start(join(folder, 'x'), 3);
    const ticket = started.ok ? started.value.ticket : '';
    expect(await saves.chunk(ticket, new Uint8Array(4))).toMatchObject({ ok: false });
    expect(await saves.chunk(ticket, new Uint8Array(1))).toMatchObject({ ok: false });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that is forgotten leaves no part behind', async () => {
    const saves = createSaves();
    await saves.start(join(folder, 'x'), 3);
    await saves.start(join(folder, 'y'), 3);
    expect(readdirSync(folder).length).toBe(2);
    await saves.clear();
    expect(readdirSync(folder)).toEqual([]);
  });
});
