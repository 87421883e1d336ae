import { useState } from 'react';
import type { TooLittle } from '../../../shared/insights/finding.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { capitalised, counted, inWords } from '../../../shared/words/counts.ts';
import { littleWords } from './insight-words.ts';
import styles from './insights.module.css';

/** So many lines, those first that need least. */
const MOST = 8;

interface GroupRestProps {
  /** Cards of the group that are above this. */
  readonly shown: number;
  readonly waiting: number;
  readonly putAway: number;
  /** All its rules are turned off. */
  readonly isOff: boolean;
  /** In a journal that has only begun, nothing else is said. */
  readonly isYoung?: boolean;
  readonly onShow?: () => void;
  readonly little: readonly TooLittle[];
}

/** What else there is in a group: what waits, and of what too little is written to tell; never that all is well. */
export function GroupRest({ shown, waiting, putAway, isOff, isYoung = false, little, onShow }: GroupRestProps) {
  const [open, setOpen] = useState(false);
  const first = isYoung ? '' : restWords({ shown, waiting, putAway, isOff });
  if (first === '' && little.length === 0) return null;
  const nearest = little.toSorted((a, b) => b.has / b.needs - a.has / a.needs);
  return (
    <div className={styles.rest}>
      <p>
        {waiting > 0 && onShow !== undefined ? <LinkButton onPress={onShow}>{first.trim()}</LinkButton> : first.trim()}{' '}
        {little.length === 0 ? null : (
          <>
            Of {counted(little.length, shown > 0 ? 'other thing' : 'thing', shown > 0 ? 'other things' : 'things')}{' '}
            there is too little to tell.{' '}
            <LinkButton aria-expanded={open} onPress={() => setOpen(!open)}>
              {open ? 'Hide what is missing' : 'What is missing?'}
            </LinkButton>
          </>
        )}
      </p>
      {open ? (
        <ul>
          {nearest.slice(0, MOST).map((one) => (
            <li key={`${one.rule} ${one.subject}`}>{littleWords(one)}.</li>
          ))}
          {little.length > MOST ? <li>And {counted(little.length - MOST, 'more', 'more')}.</li> : null}
        </ul>
      ) : null}
    </div>
  );
}

function restWords({
  shown,
  waiting,
  putAway,
  isOff,
}: Pick<GroupRestProps, 'shown' | 'waiting' | 'putAway' | 'isOff'>): string {
  if (waiting > 0)
    return `${capitalised(inWords(waiting))} ${shown > 0 ? 'more ' : ''}${waiting === 1 ? 'waits' : 'wait'}. `;
  if (shown > 0) return '';
  if (isOff) return 'The rules of this group are off. ';
  return putAway > 0 ? `${capitalised(counted(putAway, 'is', 'are'))} put away. ` : 'Nothing was found. ';
}
