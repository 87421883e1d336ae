/**
 * Makes tests/fixtures/crypto/vault-v1.json: a header and sealed rows as version 1 writes them, with the secrets that
 * open them. Run once for a format version, never again: every later version must open what this one wrote.
 * Run: node tests/support/make-frozen-vault.mjs (Node 24, which reads TypeScript).
 */
import { existsSync, writeFileSync } from 'node:fs';
import { serializeHeader } from '../../shared/crypto/header-format.ts';
import { createHeader } from '../../shared/crypto/header.ts';
import { newKdf } from '../../shared/crypto/kdf.ts';
import { subkeys } from '../../shared/crypto/keys.ts';
import { add, EMPTY_SUM, rowDigester, toBytes } from '../../shared/crypto/manifest-sum.ts';
import { newRecoveryCode } from '../../shared/crypto/recovery-code.ts';
import { ageIdentity } from '../../shared/crypto/recovery-keys.ts';
import { createSealer, tagOf } from '../../shared/crypto/seal.ts';

const target = new URL('../fixtures/crypto/vault-v1.json', import.meta.url);
if (existsSync(target)) throw new Error('The frozen vault of version 1 is there already. It is never made again.');

const hex = (bytes) => Buffer.from(bytes).toString('hex');
const passphrase = 'Größe ½ plum ﬁve quiet café ferries';
const recoveryCode = newRecoveryCode();
const vaultId = crypto.randomUUID();
const kdf = newKdf({ memoryKiB: 64 * 1024, iterations: 2, parallelism: 1 });
const { header, vmk } = await createHeader({ passphrase, recoveryCode, kdf, vaultId, today: '2026-11-22' });

const keys = subkeys(vmk, vaultId, header.epoch);
const sealer = createSealer(keys.records, vaultId, header.epoch);
const digest = rowDigester(keys.manifest);
const texts = ['', 'One sentence.', 'Ünïcödé 一句话 🧭', 'long '.repeat(400)];
const rows = texts.map((text, i) => {
  const [table, id, rev] = ['records', crypto.randomUUID(), 3 ** i];
  return { table, id, rev, text, sealed: hex(sealer.seal(new TextEncoder().encode(text), { table, id, rev })) };
});
const sum = rows
  .map(({ id, rev, sealed }) => digest({ id, rev, tag: tagOf(Uint8Array.from(Buffer.from(sealed, 'hex'))) }))
  .reduce(add, EMPTY_SUM);

const frozen = {
  about: 'Written by version 1 of the formats. Every later version must open it. Never change this file.',
  passphrase,
  recoveryCode,
  ageIdentity: ageIdentity(recoveryCode),
  vaultKey: hex(vmk.reveal()),
  header: serializeHeader(header),
  rows,
  sum: hex(toBytes(sum)),
};
writeFileSync(target, `${JSON.stringify(frozen, null, 2)}\n`);
