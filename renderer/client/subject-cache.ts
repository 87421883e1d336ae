import type { SubjectType } from '../../shared/domain/records.ts';
import type { SubjectWithRev } from '../vault/api.ts';
import { inOrderOfWords } from './subject-order.ts';
import type { VaultClient } from './vault-context.tsx';

type Records<T extends SubjectType> = readonly SubjectWithRev<T>[];

/** The records of one type that are in use, read once for all who show them, and again when they change. */
interface Shelf<T extends SubjectType> {
  readonly subscribe: (listener: () => void) => () => void;
  /** In order; undefined while they are on their way. The same array until something changed. */
  readonly records: () => Records<T> | undefined;
}

const shelves = new WeakMap<VaultClient, Map<SubjectType, unknown>>();

/** One for each type of an open journal. */
export function shelfOf<T extends SubjectType>(client: VaultClient, type: T): Shelf<T> {
  const ofClient = shelves.get(client) ?? new Map<SubjectType, unknown>();
  shelves.set(client, ofClient);
  const known = ofClient.get(type) as Shelf<T> | undefined;
  if (known !== undefined) return known;
  const shelf = createShelf(client, type);
  ofClient.set(type, shelf);
  return shelf;
}

function createShelf<T extends SubjectType>(client: VaultClient, type: T): Shelf<T> {
  const listeners = new Set<() => void>();
  let records: Records<T> | undefined;
  let stale = true;
  let turn = 0;

  const read = async (): Promise<void> => {
    stale = false;
    turn += 1;
    const mine = turn;
    try {
      const answer = await client.api.subjects(type);
      if (mine !== turn) return;
      records = inOrderOfWords(answer);
    } catch {
      // A call that breaks is a defect of the worker, which the window is told of by itself (see WorkerFailed). What is
      // shown stays, and whoever comes next asks again.
      stale = true;
      return;
    }
    for (const listener of listeners) listener();
  };

  client.onEvent((event) => {
    if (event.type === 'changed' ? !event.topics.includes(type) : event.type !== 'loading') return;
    stale = true;
    if (listeners.size > 0) void read();
    // Nobody looks: what was deleted is not to be kept here, nor shown for a moment to whoever comes next.
    else records = undefined;
  });

  return {
    records: () => records,
    subscribe: (listener) => {
      listeners.add(listener);
      if (stale) void read();
      return () => listeners.delete(listener);
    },
  };
}
