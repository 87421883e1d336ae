import { useCallback, useEffect, useState } from 'react';
import type { Instant } from '../../../shared/base/clock.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { PromptChanges } from '../../../shared/domain/prompts.ts';
import { useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { type Composed, composedFrom, nothingComposed } from './draft-fields.ts';

export type Opening =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly again: () => void }
  | {
      readonly state: 'ready';
      readonly composed: Composed;
      readonly savedAt: Instant | undefined;
      /** What was changed in the questions of the day; undefined where none is asked. */
      readonly prompts: PromptChanges | undefined;
    };

/**
 * Reads the draft once, before anything can be typed: an empty composer in its place would be saved over it. `today` is
 * the day at that moment.
 */
export function useOpening(today: LocalDate): Opening {
  const vault = useVault();
  const settings = useQuery(['settings'], (api) => api.settings(), []);
  const [draft, setDraft] = useState<{ composed: Composed; savedAt: Instant | undefined } | 'failed'>();
  const read = useCallback(async () => {
    setDraft(undefined);
    try {
      const found = await vault.draft();
      setDraft({
        composed: found === undefined ? nothingComposed : composedFrom(found.fields, today),
        savedAt: found?.updatedAt,
      });
    } catch (reason) {
      reportError(reason);
      setDraft('failed');
    }
    // The draft is read once; the day may turn while it is being written.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [vault]);
  useEffect(() => void read(), [read]);

  if (draft === 'failed' || settings.error !== undefined) {
    const again = (): void => {
      settings.refresh();
      void read();
    };
    return { state: 'failed', again };
  }
  if (draft === undefined || settings.data === undefined) return { state: 'reading' };
  const { dailyPrompt, prompts = {} } = settings.data;
  return { state: 'ready', ...draft, prompts: dailyPrompt ? prompts : undefined };
}
