import { useId, useState } from 'react';
import { LinkButton } from '../../ui/link-button.tsx';
import type { InsightPanel } from '../../vault/api.ts';
import { failedWords, ruleName } from './insight-words.ts';
import styles from './insights.module.css';

/** Rules with a fault, which say nothing: what is not found by these is not known. */
export function FailedRules({ failed }: Pick<InsightPanel, 'failed'>) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (failed.length === 0) return null;
  return (
    <div className={styles.rest}>
      <p>
        {failedWords(failed)}{' '}
        <LinkButton aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
          {open ? 'Hide what went wrong' : 'What went wrong?'}
        </LinkButton>
      </p>
      <div id={id} hidden={!open}>
        <ul>
          {failed.map(({ rule, why }) => (
            <li key={rule}>
              {ruleName(rule)}: {why}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
