import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { must } from '../../shared/base/assert.ts';
import type { LaunchedApp } from './launch-types.ts';

/**
 * What can happen to a journal's storage behind Leeway's back, done to the real database. Values travel as text: rows
 * hold bytes.
 */
export const TABLES = ['header', 'records', 'manifest', 'packs', 'fresh', 'quarantine'] as const;
export type TableName = (typeof TABLES)[number];

export interface StoredRow {
  readonly id: string | number;
  readonly rev?: number;
  readonly [field: string]: unknown;
}
export type Dump = Readonly<Record<TableName, readonly StoredRow[]>>;

/** Everything in the database. Bytes are `{ bytes: number[] }`. */
export const readTables = (page: Page): Promise<Dump> =>
  page.evaluate(async (tables) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('leeway');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error(String(opening.error))));
    });
    const all: Record<string, unknown> = {};
    for (const table of tables) {
      const rows = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const reading = db.transaction(table).objectStore(table).getAll();
        reading.addEventListener('success', () => resolve(reading.result as Record<string, unknown>[]));
        reading.addEventListener('error', () => reject(new Error(String(reading.error))));
      });
      all[table] = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            value instanceof Uint8Array ? { bytes: [...value] } : value,
          ]),
        ),
      );
    }
    db.close();
    return all;
  }, TABLES) as Promise<Dump>;

/** Replaces the rows of the tables that are named; the others stay. In one transaction, on disk when this resolves. */
export const writeTables = (page: Page, changed: Partial<Dump>): Promise<void> =>
  page.evaluate(
    async (tables) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('leeway');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error(String(opening.error))));
      });
      const change = db.transaction(Object.keys(tables), 'readwrite', { durability: 'strict' });
      for (const [table, rows] of Object.entries(tables)) {
        const store = change.objectStore(table);
        store.clear();
        for (const row of rows) {
          const fields = Object.entries(row).map(([name, value]) => {
            const packed = (value as { bytes?: number[] } | null)?.bytes;
            return [name, packed === undefined ? value : new Uint8Array(packed)];
          });
          store.put(Object.fromEntries(fields));
        }
      }
      await new Promise<void>((resolve, reject) => {
        change.addEventListener('complete', () => resolve());
        change.addEventListener('abort', () => reject(new Error(String(change.error))));
      });
      db.close();
    },
    changed as Record<string, readonly StoredRow[]>,
  );

/** Changes one record's row; undefined: it is gone. */
export async function changeRecord(
  page: Page,
  id: string,
  change: (row: StoredRow) => StoredRow | undefined,
): Promise<void> {
  const { records } = await readTables(page);
  await writeTables(page, {
    records: records.flatMap((row) => {
      if (row.id !== id) return [row];
      const changed = change(row);
      return changed === undefined ? [] : [changed];
    }),
  });
}

/** The row with one bit of its sealed content turned over. */
export function flipped(row: StoredRow): StoredRow {
  const bytes = [...sealedOf(row)];
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = must(bytes[middle], 'sealed content is not empty') ^ 1;
  return { ...row, sealed: { bytes } };
}

/** The sealed contents of two records change places. */
export async function swapRecords(page: Page, a: string, b: string): Promise<void> {
  const { records } = await readTables(page);
  const rowOf = (id: string): StoredRow =>
    must(
      records.find((row) => row.id === id),
      'both records are there',
    );
  const [first, second] = [rowOf(a), rowOf(b)];
  const others = records.filter((row) => row !== first && row !== second);
  await writeTables(page, {
    records: [...others, { ...first, sealed: second['sealed'] }, { ...second, sealed: first['sealed'] }],
  });
}

/** Removes the database, as clearing a site's data or a lost folder would, but for the host's note. */
export const wipeDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const removing = indexedDB.deleteDatabase('leeway');
        removing.addEventListener('success', () => resolve());
        removing.addEventListener('error', () => reject(new Error(String(removing.error))));
      }),
  );

/** The host's note that a journal exists: the browser's is with the page, the desktop's in a file beside it. */
export async function readMarker(app: LaunchedApp): Promise<string | undefined> {
  if (app.host === 'browser')
    return (await app.page.evaluate(() => localStorage.getItem('leeway.journal'))) ?? undefined;
  const path = markerPath(app);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

export async function writeMarker(app: LaunchedApp, text: string | undefined): Promise<void> {
  if (app.host === 'browser') {
    await app.page.evaluate((marker) => {
      if (marker === null) localStorage.removeItem('leeway.journal');
      else localStorage.setItem('leeway.journal', marker);
    }, text ?? null);
  } else if (text === undefined) rmSync(markerPath(app), { force: true });
  else writeFileSync(markerPath(app), text);
}

const markerPath = (app: LaunchedApp): string => join(app.profileDir, 'journal.json');

const sealedOf = (row: StoredRow): readonly number[] => (row['sealed'] as { readonly bytes: readonly number[] }).bytes;
