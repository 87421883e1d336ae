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
  /** Keeps it, in the place of the one before; answers its name. */
  remember(journal: Journal, done: Done): string;
  /** Takes it back in one transaction. `stale` where something it touched was changed since. */
  takeBack(journal: Journal, undo: string): Promise<Result<undefined, VaultError>>;
}

/** The last change, to be taken back. One is enough: the message that offers it is gone by the next. */
export function createLastChange(): LastChange {
  let kept:
    | { undo: string; was: readonly JournalRecord[]; made: readonly string[]; revs: readonly number[] }
    | undefined;
  return {
    remember: (journal, { was, made = [] }) => {
      const undo = journal.deps.newId();
      kept = { undo, was, made, revs: revsOf(journal, was, made) };
      return undo;
    },
    takeBack: async (journal, undo) => {
      if (kept?.undo !== undo) return err({ code: 'notFound' });
      const { was, made, revs } = kept;
      if (revsOf(journal, was, made).some((rev, i) => rev !== revs[i])) return err({ code: 'stale' });
      await journal.commit({ puts: was, deletes: made, forget: made.length > 0, back: true });
      kept = undefined;
      return ok(undefined);
    },
  };
}

const revsOf = (journal: Journal, was: readonly JournalRecord[], made: readonly string[]): readonly number[] =>
  [...was.map(({ id }): string => id), ...made].map((id) => journal.store.ledger.rev(id));
