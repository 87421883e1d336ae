import type { Entry } from '../domain/entry.ts';
import type { Records, Report } from './records.ts';

/**
 * A ZIP with one Markdown file for each entry, `YYYY/YYYY-MM-DD-title.md`, and a README.txt. The caller chooses the
 * entries (those in the trash usually stay out). Lets other work run in between.
 */
export function exportMarkdown(
  _entries: Records<Entry>,
  _report: Report,
  _isCancelled: () => boolean,
): Promise<Uint8Array<ArrayBuffer> | 'cancelled'> {
  return Promise.reject(new Error('Not built yet'));
}
