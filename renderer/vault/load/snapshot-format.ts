import { z } from 'zod';
import { RECORD_VERSION } from '../../../shared/domain/migrations/migrate-record.ts';
import { fromBytes, type Sum, toBytes } from '../../../shared/crypto/manifest-sum.ts';
import type { PackRow } from '../store/database.ts';
import type { VaultKeys } from '../store/vault-keys.ts';
import type { Viewed } from '../view/view-entry.ts';

/**
 * The snapshot: what memory holds, sealed in packs, so that an unlock need not open every row. It may be thrown away
 * at any time. Each item carries its row's revision and digest: the digests of all packs, less those of rows written
 * since, plus those rows' own, must give the manifest's sum, or the snapshot is not used.
 *
 * A pack is `length of meta (32 bits) ‖ meta (JSON) ‖ digests (32 bytes an item) ‖ texts (UTF-8)`. The texts stand
 * apart because one long text is decoded many times faster than a thousand strings are parsed.
 */
export interface PackItem {
  readonly id: string;
  readonly rev: number;
  readonly digest: Sum;
  readonly viewed: Viewed;
}

export interface SnapshotIndex {
  /** Changes whenever packs or the records in them change their form. */
  readonly format: string;
  readonly packs: number;
  readonly count: number;
}

/** Records lie in packs as they are read: a snapshot made before a migration is of no use after it. */
export const FORMAT = `3 of records ${RECORD_VERSION}`;
/** Row of the index. */
export const INDEX_ID = 0;
/** Pack ids of one generation lie apart from those of the next, so that both can be on disk for a moment. */
const GENERATION_STEP = 1_000_000;
const DIGEST_BYTES = 32;
const TABLE = 'packs';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const packId = (generation: number, number: number): number => generation * GENERATION_STEP + number;

const indexSchema = z.object({
  format: z.literal(FORMAT),
  packs: z.number().int().min(1).max(GENERATION_STEP),
  count: z.number().int().min(0),
});

type Textless = Exclude<Viewed, { type: 'entry' }> | Omit<Extract<Viewed, { type: 'entry' }>, 'text'>;
/** Id, revision, the record without its text, the length of the text in UTF-16 units. */
type MetaItem = readonly [string, number, Textless, number];

// The items were sealed by this very format; only the frame is checked, because there can be a hundred thousand.
const metaSchema = z.array(z.custom<MetaItem>((item) => Array.isArray(item) && item.length === 4));

export const sealIndex = async (keys: VaultKeys, generation: number, index: SnapshotIndex): Promise<PackRow> =>
  await sealRow(keys, INDEX_ID, generation, encoder.encode(JSON.stringify(index)));

export async function openIndex(keys: VaultKeys, row: PackRow): Promise<SnapshotIndex | undefined> {
  const bytes = await openRow(keys, row);
  return bytes && indexSchema.safeParse(JSON.parse(decoder.decode(bytes))).data;
}

export async function sealPack(
  keys: VaultKeys,
  generation: number,
  number: number,
  items: readonly PackItem[],
): Promise<PackRow> {
  const texts = items.map(({ viewed }) => (viewed.type === 'entry' ? viewed.text : ''));
  const meta = items.map(({ id, rev, viewed }, i): MetaItem => [id, rev, textless(viewed), texts[i]?.length ?? 0]);
  const head = encoder.encode(JSON.stringify(meta));
  const tail = encoder.encode(texts.join(''));
  const digestsAt = 4 + head.length;
  const textsAt = digestsAt + items.length * DIGEST_BYTES;
  const content = new Uint8Array(textsAt + tail.length);
  new DataView(content.buffer).setUint32(0, head.length);
  content.set(head, 4);
  for (const [i, item] of items.entries()) content.set(toBytes(item.digest), digestsAt + i * DIGEST_BYTES);
  content.set(tail, textsAt);
  return await sealRow(keys, packId(generation, number), generation, content);
}

export async function openPack(keys: VaultKeys, row: PackRow): Promise<readonly PackItem[] | undefined> {
  const bytes = await openRow(keys, row);
  if (bytes === undefined) return undefined;
  const digestsAt = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const meta = metaSchema.safeParse(JSON.parse(decoder.decode(bytes.subarray(4, digestsAt)))).data;
  if (meta === undefined) return undefined;
  const textsAt = digestsAt + meta.length * DIGEST_BYTES;
  const texts = decoder.decode(bytes.subarray(textsAt));
  let at = 0;
  return meta.map(([id, rev, viewed, length], i) => {
    const text = texts.slice(at, at + length);
    at += length;
    const digest = fromBytes(bytes.subarray(digestsAt + i * DIGEST_BYTES, digestsAt + (i + 1) * DIGEST_BYTES));
    return { id, rev, digest, viewed: viewed.type === 'entry' ? { type: 'entry', entry: viewed.entry, text } : viewed };
  });
}

const textless = (viewed: Viewed): Textless =>
  viewed.type === 'entry' ? { type: 'entry', entry: viewed.entry } : viewed;

async function sealRow(keys: VaultKeys, id: number, generation: number, content: Uint8Array): Promise<PackRow> {
  const sealed = await keys.packs.seal(content, { table: TABLE, id: String(id), rev: generation });
  return { id, rev: generation, sealed };
}

async function openRow(keys: VaultKeys, row: PackRow): Promise<Uint8Array | undefined> {
  if (!(row.sealed instanceof Uint8Array) || !Number.isSafeInteger(row.rev) || row.rev < 0) return undefined;
  const opened = await keys.packs.open(row.sealed, { table: TABLE, id: String(row.id), rev: row.rev });
  return opened.ok ? opened.value : undefined;
}
