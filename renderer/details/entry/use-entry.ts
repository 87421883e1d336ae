import { useRef, useState } from 'react';
import { newId, type SessionId } from '../../../shared/base/ids.ts';
import type { EntryFields } from '../../../shared/domain/entry.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { entryMade, NOT_MADE } from '../../client/begun-entries.ts';
import { mayPass } from '../../client/error-words.ts';
import { useFlusher } from '../../client/flushers.ts';
import { useVault } from '../../client/vault-context.tsx';
import type { SaveState } from '../../editor/autosave.ts';
import { useAutosave } from '../../editor/use-autosave.ts';
import type { EntryWithRev, VaultError } from '../../vault/api.ts';
import { stands } from '../take-back.ts';

/** What a person changes on the page of an entry. */
export type Patch = Partial<EntryFields>;

export interface EntryPage {
  readonly fields: EntryFields;
  readonly state: SaveState<VaultError>;
  /** A patch, or how it comes out of what the fields are at that moment. */
  readonly change: (patch: Patch | ((now: EntryFields) => Patch)) => void;
  readonly retry: () => void;
  /** What its saves are of. */
  readonly session: SessionId;
  /** The revision that the fields were saved as last. */
  readonly revision: () => number;
  /** Saves now. True when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
  /** What the journal has where it is not what this page was written over. */
  readonly conflict: EntryWithRev | undefined;
  /** Settles the conflict; the version that is not chosen stays among the earlier ones. */
  readonly settle: (keep: 'mine' | 'theirs') => Promise<Result<undefined, VaultError | undefined>>;
}

/**
 * An entry while it is edited: every change is saved after a pause, over the revision it was made from. All of it is one
 * session, which leaves one earlier version behind. One that was only begun is made by the first change.
 */
export function useEntry({ entry, rev }: EntryWithRev): EntryPage {
  const vault = useVault();
  const [fields, setFields] = useState<EntryFields>(entry);
  const [conflict, setConflict] = useState<EntryWithRev>();
  const [session] = useState(() => newId<'session'>());
  const latest = useRef<EntryFields>(entry);
  const base = useRef(rev);
  const failure = useRef<VaultError>(undefined);
  const [made, setMade] = useState(rev !== NOT_MADE);

  const write = async (patch: Patch): Promise<Result<EntryWithRev, VaultError>> => {
    if (base.current !== NOT_MADE) return await vault.saveEntry(entry.id, base.current, patch, session);
    // What was written and taken away again is nothing.
    if (stands(entry, patch)) return ok({ entry, rev: NOT_MADE });
    return await vault.createEntry({ ...entry, ...patch }, session, entry.id);
  };

  const autosave = useAutosave<Patch, VaultError>({
    merge: (earlier, later) => ({ ...earlier, ...later }),
    retriable: mayPass,
    save: async (patch) => {
      const saved = await write(patch);
      failure.current = saved.ok ? undefined : saved.error;
      if (saved.ok) {
        base.current = saved.value.rev;
        setConflict(undefined);
        if (saved.value.rev !== NOT_MADE) {
          setMade(true);
          // Also where it was settled that it is the entry which was there already.
          entryMade(saved.value);
        }
      } else if (saved.error.code === 'conflict') setConflict(saved.error.current);
      return saved;
    },
  });
  useFlusher(async () => {
    if (!(await autosave.flush())) throw new Error('The entry is not saved');
  });

  return {
    fields,
    // Of what is not in the journal nothing is saved.
    state: !made && autosave.state.state === 'saved' ? { state: 'clean' } : autosave.state,
    session,
    revision: () => base.current,
    change: (given) => {
      const patch = typeof given === 'function' ? given(latest.current) : given;
      latest.current = { ...latest.current, ...patch };
      setFields(latest.current);
      autosave.change(patch);
    },
    retry: () => void autosave.retry(),
    flush: autosave.flush,
    conflict,
    settle: async (keep) => {
      if (conflict === undefined) return ok(undefined);
      // What is here is saved in both cases: as the present version, or to become the earlier one.
      base.current = conflict.rev;
      autosave.change({});
      if (!(await autosave.flush())) return err(failure.current);
      if (keep === 'mine') return ok(undefined);
      const taken = await vault.saveEntry(entry.id, base.current, conflict.entry, newId());
      return taken.ok ? ok(undefined) : err(taken.error);
    },
  };
}
