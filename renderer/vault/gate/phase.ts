import type { Backoff } from '../../../shared/crypto/backoff.ts';
import type { Header } from '../../../shared/crypto/header-format.ts';
import type { Journal } from '../journal.ts';
import type { Marker } from '../marker.ts';
import type { JournalDatabase } from '../store/database.ts';
import type { WriterLock } from '../store/writer-lock.ts';

/** An open database that no other worker writes to. */
export interface Held {
  readonly db: JournalDatabase;
  readonly lock: WriterLock;
}

/** Where the vault stands. Only `open` has a key. */
export type Phase =
  | { readonly phase: 'closed' }
  /** There is no journal in the database; one can be made. */
  | (Held & { readonly phase: 'empty' })
  /** There is something that cannot be unlocked: only erasing is possible. */
  | (Held & { readonly phase: 'stuck' })
  | (Held & Locked & { readonly phase: 'locked' })
  | (Held & { readonly phase: 'open'; readonly journal: Journal });

export interface Locked {
  readonly header: Header;
  /** Whether the header is the host's copy because the database's own cannot be read. */
  readonly headerLost: boolean;
  readonly backoff: Backoff;
  readonly marker: Marker | undefined;
}
