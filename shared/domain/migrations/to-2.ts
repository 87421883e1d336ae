import type { RawRecord } from './migration.ts';

/**
 * Version 1 had notes alone. Version 2 brought people, areas, tensions, promises, headings, templates and the further kinds
 * of entries, all of them additions, and an import says which of those records it brought.
 */
export const toVersion2 = (record: RawRecord): RawRecord =>
  record['type'] === 'import' && record['subjects'] === undefined ? { ...record, subjects: [] } : record;
