import { useRef, useState } from 'react';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { must } from '../../../shared/base/assert.ts';
import { type EntryId, newId, type SessionId } from '../../../shared/base/ids.ts';
import { type PromptChanges, questionFor } from '../../../shared/domain/prompts.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { mayPass } from '../../client/error-words.ts';
import { useFlusher } from '../../client/flushers.ts';
import { useVault } from '../../client/vault-context.tsx';
import type { SaveState } from '../../editor/autosave.ts';
import { useAutosave } from '../../editor/use-autosave.ts';
import type { VaultError } from '../../vault/api.ts';
import { canBeKept, type Composed, fieldsOf, holdsSomething, nothingComposed, type Question } from './draft-fields.ts';

/** Quiet time after typing before the draft is saved. */
const DRAFT_DELAY_MS = 500;

export interface Composer {
  readonly composed: Composed;
  /** The question of the day above the text, if one is asked. */
  readonly asked: string | undefined;
  readonly state: SaveState<VaultError>;
  readonly keeping: boolean;
  readonly change: (part: Partial<Composed>) => void;
  readonly retry: () => void;
  /** Saves what is typed now, without waiting for the pause. */
  readonly flush: () => void;
  /** Makes an entry of it; undefined where there are no words to keep. What is in sight stays until `clear`. */
  readonly keep: () => Promise<Result<EntryId, VaultError> | undefined>;
  /** Empties the composer and answers what was in it. */
  readonly clear: () => Composed;
}

/** What stands in the composer, saved as a draft while it is written. Without `prompts` no question of the day is asked. */
export function useComposer(initial: Composed, today: LocalDate, prompts: PromptChanges | undefined): Composer {
  const vault = useVault();
  const [composed, setComposed] = useState(initial);
  const [keeping, setKeeping] = useState(false);
  const latest = useRef(initial);
  // An entry that was made and did not take all that was typed meanwhile: the next try goes on with it.
  const halfKept = useRef<{ readonly id: EntryId; rev: number; saved: Composed }>(undefined);
  const asked = composed.kind === 'note' ? questionWords(composed.question, today, prompts) : undefined;

  const fields = (of: Composed) => fieldsOf(of, today, questionWords(of.question, today, prompts));
  const autosave = useAutosave<Composed, VaultError>({
    delayMs: DRAFT_DELAY_MS,
    retriable: mayPass,
    save: (value) => (holdsSomething(value, today) ? vault.saveDraft(fields(value)) : vault.discardDraft()),
  });
  useFlusher(async () => {
    if (!(await autosave.flush())) throw new Error('The draft is not saved');
  });

  const put = (next: Composed): void => {
    latest.current = next;
    setComposed(next);
  };
  const change = (part: Partial<Composed>): void => {
    put({ ...latest.current, ...part });
    // Whoever empties it begins another entry.
    if (!canBeKept(latest.current, today)) halfKept.current = undefined;
    autosave.change(latest.current);
  };
  const clear = (): Composed => {
    const before = latest.current;
    halfKept.current = undefined;
    put({ ...nothingComposed, question: before.question.sort === 'kept' ? nothingComposed.question : before.question });
    return before;
  };

  const keep = async (): Promise<Result<EntryId, VaultError> | undefined> => {
    if (keeping || !canBeKept(latest.current, today)) return undefined;
    setKeeping(true);
    try {
      return await keepNow();
    } finally {
      setKeeping(false);
    }
  };

  const keepNow = async (): Promise<Result<EntryId, VaultError>> => {
    // A draft still on its way would come back after the entry was made.
    await autosave.flush();
    const again = halfKept.current;
    // Another try is another session: what stood in the entry before stays as its earlier version.
    const session = newId<'session'>();
    if (again === undefined) {
      const kept = latest.current;
      const made = await vault.keepDraft(fields(kept), session);
      if (!made.ok) return made;
      halfKept.current = { id: made.value.entry.id, rev: made.value.rev, saved: kept };
    }
    const done = await saveRest(session);
    // An entry that is gone or was changed elsewhere takes nothing more: the next try makes another.
    if (done.ok || done.error.code === 'notFound' || done.error.code === 'stale') halfKept.current = undefined;
    if (!done.ok) return done;
    // Whatever is still waiting to be saved is in the entry now.
    if (again !== undefined || done.value.more || autosave.unsaved() !== undefined) autosave.change(nothingComposed);
    return ok(done.value.id);
  };

  /** What was typed while the entry was being made and saved belongs to it. */
  const saveRest = async (
    session: SessionId,
  ): Promise<Result<{ readonly id: EntryId; readonly more: boolean }, VaultError>> => {
    const entry = must(halfKept.current, 'the entry was made');
    let more = false;
    while (latest.current !== entry.saved) {
      const saved = latest.current;
      const answer = await vault.saveEntry(entry.id, entry.rev, fields(saved), session);
      if (!answer.ok) return answer;
      more = true;
      entry.rev = answer.value.rev;
      entry.saved = saved;
    }
    return ok({ id: entry.id, more });
  };

  return {
    composed,
    asked,
    state: autosave.state,
    keeping,
    change,
    retry: () => void autosave.retry(),
    flush: () => void autosave.flush(),
    keep,
    clear,
  };
}

function questionWords(question: Question, today: LocalDate, prompts: PromptChanges | undefined): string | undefined {
  switch (question.sort) {
    case 'daily':
      return prompts && questionFor(today, question.skip, prompts);
    case 'kept':
      return question.words;
    default:
      return undefined;
  }
}

/** The question after the one in sight. */
export function anotherQuestion(composed: Composed, today: LocalDate, prompts: PromptChanges): Question {
  const { question } = composed;
  if (question.sort === 'daily') return { sort: 'daily', skip: question.skip + 1 };
  const isDaily = question.sort === 'kept' && question.words === questionFor(today, 0, prompts);
  return { sort: 'daily', skip: isDaily ? 1 : 0 };
}
