import { type Capture, CAPTURE_LIMITS, encodeCapture } from '../../shared/capture/capture.ts';
import { INBOX_TABLE, inboxChannel, type InboxRow, type PageMessage } from '../../shared/capture/places.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { type Header, parseHeader } from '../../shared/crypto/header-format.ts';
import { sealForInbox } from '../../shared/crypto/inbox-seal.ts';

/** Why a capture is not on disk. `full`: so many wait already; `changed`: the journal's head is not the one noted. */
export type CaptureProblem = 'noJournal' | 'notReady' | 'changed' | 'full' | 'noSpace' | 'failed';

export interface CapturePlace {
  /** The name of the journal's database. */
  readonly database: string;
  /** The host's note about the journal (see Host.marker). */
  readonly marker: string | undefined;
}

/**
 * Seals a capture to the journal's public half and puts it into the inbox. It is on disk when this resolves. It needs no
 * key and can read nothing back; the journal may be locked, or open in another page. Kept twice it comes in once.
 */
export async function keepCapture(
  { database, marker }: CapturePlace,
  capture: Omit<Capture, 'version' | 'vault'>,
): Promise<Result<undefined, CaptureProblem>> {
  const kept = await inDatabase(database, (db) => putInto(db, marker, capture));
  tellWorker(database);
  return kept;
}

/** Why a capture could not be kept now, before anything was typed; undefined where it could. Writes nothing. */
export async function whyNotCapture({ database, marker }: CapturePlace): Promise<CaptureProblem | undefined> {
  const header = await inDatabase(database, (db) => readHeader(db, marker));
  return header.ok ? undefined : header.error;
}

async function inDatabase<T>(
  name: string,
  work: (db: IDBDatabase) => Promise<Result<T, CaptureProblem>>,
): Promise<Result<T, CaptureProblem>> {
  try {
    const db = await openExisting(name);
    if (db === undefined) return err('noJournal');
    try {
      return await work(db);
    } finally {
      db.close();
    }
  } catch (error) {
    // What the platform refuses in between: the person is told that nothing was kept.
    return err(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'noSpace' : 'failed');
  }
}

/** The head of the journal, with a public half that can be sealed to. */
async function readHeader(
  db: IDBDatabase,
  marker: string | undefined,
): Promise<Result<Header & { readonly inbox: string }, CaptureProblem>> {
  if (!db.objectStoreNames.contains('header')) return err('noJournal');
  const row = (await answerOf(db.transaction('header').objectStore('header').get('header'))) as
    | { readonly header?: unknown }
    | undefined;
  if (row === undefined) return err('noJournal');
  const stored = parseHeader(String(row.header));
  if (!stored.ok) return err(stored.error.code === 'newer' ? 'notReady' : 'changed');
  const { inbox, ...header } = stored.value;
  if (inbox === undefined || !db.objectStoreNames.contains(INBOX_TABLE)) return err('notReady');
  // The header proves itself only to the key. Without one, two copies of it in two places must say the same.
  const noted = headerIn(marker);
  if (noted !== undefined && (noted.vaultId !== header.vaultId || (noted.inbox !== undefined && noted.inbox !== inbox)))
    return err('changed');
  return ok({ ...header, inbox });
}

async function putInto(
  db: IDBDatabase,
  marker: string | undefined,
  capture: Omit<Capture, 'version' | 'vault'>,
): Promise<Result<undefined, CaptureProblem>> {
  const read = await readHeader(db, marker);
  if (!read.ok) return read;
  const header = read.value;
  const content = encodeCapture({ version: 1, vault: header.vaultId, ...capture });
  // Sealed before the transaction: it would be over by the time that this is.
  const sealed = await sealForInbox(header.inbox, content);
  if (sealed.length > CAPTURE_LIMITS.sealed) return err('failed');
  const writing = db.transaction(INBOX_TABLE, 'readwrite', { durability: 'strict' });
  const store = writing.objectStore(INBOX_TABLE);
  if ((await answerOf(store.count())) >= CAPTURE_LIMITS.waiting) return err('full');
  store.add({ id: capture.id, sealed } satisfies Omit<InboxRow, 'key'>);
  await endOf(writing);
  return ok(undefined);
}

/** The database as it is: never made here, and never brought to a newer form. Undefined where there is none. */
function openExisting(name: string): Promise<IDBDatabase | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase | undefined>();
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => {
    request.transaction?.abort();
    resolve(undefined);
  });
  request.addEventListener('success', () => {
    const db = request.result;
    // The journal's own worker brings it to a newer form, or removes it: nobody stands in its way.
    db.addEventListener('versionchange', () => db.close());
    resolve(db);
  });
  request.addEventListener('error', () => reject(request.error ?? new Error('The database does not open')));
  return promise;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error ?? new Error('The database does not answer')));
  return promise;
}

function endOf(transaction: IDBTransaction): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const failed = (): void => reject(transaction.error ?? new Error('The database did not write'));
  transaction.addEventListener('complete', () => resolve());
  transaction.addEventListener('error', failed);
  transaction.addEventListener('abort', failed);
  return promise;
}

function headerIn(marker: string | undefined): Header | undefined {
  if (marker === undefined) return undefined;
  try {
    const header = parseHeader(JSON.stringify((JSON.parse(marker) as { header?: unknown } | null)?.header ?? null));
    return header.ok ? header.value : undefined;
  } catch {
    // A note that is no JSON says nothing about a header.
    return undefined;
  }
}

function tellWorker(database: string): void {
  const channel = new BroadcastChannel(inboxChannel(database));
  // A channel has no target: only pages of our own origin hear it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage({ type: 'kept' } satisfies PageMessage);
  channel.close();
}
