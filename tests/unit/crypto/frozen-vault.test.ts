import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseHeader, serializeHeader } from '../../../shared/crypto/header-format.ts';
import { unlockWithPassphrase, unlockWithRecoveryCode } from '../../../shared/crypto/header.ts';
import { subkeys } from '../../../shared/crypto/keys.ts';
import { add, EMPTY_SUM, rowDigester, toBytes } from '../../../shared/crypto/manifest-sum.ts';
import { parseRecoveryCode } from '../../../shared/crypto/recovery-code.ts';
import { ageIdentity, ageRecipient } from '../../../shared/crypto/recovery-keys.ts';
import { open, tagOf } from '../../../shared/crypto/seal.ts';
import { fromHex, hex } from '../../support/crypto.ts';

const frozen = z
  .object({
    passphrase: z.string(),
    recoveryCode: z.string(),
    ageIdentity: z.string(),
    vaultKey: z.string(),
    header: z.string(),
    rows: z.array(
      z.object({ table: z.string(), id: z.string(), rev: z.number(), text: z.string(), sealed: z.string() }),
    ),
    sum: z.string(),
  })
  .parse(JSON.parse(readFileSync(new URL('../../fixtures/crypto/vault-v1.json', import.meta.url), 'utf8')));

const valueOf = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

describe('the vault that version 1 wrote', () => {
  const header = valueOf(parseHeader(frozen.header));
  const code = valueOf(parseRecoveryCode(frozen.recoveryCode));

  test('opens with its passphrase', async () => {
    expect(hex(valueOf(await unlockWithPassphrase(header, frozen.passphrase)).reveal())).toBe(frozen.vaultKey);
  });

  test('opens with its passphrase from a keyboard that decomposes letters', async () => {
    const decomposed = frozen.passphrase.normalize('NFD');
    expect(decomposed).not.toBe(frozen.passphrase);
    expect(hex(valueOf(await unlockWithPassphrase(header, decomposed)).reveal())).toBe(frozen.vaultKey);
  });

  test('opens with its recovery code', () => {
    expect(hex(valueOf(unlockWithRecoveryCode(header, code)).reveal())).toBe(frozen.vaultKey);
  });

  test('has the same backup identity and recipient', async () => {
    expect(ageIdentity(code)).toBe(frozen.ageIdentity);
    expect(await ageRecipient(code)).toBe(header.slots[1].recipient);
  });

  test('has the same header text when it is written again', () => {
    expect(serializeHeader(header)).toBe(frozen.header);
  });

  test('has rows that open, and a sum that fits them', () => {
    const { vaultId, epoch } = header;
    const keys = subkeys(valueOf(unlockWithRecoveryCode(header, code)), vaultId, epoch);
    const digest = rowDigester(keys.manifest);
    let sum = EMPTY_SUM;
    for (const { table, id, rev, text, sealed: sealedHex } of frozen.rows) {
      const sealed = fromHex(sealedHex);
      const plaintext = valueOf(open(keys.records, sealed, { vaultId, epoch, table, id, rev }));
      expect(new TextDecoder().decode(plaintext)).toBe(text);
      sum = add(sum, digest({ id, rev, tag: tagOf(sealed) }));
    }
    expect(frozen.rows).toHaveLength(4);
    expect(hex(toBytes(sum))).toBe(frozen.sum);
  });
});
