import type { VaultId } from '../../../shared/base/ids.ts';
import { type BulkSealer, createBulkSealer } from '../../../shared/crypto/bulk-seal.ts';
import { inboxIdentity } from '../../../shared/crypto/inbox-seal.ts';
import { subkeys, type Vmk } from '../../../shared/crypto/keys.ts';
import { rowDigester, type Sum } from '../../../shared/crypto/manifest-sum.ts';
import { Redacted } from '../../../shared/crypto/redacted.ts';
import { createSealer, type Sealer, tagOf } from '../../../shared/crypto/seal.ts';
import type { SealedRow } from './database.ts';

/** What an unlocked journal seals, opens and counts with. */
export interface VaultKeys {
  readonly records: Sealer;
  readonly manifest: Sealer;
  readonly packs: BulkSealer;
  /** What quick captures open with (crypto/inbox-seal.ts). */
  readonly inbox: Redacted<string>;
  /** The share of a row in the manifest's sum; undefined where the bytes are too short to be a row. */
  digest(row: SealedRow): Sum | undefined;
}

/** The shortest bytes that `tagOf` takes: version, epoch, nonce and tag. */
const SHORTEST = 1 + 4 + 24 + 16;

export async function createVaultKeys(vmk: Vmk, vaultId: VaultId, epoch: number): Promise<VaultKeys> {
  const keys = subkeys(vmk, vaultId, epoch);
  const digest = rowDigester(keys.manifest);
  return {
    records: createSealer(keys.records, vaultId, epoch),
    manifest: createSealer(keys.manifest, vaultId, epoch),
    packs: await createBulkSealer(keys.index, vaultId, epoch),
    inbox: new Redacted(inboxIdentity(keys.inbox)),
    digest: (row) =>
      row.sealed.length < SHORTEST ? undefined : digest({ id: row.id, rev: row.rev, tag: tagOf(row.sealed) }),
  };
}
