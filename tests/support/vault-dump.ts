import { JournalDatabase } from '../../renderer/vault/store/database.ts';

/** Every row of every table; bytes are `{ "base64": "…" }`. */
export interface VaultDump {
  readonly tables: { readonly [table: string]: readonly unknown[] };
}

/** Reads a closed database out, as JSON can hold it. */
export async function dumpVault(name: string): Promise<VaultDump> {
  const db = new JournalDatabase(name);
  await db.open();
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, ((await table.toArray()) as object[]).map(withText)] as const),
  );
  db.close();
  return { tables: Object.fromEntries(tables) };
}

/** Writes a dump into a database of that name. */
export async function restoreVault(name: string, dump: VaultDump): Promise<void> {
  const db = new JournalDatabase(name);
  await db.open();
  for (const table of db.tables)
    await table.bulkPut((dump.tables[table.name] ?? []).map((row) => withBytes(row as object)));
  db.close();
}

const withText = (row: object): object =>
  mapValues(row, (value) => (value instanceof Uint8Array ? { base64: value.toBase64() } : value));

const withBytes = (row: object): object =>
  mapValues(row, (value) =>
    typeof value === 'object' && value !== null && 'base64' in value
      ? Uint8Array.fromBase64(String(value.base64))
      : value,
  );

const mapValues = (row: object, change: (value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, change(value)]));
