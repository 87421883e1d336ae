import { describe, expect, it } from 'vitest';
import type { PickedFile } from '../../../shared/host/host.ts';
import { readFiles } from '../../../renderer/features/transfer/read-files.ts';

const MB = 1024 * 1024;

/** A file of that name and size (bytes) that says when it is read. */
const file = (path: string, size: number, onRead: (path: string) => void): PickedFile => ({
  path,
  size,
  modifiedAt: 0,
  read: async () => {
    onRead(path);
    return { ok: true, value: new Uint8Array(3) };
  },
});

describe('Reading what was chosen', () => {
  it('does not read what cannot come in, and says why', async () => {
    const opened: string[] = [];
    const chosen = [
      ['a.md', 3],
      ['film.mov', 3],
      ['huge.md', 20 * MB + 1],
      ['huge.json', 20 * MB + 1],
      ['old.zip', 200 * MB],
      ['../b.md', 3],
    ] as const;
    const read = await readFiles(
      chosen.map(([path, size]) => file(path, size, (one) => opened.push(one))),
      () => undefined,
      { stopped: false },
    );
    expect(opened).toEqual(['a.md', 'huge.json', 'old.zip']);
    expect(read?.map(({ path, unreadable }) => [path, unreadable])).toEqual([
      ['a.md', undefined],
      ['film.mov', 'It is not Markdown or plain text.'],
      ['huge.md', 'It is larger than 20 MB.'],
      ['huge.json', undefined],
      ['old.zip', undefined],
      ['../b.md', 'Its name points outside the folder.'],
    ]);
  });

  it('gives nothing where it was stopped', async () => {
    const stop = { stopped: false };
    const chosen = ['a.md', 'b.md'].map((path) => file(path, 3, () => (stop.stopped = true)));
    expect(await readFiles(chosen, () => undefined, stop)).toBeUndefined();
  });
});
