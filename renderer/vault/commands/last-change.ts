import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import type { VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';

/** What a change that is on disk now did: how records were before it, and which it made. */
interface Done {
  readonly was: readonly JournalRecord[];
  readonly made?: readonly string[];
}

export interface LastChange {
  /** Keeps it; answers its name. */
  remember(journal: Journal, done: Done): string;
  /** Takes it back in one transaction. `stale` where something it touched was changed since. */
  takeBack(journal: Journal, undo: string): Promise<Result<undefined, VaultError>>;
}

/** More messages that offer to take something back are never in sight at once. */
const FEW = 6;

/** The last few changes, each to be taken back as long as nothing of it was changed since. */
export function createLastChange(): LastChange {
  const kept = new Map<
    string,
    { readonly was: readonly JournalRecord[]; readonly made: readonly string[]; readonly revs: readonly number[] }
  >();
  return {
    remember: (journal, { was, made = [] }) => {
      const undo = journal.deps.newId();
      kept.set(undo, { was, made, revs: revsOf(journal, was, made) });
      const oldest = kept.keys().next().value;
      if (kept.size > FEW && oldest !== undefined) kept.delete(oldest);
      return undo;
    },
    takeBack: async (journal, undo) => {
      const done = kept.get(undo);
      if (done === undefined) return err({ code: 'notFound' });
      const { was, made, revs } = done;
      if (revsOf(journal, was, made).some((rev, i) => rev !== revs[i])) return err({ code: 'stale' });
      await journal.commit({ puts: was, deletes: made, forget: made.length > 0, back: true });
      kept.delete(undo);
      return ok(undefined);
    },
  };
}

const revsOf = (journal: Journal, was: readonly JournalRecord[], made: readonly string[]): readonly number[] =>
  [...was.map(({ id }): string => id), ...made].map((id) => journal.store.ledger.rev(id));
