import { beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../../shared/base/assert.ts';
import { toBase64 } from '../../../shared/crypto/bytes.ts';
import { type Header, headerFacts, parseHeader, serializeHeader } from '../../../shared/crypto/header-format.ts';
import {
  createHeader,
  rewrapPassphrase,
  rewrapRecovery,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from '../../../shared/crypto/header.ts';
import { newVmk, type Vmk } from '../../../shared/crypto/keys.ts';
import { newRecoveryCode } from '../../../shared/crypto/recovery-code.ts';
import { ageRecipient } from '../../../shared/crypto/recovery-keys.ts';
import { aVaultId, day, hex, quickKdf } from '../../support/crypto.ts';

const PASSPHRASE = 'plum anchor sixteen quiet ferries';
const CODE = newRecoveryCode();
const vaultId = aVaultId();
const TODAY = day('2026-11-22');
const LATER = day('2027-02-28');

let header: Header;
let vmk: Vmk;

beforeAll(async () => {
  ({ header, vmk } = await aHeader());
});

const aHeader = () =>
  createHeader({ passphrase: PASSPHRASE, recoveryCode: CODE, kdf: quickKdf(), vaultId, today: TODAY });

const parsed = (text: string): Header => {
  const result = parseHeader(text);
  if (!result.ok) throw new Error(`not a header: ${result.error.code}`);
  return result.value;
};

describe('a new header', () => {
  test('opens with the passphrase and with the recovery code, to the same key', async () => {
    const byPassphrase = await unlockWithPassphrase(header, PASSPHRASE);
    const byCode = unlockWithRecoveryCode(header, CODE);
    expect(byPassphrase.ok && hex(byPassphrase.value.reveal())).toBe(hex(vmk.reveal()));
    expect(byCode.ok && hex(byCode.value.reveal())).toBe(hex(vmk.reveal()));
  });

  test('does not open with another passphrase or code', async () => {
    for (const wrong of ['', ' ', 'plum', `${PASSPHRASE} `, PASSPHRASE.toUpperCase()]) {
      expect(await unlockWithPassphrase(header, wrong)).toEqual({ ok: false, error: 'wrongSecret' });
    }
    expect(unlockWithRecoveryCode(header, newRecoveryCode())).toEqual({ ok: false, error: 'wrongSecret' });
  });

  test('survives being written and read', async () => {
    const again = parsed(serializeHeader(header));
    expect(again).toEqual(header);
    expect(serializeHeader(again)).toBe(serializeHeader(header));
    expect((await unlockWithPassphrase(again, PASSPHRASE)).ok).toBe(true);
  });

  test('is read whatever the order of its keys and the space between them', async () => {
    const reordered = Object.fromEntries(Object.entries(header).toReversed());
    expect((await unlockWithPassphrase(parsed(JSON.stringify(reordered, null, 2)), PASSPHRASE)).ok).toBe(true);
  });

  test('tells its days and its recipient, and no secret', async () => {
    expect(headerFacts(header)).toEqual({ createdOn: TODAY, passphraseChangedOn: TODAY, recoveryChangedOn: TODAY });
    expect(header.slots[1].recipient).toBe(await ageRecipient(CODE));
    const text = serializeHeader(header);
    for (const secret of [PASSPHRASE, CODE, toBase64(vmk.reveal()), hex(vmk.reveal())])
      expect(text).not.toContain(secret);
  });

  test('is never twice the same, even for the same secrets', async () => {
    const other = await aHeader();
    expect(hex(other.vmk.reveal())).not.toBe(hex(vmk.reveal()));
    expect(other.header.slots[0].kdf.salt).not.toBe(header.slots[0].kdf.salt);
    expect(other.header.slots[1].salt).not.toBe(header.slots[1].salt);
  });
});

/** Another value of the same sort, so that the schema alone does not catch it. */
const otherValue = (path: string, value: unknown): unknown => {
  if (path.endsWith('memoryKiB')) return 80 * 1024;
  if (typeof value === 'number') return value + 1;
  if (path.endsWith('On')) return '2020-02-29';
  if (path.endsWith('vaultId')) return aVaultId();
  if (path.endsWith('recipient') || path === 'inbox') return `age1${'q'.repeat(58)}`;
  const text = String(value);
  return path.endsWith('kind') || path.endsWith('format') || path.endsWith('algorithm')
    ? `${text}x`
    : (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
};

const leaves = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => leaves(member, path === '' ? key : `${path}.${key}`))
    : [path];

const withLeaf = (path: string): string => {
  const copy = JSON.parse(serializeHeader(header)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = must(keys.pop(), 'a path has a last key');
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  parent[last] = otherValue(path, parent[last]);
  return JSON.stringify(copy);
};

describe('a header that somebody changed', () => {
  test('does not open with either secret, whichever field it was', async () => {
    const paths = leaves(JSON.parse(serializeHeader(header)));
    expect(paths).toHaveLength(23);
    const outcomes: Record<string, string> = {};
    for (const path of paths) {
      const result = parseHeader(withLeaf(path));
      if (!result.ok) {
        outcomes[path] = result.error.code;
        continue;
      }
      const byPassphrase = await unlockWithPassphrase(result.value, PASSPHRASE);
      const byCode = unlockWithRecoveryCode(result.value, CODE);
      outcomes[path] = [byPassphrase, byCode].map((unlock) => (unlock.ok ? 'OPENED' : unlock.error)).join(' ');
    }
    expect(outcomes).toEqual({
      format: 'unreadable',
      version: 'newer',
      vaultId: 'wrongSecret wrongSecret',
      epoch: 'wrongSecret wrongSecret',
      createdOn: 'badHeader badHeader',
      inbox: 'badHeader badHeader',
      mac: 'badHeader badHeader',
      'slots.0.kind': 'unreadable',
      'slots.0.kdf.algorithm': 'unreadable',
      'slots.0.kdf.version': 'unreadable',
      'slots.0.kdf.memoryKiB': 'wrongSecret badHeader',
      'slots.0.kdf.iterations': 'wrongSecret badHeader',
      'slots.0.kdf.parallelism': 'wrongSecret badHeader',
      'slots.0.kdf.salt': 'wrongSecret badHeader',
      'slots.0.nonce': 'wrongSecret badHeader',
      'slots.0.wrapped': 'wrongSecret badHeader',
      'slots.0.changedOn': 'wrongSecret badHeader',
      'slots.1.kind': 'unreadable',
      'slots.1.salt': 'badHeader wrongSecret',
      'slots.1.nonce': 'badHeader wrongSecret',
      'slots.1.wrapped': 'badHeader wrongSecret',
      'slots.1.changedOn': 'badHeader wrongSecret',
      'slots.1.recipient': 'badHeader wrongSecret',
    });
  });

  test('is refused with a slot of another journal, though each slot opens by itself', async () => {
    const other = await aHeader();
    const mixed: Header = { ...header, slots: [header.slots[0], other.header.slots[1]] };
    expect(await unlockWithPassphrase(mixed, PASSPHRASE)).toEqual({ ok: false, error: 'badHeader' });
    expect(unlockWithRecoveryCode(mixed, CODE)).toEqual({ ok: false, error: 'badHeader' });
  });

  test('is refused with the slot of a passphrase that was given up', async () => {
    const changed = await rewrapPassphrase(header, vmk, 'another seven words of some length', quickKdf(), LATER);
    const rolledBack: Header = { ...changed, slots: [header.slots[0], changed.slots[1]] };
    expect(await unlockWithPassphrase(rolledBack, PASSPHRASE)).toEqual({ ok: false, error: 'badHeader' });
  });

  test.each([
    ['a slot more', (h: Header) => ({ ...h, slots: [...h.slots, h.slots[1]] })],
    ['a slot less', (h: Header) => ({ ...h, slots: [h.slots[0]] })],
    ['slots exchanged', (h: Header) => ({ ...h, slots: [h.slots[1], h.slots[0]] })],
    ['two passphrases', (h: Header) => ({ ...h, slots: [h.slots[0], h.slots[0]] })],
    ['an unknown field', (h: Header) => ({ ...h, extra: 1 })],
    ['a nonce too short', (h: Header) => ({ ...h, slots: [{ ...h.slots[0], nonce: 'AAAA' }, h.slots[1]] })],
    ['a day that does not exist', (h: Header) => ({ ...h, createdOn: '2026-02-30' })],
    ['an id that is none', (h: Header) => ({ ...h, vaultId: 'journal' })],
    ['no mac', (h: Header) => ({ ...h, mac: undefined })],
  ])('is unreadable with %s', (_, change) => {
    expect(parseHeader(JSON.stringify(change(header)))).toEqual({ ok: false, error: { code: 'unreadable' } });
  });
});

describe('a downgrade of the key derivation', () => {
  test.each([
    { memoryKiB: 8 },
    { memoryKiB: 63 * 1024 },
    { memoryKiB: 2 ** 21 },
    { iterations: 1 },
    { iterations: 11 },
    { parallelism: 9 },
  ])('to %o is refused before anything is derived', async (change) => {
    const [passphrase, recovery] = header.slots;
    const weak: Header = { ...header, slots: [{ ...passphrase, kdf: { ...passphrase.kdf, ...change } }, recovery] };
    expect(parseHeader(serializeHeader(weak))).toEqual({ ok: false, error: { code: 'unreadable' } });
    expect(await unlockWithPassphrase(weak, PASSPHRASE)).toEqual({ ok: false, error: 'badHeader' });
  });

  test('cannot be written either', async () => {
    const weak = { ...quickKdf(), iterations: 1 };
    await expect(rewrapPassphrase(header, vmk, PASSPHRASE, weak, LATER)).rejects.toThrow('checked before use');
  });
});

describe('text that is no header', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '42',
    '"leeway-header"',
    '{}',
    '{"format":"leeway-header"}',
    '{"format":"other","version":2}',
  ])('%s is unreadable', (text) => {
    expect(parseHeader(text)).toEqual({ ok: false, error: { code: 'unreadable' } });
  });

  test('of a newer version says which', () => {
    expect(parseHeader('{"format":"leeway-header","version":3,"keys":"unknown to us"}')).toEqual({
      ok: false,
      error: { code: 'newer', version: 3 },
    });
  });
});

