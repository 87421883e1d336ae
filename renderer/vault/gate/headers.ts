import { type Backoff, NO_FAILURES } from '../../../shared/crypto/backoff.ts';
import { type Header, parseHeader, serializeHeader } from '../../../shared/crypto/header-format.ts';
import type { HeaderRow, JournalDatabase } from '../store/database.ts';

/** What the header row holds. */
export interface StoredHeader {
  readonly header: Header;
  readonly backoff: Backoff;
}

export type HeaderRead =
  | { readonly found: 'none' }
  | { readonly found: 'unreadable' }
  | { readonly found: 'newer'; readonly version: number }
  | ({ readonly found: 'header' } & StoredHeader);

export async function readHeader(db: JournalDatabase): Promise<HeaderRead> {
  const row: Partial<HeaderRow> | undefined = await db.header.get('header');
  if (row === undefined) return { found: 'none' };
  const parsed = parseHeader(String(row.header));
  if (!parsed.ok) {
    return parsed.error.code === 'newer' ? { found: 'newer', version: parsed.error.version } : { found: 'unreadable' };
  }
  return { found: 'header', header: parsed.value, backoff: backoffOf(row) };
}

export const headerRow = (header: Header, backoff: Backoff = NO_FAILURES): HeaderRow => ({
  id: 'header',
  header: serializeHeader(header),
  ...backoff,
});

/** Counts that are not numbers come from a damaged row; it then starts over rather than lock anybody out. */
function backoffOf({ failures, lastAt }: Partial<HeaderRow>): Backoff {
  const valid = Number.isSafeInteger(failures) && Number.isFinite(lastAt);
  return valid ? { failures: Number(failures), lastAt: Number(lastAt) } : NO_FAILURES;
}
