import { z } from 'zod';
import { EMPTY_SUM, fromBytes, type Sum, toBytes } from '../../../shared/crypto/manifest-sum.ts';
import { fromBase64, toBase64 } from '../../../shared/crypto/bytes.ts';
import { openJson, sealJson } from './json.ts';
import type { ManifestRow } from './database.ts';
import type { VaultKeys } from './vault-keys.ts';

/** How many rows there are and what they add up to. `seq` grows by one with every commit. */
export interface Manifest {
  readonly seq: number;
  readonly count: number;
  readonly sum: Sum;
}

export const EMPTY_MANIFEST: Manifest = { seq: 0, count: 0, sum: EMPTY_SUM };

const TABLE = 'manifest';
const ID = 'manifest';

const manifestSchema = z.object({
  seq: z.number().int().min(0),
  count: z.number().int().min(0),
  sum: z.string().length(44),
});

export function sealManifest(keys: VaultKeys, manifest: Manifest): ManifestRow {
  const content = { seq: manifest.seq, count: manifest.count, sum: toBase64(toBytes(manifest.sum)) };
  const place = { table: TABLE, id: ID, rev: manifest.seq };
  return { id: ID, rev: manifest.seq, sealed: sealJson(keys.manifest, content, place) };
}

/** The manifest, or undefined where the row is not one that this journal's key sealed for this place and `seq`. */
export function openManifest(keys: VaultKeys, row: ManifestRow): Manifest | undefined {
  const opened = openJson(keys.manifest, row.sealed, { table: TABLE, id: ID, rev: row.rev });
  if (!opened.ok) return undefined;
  const parsed = manifestSchema.safeParse(opened.value);
  if (!parsed.success || parsed.data.seq !== row.rev) return undefined;
  const sum = fromBase64(parsed.data.sum, 32);
  return sum === undefined ? undefined : { ...parsed.data, sum: fromBytes(sum) };
}
