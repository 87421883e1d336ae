import { useCallback, useEffect, useRef, useState } from 'react';
import type { EntryId } from '../../../shared/base/ids.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { begunEntry } from '../../client/begun-entries.ts';
import { useVault } from '../../client/vault-context.tsx';
import { flushAutosaves } from '../../editor/autosave.ts';
import type { EntryWithRev, VaultError } from '../../vault/api.ts';

export type Opened =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly error: VaultError | undefined }
  /** `turn` is another after every reading; `afresh` says that the entry was on screen before, or is to be written now. */
  | { readonly state: 'open'; readonly found: EntryWithRev; readonly turn: number; readonly afresh: boolean };

/** Reads an entry once. What is written after is the page's own; `again` reads what is on disk. */
export function useOpened(id: EntryId): readonly [Opened, () => void] {
  const vault = useVault();
  const [opened, setOpened] = useState<{ readonly id: EntryId; readonly is: Opened }>();
  const turn = useRef(0);
  const read = useCallback(
    async (afresh: boolean) => {
      turn.current += 1;
      const mine = turn.current;
      const settle = (is: Opened): void => {
        if (mine === turn.current) setOpened({ id, is });
      };
      try {
        // The page it was begun on may have been left while it is being made.
        if (begunEntry(id) !== undefined) await flushAutosaves();
        const inJournal = await vault.entry(id);
        const begun = isMissing(inJournal) ? begunEntry(id) : undefined;
        const found = begun === undefined ? inJournal : ok(begun);
        settle(
          found.ok
            ? { state: 'open', found: found.value, turn: mine, afresh: afresh || begun !== undefined }
            : { state: 'failed', error: found.error },
        );
      } catch (reason) {
        reportError(reason);
        settle({ state: 'failed', error: undefined });
      }
    },
    [vault, id],
  );
  useEffect(() => void read(false), [read]);
  return [opened?.id === id ? opened.is : { state: 'reading' }, () => void read(true)];
}

const isMissing = (found: Result<EntryWithRev, VaultError>): boolean => !found.ok && found.error.code === 'notFound';
