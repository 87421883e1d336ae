import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeOfLine } from '../../../renderer/client/mention-maker.ts';
import { memoryOf } from '../../../renderer/client/record-memory.ts';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import type { EntryId } from '../../../shared/base/ids.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { today } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

test.each([true, false])('What is made of a line is as private as its text: %s', async (isPrivate) => {
  const text = 'Cried after the review';
  const line = { text, content: [{ type: 'text', text }] };
  const about = { private: isPrivate };
  const made = await makeOfLine('trust', line, { vault: client.api, memory: memoryOf(client), today: today(), about });
  expect(value(await client.api.entry(value(made) as EntryId)).entry.private).toBe(isPrivate);
});
