import { useEffect, useRef } from 'react';
import { whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { AnsweredInsight } from '../../vault/api.ts';
import { answeredTitle, answeredWords } from './insight-words.ts';
import styles from './insights.module.css';

interface PutAwayProps {
  readonly answered: readonly AnsweredInsight[];
  readonly onClose: () => void;
}

/** What was snoozed, muted, done or called not useful; each can be brought back. */
export function PutAway({ answered, onClose }: PutAwayProps) {
  const today = useToday();
  const vault = useVault();
  const toasts = useToasts();
  const list = useFocusKept<HTMLUListElement>();
  const close = useRef<HTMLButtonElement>(null);
  const isEmpty = answered.length === 0;
  useEffect(() => {
    // The row that had it was the last.
    if (isEmpty) close.current?.focus();
  }, [isEmpty]);
  const bringBack = async ({ id }: AnsweredInsight): Promise<void> => {
    const back = await vault.bringBack(id);
    if (!back.ok) toasts.show({ text: `It was not brought back. ${whyNot(back.error)}`, tone: 'failed' });
  };
  return (
    <Dialog
      open
      size="medium"
      title="Put away"
      onClose={onClose}
      actions={
        <Button ref={close} size="small" onPress={onClose}>
          Close
        </Button>
      }
    >
      <p className={styles.about}>
        {isEmpty
          ? 'Nothing is put away now.'
          : 'Each comes back by itself with something new; what is snoozed no sooner than its day, what is muted not at all.'}
      </p>
      <ul className={styles.answered} ref={list}>
        {answered.map((one) => (
          <li key={one.id}>
            <div>
              <p>{answeredTitle(one)}</p>
              <small>{answeredWords(one, today)}</small>
            </div>
            <Button
              size="small"
              look="quiet"
              aria-label={`Bring back: ${answeredTitle(one)}`}
              onPress={() => void bringBack(one)}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