describe('changing the passphrase', () => {
  const NEXT = 'seven other words that nobody knows';

  test('leaves key, recovery slot and every record as they are', async () => {
    const changed = await rewrapPassphrase(header, vmk, NEXT, quickKdf(), LATER);
    const opened = await unlockWithPassphrase(changed, NEXT);
    expect(opened.ok && hex(opened.value.reveal())).toBe(hex(vmk.reveal()));
    expect(await unlockWithPassphrase(changed, PASSPHRASE)).toEqual({ ok: false, error: 'wrongSecret' });
    expect(unlockWithRecoveryCode(changed, CODE).ok).toBe(true);
    expect(changed.slots[1]).toEqual(header.slots[1]);
    expect(headerFacts(changed)).toEqual({ createdOn: TODAY, passphraseChangedOn: LATER, recoveryChangedOn: TODAY });
  });

  test('needs the key of this header', async () => {
    await expect(rewrapPassphrase(header, newVmk(), NEXT, quickKdf(), LATER)).rejects.toThrow('key is the one');
  });
});

describe('changing the recovery code', () => {
  test('makes the old code stop and keeps the passphrase', async () => {
    const next = newRecoveryCode();
    const changed = await rewrapRecovery(header, vmk, next, LATER);
    expect(unlockWithRecoveryCode(changed, next).ok).toBe(true);
    expect(unlockWithRecoveryCode(changed, CODE)).toEqual({ ok: false, error: 'wrongSecret' });
    expect((await unlockWithPassphrase(changed, PASSPHRASE)).ok).toBe(true);
    expect(changed.slots[1].recipient).toBe(await ageRecipient(next));
    expect(headerFacts(changed)).toEqual({ createdOn: TODAY, passphraseChangedOn: TODAY, recoveryChangedOn: LATER });
  });

  test('needs the key of this header', async () => {
    await expect(rewrapRecovery(header, newVmk(), newRecoveryCode(), LATER)).rejects.toThrow('key is the one');
  });
});
