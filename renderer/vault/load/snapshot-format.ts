import { z } from 'zod';
import { fromBase64, toBase64 } from '../../../shared/crypto/bytes.ts';
import { fromBytes, type Sum, toBytes } from '../../../shared/crypto/manifest-sum.ts';
import type { PackRow } from '../store/database.ts';
import { openJson, sealJson } from '../store/json.ts';
import type { VaultKeys } from '../store/vault-keys.ts';
import type { Viewed } from '../view/view-entry.ts';

/**
 * The snapshot: what memory holds, sealed in packs, so that an unlock need not open every row. It may be thrown away
 * at any time. Each item carries its row's revision and digest: the digests of all packs, less those of rows written
 * since, plus those rows' own, must give the manifest's sum, or the snapshot is not used.
 */
export interface PackItem {
  readonly id: string;
  readonly rev: number;
  readonly digest: Sum;
  readonly viewed: Viewed;
}

export interface SnapshotIndex {
  /** Changes whenever what packs hold changes its form. */
  readonly format: typeof FORMAT;
  readonly packs: number;
  readonly count: number;
}

export const FORMAT = 1;
/** Row of the index. */
export const INDEX_ID = 0;
/** Pack ids of one generation lie apart from those of the next, so that both can be on disk for a moment. */
const GENERATION_STEP = 1_000_000;
const DIGEST_BYTES = 32;
const TABLE = 'packs';

export const packId = (generation: number, number: number): number => generation * GENERATION_STEP + number;

const indexSchema = z.object({
  format: z.literal(FORMAT),
  packs: z.number().int().min(1).max(GENERATION_STEP),
  count: z.number().int().min(0),
});

// The items were sealed by this very format; only the frame is checked, because there can be a hundred thousand.
const packSchema = z.object({
  digests: z.string(),
  items: z.array(z.tuple([z.string(), z.number(), z.custom<Viewed>((value) => typeof value === 'object')])),
});

export const sealIndex = (keys: VaultKeys, generation: number, index: SnapshotIndex): PackRow =>
  sealRow(keys, INDEX_ID, generation, index);

export function openIndex(keys: VaultKeys, row: PackRow): SnapshotIndex | undefined {
  return indexSchema.safeParse(openRow(keys, row)).data;
}

export function sealPack(keys: VaultKeys, generation: number, number: number, items: readonly PackItem[]): PackRow {
  const digests = new Uint8Array(items.length * DIGEST_BYTES);
  for (const [i, item] of items.entries()) digests.set(toBytes(item.digest), i * DIGEST_BYTES);
  return sealRow(keys, packId(generation, number), generation, {
    digests: toBase64(digests),
    items: items.map(({ id, rev, viewed }) => [id, rev, viewed]),
  });
}

export function openPack(keys: VaultKeys, row: PackRow): readonly PackItem[] | undefined {
  const pack = packSchema.safeParse(openRow(keys, row)).data;
  const digests = pack && fromBase64(pack.digests, pack.items.length * DIGEST_BYTES);
  if (pack === undefined || digests === undefined) return undefined;
  return pack.items.map(([id, rev, viewed], i) => ({
    id,
    rev,
    viewed,
    digest: fromBytes(digests.subarray(i * DIGEST_BYTES, (i + 1) * DIGEST_BYTES)),
  }));
}

function sealRow(keys: VaultKeys, id: number, generation: number, content: unknown): PackRow {
  const place = { table: TABLE, id: String(id), rev: generation };
  return { id, rev: generation, sealed: sealJson(keys.packs, content, place) };
}

function openRow(keys: VaultKeys, row: PackRow): unknown {
  if (!(row.sealed instanceof Uint8Array) || !Number.isSafeInteger(row.rev) || row.rev < 0) return undefined;
  const opened = openJson(keys.packs, row.sealed, { table: TABLE, id: String(row.id), rev: row.rev });
  return opened.ok ? opened.value : undefined;
}
