import { Ellipsis } from 'lucide-react';
import { addDays } from '../../shared/base/local-date.ts';
import { FIELD_LIMITS } from '../../shared/domain/kinds/fields.ts';
import type { PromiseState } from '../../shared/domain/promise.ts';
import { useNames } from '../client/use-subjects.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { useToday } from '../ui/use-today.ts';
import type { SubjectWithRev } from '../vault/api.ts';
import { dueWords, partiesWords, promiseDoubt } from './promise-words.ts';
import styles from './promise-row.module.css';
import { useSaveSubject } from './use-save-subject.ts';

interface PromiseRowProps {
  readonly promise: SubjectWithRev<'promise'>;
  /** Says who promised whom: where the list does not. */
  readonly parties?: boolean;
}

/** The ends that a promise may have beside being kept, as the menu and the message name them. */
const ENDS: readonly { readonly state: PromiseState; readonly act: string; readonly done: string }[] = [
  { state: 'renegotiated', act: 'Renegotiated', done: 'Renegotiated' },
  { state: 'released', act: 'Released from it', done: 'Released' },
  { state: 'broken', act: 'Broken', done: 'Marked as broken' },
];

/** A promise in a list: ticked when it was kept, moved, or ended in another way. */
export function PromiseRow({ promise, parties = false }: PromiseRowProps) {
  const today = useToday();
  const names = useNames();
  const { save, trash } = useSaveSubject('promise');
  const { record } = promise;
  const due = dueWords(record, today);
  const doubt = promiseDoubt(record);
  const open = record.state === 'open';
  const end = (state: PromiseState, said: string): void =>
    void save(promise, { state, closedOn: state === 'open' ? undefined : today }, said);
  const move = (days: number): void => {
    const from = record.dueOn ?? today;
    const movedFrom = record.dueOn === undefined ? record.movedFrom : [...record.movedFrom, record.dueOn];
    const next = addDays(from < today ? today : from, days);
    void save(promise, { dueOn: next, movedFrom: movedFrom.slice(-FIELD_LIMITS.rows) }, 'Promise moved');
  };
  const words = [
    parties ? partiesWords(record, names) : undefined,
    open || record.state === 'kept' ? undefined : record.state,
    record.movedFrom.length === 0 ? undefined : movedWords(record.movedFrom.length),
    doubt,
  ].filter((one) => one !== undefined);
  return (
    <li className={cx(styles.row, !open && styles.closed)}>
      <Checkbox
        label={`Kept: ${record.text}`}
        hideLabel
        checked={record.state === 'kept'}
        onChange={(kept) => (kept ? end('kept', 'Promise kept') : end('open', 'Open again'))}
      />
      <div className={styles.words}>
        <p className={styles.text}>{record.text}</p>
        {words.length === 0 ? null : <p className={styles.about}>{words.join('. ')}</p>}
      </div>
      <span className={cx(styles.due, due.late && styles.late)}>{due.words}</span>
      <MenuTrigger>
        <IconButton icon={Ellipsis} iconSize="small" label={`More about: ${record.text}`} />
        <Menu label="This promise">
          {open ? (
            <>
              <MenuItem id="week" text="Move by a week" onAction={() => move(7)} />
              <MenuItem id="two" text="Move by two weeks" onAction={() => move(14)} />
              {ENDS.map(({ state, act, done }) => (
                <MenuItem key={state} id={state} text={act} onAction={() => end(state, done)} />
              ))}
            </>
          ) : (
            <MenuItem id="open" text="Open again" onAction={() => end('open', 'Open again')} />
          )}
          <MenuItem
            id="trash"
            text="Move to trash"
            danger
            onAction={() => void trash(promise, 'Promise moved to trash')}
          />
        </Menu>
      </MenuTrigger>
    </li>
  );
}

const movedWords = (times: number): string => {
  if (times === 1) return 'Moved once';
  return times === 2 ? 'Moved twice' : `Moved ${times} times`;
};
