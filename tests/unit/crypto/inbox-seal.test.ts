import { Encrypter } from 'age-encryption';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inboxIdentity, inboxRecipient, openFromInbox, sealForInbox } from '../../../shared/crypto/inbox-seal.ts';
import { newVmk, subkeys } from '../../../shared/crypto/keys.ts';
import { aVaultId, anyBytes, flipped, hex, someSubkeys } from '../../support/crypto.ts';

const key = someSubkeys().inbox;
const recipient = inboxRecipient(key);
const UNSEALABLE = { ok: false, error: 'unsealable' };

test('What is sealed to the public half opens with the secret half', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes(3000), async (content) => {
      const opened = await openFromInbox(inboxIdentity(key), await sealForInbox(await recipient, content));
      expect(opened.ok && hex(opened.value)).toBe(hex(content));
    }),
    { numRuns: 60 },
  );
});

test('It does not open when a bit of it is turned, wherever that is', async () => {
  const sealed = await sealForInbox(await recipient, new TextEncoder().encode('Bram said it first.'));
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
      expect(await openFromInbox(inboxIdentity(key), flipped(sealed, bit))).toEqual(UNSEALABLE);
    }),
    { numRuns: 300 },
  );
});

test('It does not open when it is cut, or something is added', async () => {
  const sealed = await sealForInbox(await recipient, new TextEncoder().encode('Bram said it first.'));
  for (let length = 0; length < sealed.length; length += 7)
    expect(await openFromInbox(inboxIdentity(key), sealed.subarray(0, length))).toEqual(UNSEALABLE);
  expect(await openFromInbox(inboxIdentity(key), Uint8Array.from([...sealed, 0]))).toEqual(UNSEALABLE);
});

test('It does not open for another journal, another epoch, or with another key', async () => {
  const [vmk, id] = [newVmk(), aVaultId()];
  const sealed = await sealForInbox(await inboxRecipient(subkeys(vmk, id, 1).inbox), new Uint8Array(10));
  expect((await openFromInbox(inboxIdentity(subkeys(vmk, id, 1).inbox), sealed)).ok).toBe(true);
  for (const other of [subkeys(vmk, id, 2), subkeys(vmk, aVaultId(), 1), someSubkeys()])
    expect(await openFromInbox(inboxIdentity(other.inbox), sealed)).toEqual(UNSEALABLE);
});

test('Bytes that are no capture at all are refused, a whole age file of somebody else among them', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes(400), async (bytes) => {
      expect(await openFromInbox(inboxIdentity(key), bytes)).toEqual(UNSEALABLE);
    }),
    { numRuns: 200 },
  );
  const encrypter = new Encrypter();
  encrypter.addRecipient(await recipient);
  expect(await openFromInbox(inboxIdentity(key), await encrypter.encrypt('not padded'))).toEqual(UNSEALABLE);
});

test('The size tells a step and not the length', async () => {
  const sizes = await Promise.all(
    [1, 50, 200].map(async (n) => (await sealForInbox(await recipient, new Uint8Array(n))).length),
  );
  expect(new Set(sizes).size).toBe(1);
});

test('Neither the public half nor what was sealed holds the secret', async () => {
  expect(await recipient).toMatch(/^age1[02-9ac-hj-np-z]{58}$/);
  expect(inboxIdentity(key)).toMatch(/^AGE-SECRET-KEY-1/);
  expect(await inboxRecipient(key)).toBe(await recipient);
  const text = new TextDecoder('latin1').decode(
    await sealForInbox(await recipient, new TextEncoder().encode('Zimtstern')),
  );
  expect(text).not.toContain('Zimtstern');
});
