import { useCallback, useEffect, useRef, useState } from 'react';
import type { PersonId } from '../../../shared/base/ids.ts';
import { whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { forgetCopied } from '../../editor/copied.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { DeletionPreview, Progress } from '../../vault/api.ts';
import { deletedWords } from './deletion-words.ts';

export type DeletionStep =
  | { readonly step: 'reading'; readonly progress: Progress }
  | { readonly step: 'unread'; readonly problem: string }
  | { readonly step: 'held'; readonly problem?: string | undefined }
  | { readonly step: 'ask'; readonly preview: DeletionPreview; readonly problem?: string | undefined }
  | { readonly step: 'deleting'; readonly preview: DeletionPreview; readonly progress: Progress };

export interface Deletion {
  readonly at: DeletionStep;
  /** Reads the journal again after that failed. */
  readonly read: () => void;
  readonly lift: () => Promise<void>;
  /** `kept` are the written names that stay. */
  readonly start: (kept: readonly string[]) => Promise<void>;
  /** Stops a deletion that is not written yet; one that is comes to its end. */
  readonly stop: () => void;
}

const NONE: Progress = { done: 0, total: 0 };

/** The deletion of a person, from reading what there is to the message that it is done. */
export function useDeletion(id: PersonId, onDeleted: () => void): Deletion {
  const vault = useVault();
  const toasts = useToasts();
  const [at, setAt] = useState<DeletionStep>({ step: 'reading', progress: NONE });
  const turn = useRef(0);

  const read = useCallback(async (): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const settle = (next: DeletionStep): void => (mine === turn.current ? setAt(next) : undefined);
    settle({ step: 'reading', progress: NONE });
    const answer = await vault.deletionPreview(id, (progress) => settle({ step: 'reading', progress }));
    if (!answer.ok) settle({ step: 'unread', problem: whyNot(answer.error) });
    else settle(answer.value.held ? { step: 'held' } : { step: 'ask', preview: answer.value });
  }, [vault, id]);

  useEffect(() => {
    void read();
    return () => {
      turn.current += 1;
      void vault.cancelDeletion();
    };
  }, [read, vault]);

  const lift = async (): Promise<void> => {
    const person = await vault.subject('person', id);
    const lifted =
      person === undefined ? undefined : await vault.saveSubject('person', id, person.rev, { hold: false });
    if (lifted?.ok === true) await read();
    else setAt({ step: 'held', problem: `The hold is still on. ${whyNot(lifted?.error ?? { code: 'notFound' })}` });
  };

  const start = async (kept: readonly string[]): Promise<void> => {
    if (at.step !== 'ask') return;
    const { preview } = at;
    setAt({ step: 'deleting', preview, progress: NONE });
    const done = await vault.deletePerson(id, kept, (progress) => setAt({ step: 'deleting', preview, progress }));
    if (!done.ok) {
      setAt({ step: 'ask', preview, problem: `Nothing was deleted. ${whyNot(done.error)}` });
      return;
    }
    forgetCopied(id);
    toasts.show({ text: deletedWords(done.value) });
    onDeleted();
  };

  return { at, read: () => void read(), lift, start, stop: () => void vault.cancelDeletion() };
}
