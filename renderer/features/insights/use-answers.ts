import type { PersonId } from '../../../shared/base/ids.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { notUndone, whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useUndoHere } from '../../ui/use-undo-here.ts';
import type { ShownInsight, VaultError } from '../../vault/api.ts';

type Answer =
  | { readonly sort: 'notUseful' | 'done' }
  | { readonly sort: 'snoozed'; readonly days: number }
  | { readonly sort: 'muted'; readonly person: PersonId };

/** Something that was made because of a finding: how to take it back, or why it was not made. */
export type Deed = Result<TakeBack, VaultError>;

export interface Answers {
  /** Puts it away; a message offers to bring it back. */
  readonly put: (insight: ShownInsight, answer: Answer, said: string) => Promise<void>;
  /** Does something about it, and puts it away. False where that could not be done; then nothing is changed. */
  readonly act: (insight: ShownInsight, said: string, deed: () => Promise<Deed>) => Promise<boolean>;
  /** Marks it as acted on; answers what takes that back. */
  readonly acted: (insight: ShownInsight) => Promise<TakeBack>;
  /** Takes back what was done and the answer, one after the other, until one cannot be; says so then. */
  readonly takeBack: (insight: ShownInsight, steps: readonly TakeBack[]) => Promise<void>;
}

export type TakeBack = () => Promise<Result<unknown, VaultError>>;

/**
 * What can be answered to a finding.
 *
 * @param onBack called when an answer was taken back
 */
export function useAnswers(onBack: (insight: ShownInsight) => void): Answers {
  const vault = useVault();
  const toasts = useToasts();
  const undoHere = useUndoHere();
  const failed = (why: string): false => {
    toasts.show({ text: why, tone: 'failed' });
    return false;
  };
  const takeBack: Answers['takeBack'] = async (insight, steps) => {
    for (const step of steps) {
      const undone = await step();
      if (!undone.ok) {
        failed(notUndone(undone.error));
        return;
      }
    }
    onBack(insight);
  };
  const acted: Answers['acted'] = async (insight) => {
    const answered = await vault.answerInsight(insight, { sort: 'acted' });
    if (answered.ok) return () => vault.undoAnswer(answered.value);
    failed(`It was done, and not put away. ${whyNot(answered.error)}`);
    return () => Promise.resolve(ok(undefined));
  };
  return {
    acted,
    takeBack,
    put: async (insight, answer, said) => {
      const answered = await vault.answerInsight(insight, answer);
      if (answered.ok) undoHere(said, () => void takeBack(insight, [() => vault.undoAnswer(answered.value)]));
      else failed(`It was not put away. ${whyNot(answered.error)}`);
    },
    act: async (insight, said, deed) => {
      const done = await deed();
      if (!done.ok) return failed(`It was not done. ${whyNot(done.error)}`);
      const unanswer = await acted(insight);
      toasts.undo(said, () => void takeBack(insight, [done.value, unanswer]));
      return true;
    },
  };
}
