import type { LocalDate } from '../base/local-date.ts';
import type { Existing, ImportPlan, SourceFile } from './import-types.ts';
import type { Report } from './records.ts';

export interface ImportOptions {
  readonly today: LocalDate;
  readonly report: Report;
  readonly isCancelled: () => boolean;
}

/**
 * Reads Markdown and plain text files, archives of them and Leeway's own exports, and says what would come in.
 * Nothing throws: a file that cannot come in is listed in `preview.problems`. Lets other work run in between.
 */
export function planImport(
  _source: string,
  _files: readonly SourceFile[],
  _existing: Existing,
  _options: ImportOptions,
): Promise<ImportPlan | 'cancelled'> {
  return Promise.reject(new Error('Not built yet'));
}
