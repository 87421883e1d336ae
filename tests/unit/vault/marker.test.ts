import { beforeAll, expect, test } from 'vitest';
import { readMarker, writeMarker } from '../../../renderer/vault/marker.ts';
import { createHeader } from '../../../shared/crypto/header.ts';
import type { Header } from '../../../shared/crypto/header-format.ts';
import { newRecoveryCode } from '../../../shared/crypto/recovery-code.ts';
import { aVaultId, day, quickKdf } from '../../support/crypto.ts';

let header: Header;
beforeAll(async () => {
  const secrets = { passphrase: 'any', recoveryCode: newRecoveryCode(), kdf: quickKdf() };
  ({ header } = await createHeader({ ...secrets, vaultId: aVaultId(), today: day('2026-03-02') }));
});

test('a note says which journal, how far it was, and how its key is wrapped', () => {
  const text = writeMarker(header, 12);
  expect(readMarker(text)).toEqual({ vaultId: header.vaultId, seq: 12, header, text });
});

test('a note whose header cannot be read still says which journal and how far', () => {
  const text = JSON.stringify({ vaultId: header.vaultId, seq: 3, header: { format: 'something else' } });
  expect(readMarker(text)).toEqual({ vaultId: header.vaultId, seq: 3, header: undefined, text });
});

test.each(['', 'null', '{"seq":-1}', '[1,2', '{"vaultId":"x","seq":1}'])('%j is no note', (text) => {
  expect(readMarker(text)).toBeUndefined();
});
