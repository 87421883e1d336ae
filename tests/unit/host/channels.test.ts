import { expect, test } from 'vitest';
import { CHANNELS } from '../../../shared/host/channel-names.ts';
import { channels, hostEvent } from '../../../shared/host/channels.ts';
import { LIMITS } from '../../../shared/host/limits.ts';

test('Every channel has its schema, and no schema is without a channel', () => {
  expect(Object.keys(channels).sort()).toEqual([...CHANNELS].sort());
});

test('Answers are copied field by field: what the schema does not name does not cross', () => {
  const file = { path: 'a.md', size: 1, modifiedAt: 2, location: '/home/somebody/a.md' };
  const answer = channels.filesPick.answers.parse({ grant: crypto.randomUUID(), name: '', files: [file] });
  expect(JSON.stringify(answer)).not.toContain('somebody');
});

const part = (length: number) => ({ ticket: crypto.randomUUID(), bytes: new Uint8Array(length) });

test('A part of a file may be as long as the limit and not longer', () => {
  expect(channels.saveChunk.takes.safeParse(part(LIMITS.chunk)).success).toBe(true);
  expect(channels.saveChunk.takes.safeParse(part(LIMITS.chunk + 1)).success).toBe(false);
});

test('An event that the desktop never sends is not one', () => {
  expect(hostEvent.safeParse({ type: 'suspend' }).success).toBe(true);
  expect(hostEvent.safeParse({ type: 'command', id: 'x' }).success).toBe(true);
  expect(hostEvent.safeParse({ type: 'eval', code: 'x' }).success).toBe(false);
});
