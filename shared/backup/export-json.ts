import type { Instant } from '../base/clock.ts';
import type { JournalRecord } from '../domain/records.ts';
import type { Records, Report } from './records.ts';

/**
 * The complete journal as plain JSON in UTF-8 (docs/FORMAT.md): every record, those in the trash included.
 * Lets other work run in between.
 */
export function exportJson(
  _records: Records<JournalRecord>,
  _exportedAt: Instant,
  _report: Report,
  _isCancelled: () => boolean,
): Promise<Uint8Array<ArrayBuffer> | 'cancelled'> {
  return Promise.reject(new Error('Not built yet'));
}
