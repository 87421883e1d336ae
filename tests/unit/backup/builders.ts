import { readFile } from 'node:fs/promises';
import { newId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { planImport } from '../../../shared/backup/import-plan.ts';
import type { Existing, ImportPlan, SourceFile } from '../../../shared/backup/import-types.ts';
import { type Entry, newEntryFields } from '../../../shared/domain/entry.ts';
import { fromMarkdown } from '../../../shared/text/from-markdown.ts';

export const TODAY = '2026-06-01' as LocalDate;
export const MODIFIED_AT = new Date(2020, 4, 6, 12).getTime();

export const nothing: Existing = { fingerprints: new Set(), ids: new Set() };

export function aFile(path: string, content: string | Uint8Array<ArrayBuffer>): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, modifiedAt: MODIFIED_AT, bytes };
}

export const aFixture = async (path: string): Promise<SourceFile> =>
  aFile(path, new Uint8Array(await readFile(new URL(`../../fixtures/${path}`, import.meta.url))));

/** The plan for these files, in a journal that holds `existing`. */
export async function planned(files: readonly SourceFile[], existing = nothing): Promise<ImportPlan> {
  const plan = await planImport('folder', files, existing, {
    today: TODAY,
    report: () => undefined,
    isCancelled: () => false,
  });
  if (plan === 'cancelled') throw new Error('Cancelled without being asked to');
  return plan;
}

/** What the journal holds after it took the plan. */
export const after = ({ entries, others }: ImportPlan): Existing => ({
  fingerprints: new Set(entries.map((entry) => entry.fingerprint)),
  ids: new Set([...entries.flatMap((entry) => entry.id ?? []), ...others.map((other) => other.id)]),
});

export const anEntry = (fields: Partial<Entry> = {}): Entry => ({
  type: 'entry',
  id: newId<'entry'>(),
  order: 0,
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_000_001,
  ...newEntryFields('2014-10-09' as LocalDate, 'note', fromMarkdown('Some words.')),
  ...fields,
});
