import type { Instant } from '../base/clock.ts';
import { RECORD_VERSION } from '../domain/migrations/migrate-record.ts';
import type { JournalRecord } from '../domain/records.ts';
import { createBytes } from './bytes.ts';
import { JSON_FORMAT } from './json-format.ts';
import { createPacer } from './pacer.ts';
import type { Records, Report } from './records.ts';

/**
 * The complete journal as plain JSON in UTF-8 (docs/FORMAT.md): every record on a line of its own, those in the trash
 * included. Lets other work run in between.
 */
export async function exportJson(
  records: Records<JournalRecord>,
  exportedAt: Instant,
  report: Report,
  isCancelled: () => boolean,
): Promise<Uint8Array<ArrayBuffer> | 'cancelled'> {
  const encoder = new TextEncoder();
  const bytes = createBytes();
  const pacer = createPacer(records.length, report, isCancelled);
  const head = { format: JSON_FORMAT, version: RECORD_VERSION, exportedAt: new Date(exportedAt).toISOString() };
  bytes.add(encoder.encode(`${JSON.stringify(head).slice(0, -1)},"records":[`));
  let done = 0;
  for await (const record of records) {
    if (!(await pacer.step(done))) return 'cancelled';
    bytes.add(encoder.encode(`${done === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`));
    done++;
  }
  if (!pacer.end()) return 'cancelled';
  bytes.add(encoder.encode('\n]}\n'));
  return bytes.all();
}
