import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { daysBetween, type LocalDate } from '../../shared/base/local-date.ts';
import type { PromiseRecord, PromiseState } from '../../shared/domain/promise.ts';
import { useNames } from '../client/use-subjects.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { usePlaces } from '../ui/places.tsx';
import { useToday } from '../ui/use-today.ts';
import { counted } from '../../shared/words/counts.ts';
import type { SubjectWithRev } from '../vault/api.ts';
import { EditPromise, EndPromise, RenegotiatePromise } from './promise-dialogs.tsx';
import { dueWords, partiesWords, promiseDoubt } from './promise-words.ts';
import styles from './promise-row.module.css';
import { useSaveSubject } from './use-save-subject.ts';

interface PromiseRowProps {
  readonly promise: SubjectWithRev<'promise'>;
  /** Says who promised whom: where the list does not. */
  readonly parties?: boolean;
}

/** A promise in a list: ticked when it was kept, moved, or ended in another way. */
export function PromiseRow({ promise, parties = false }: PromiseRowProps) {
  const today = useToday();
  const names = useNames();
  const { save, trash } = useSaveSubject('promise');
  const places = usePlaces();
  const [asked, setAsked] = useState<'renegotiate' | 'released' | 'broken' | 'edit'>();
  const close = (): void => setAsked(undefined);
  const { record } = promise;
  const due = dueWords(record, today);
  const doubt = promiseDoubt(record);
  const open = record.state === 'open';
  const end = (state: PromiseState, said: string): void =>
    void save(promise, { state, closedOn: state === 'open' ? undefined : today }, said);
  const words = [
    parties ? partiesWords(record, names) : undefined,
    open || record.state === 'kept' ? undefined : record.state,
    record.movedFrom.length === 0 ? undefined : movedWords(record.movedFrom.length),
    record.closing,
    open ? ageWords(record, today) : undefined,
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
              <MenuItem id="renegotiate" text="Renegotiate…" onAction={() => setAsked('renegotiate')} />
              <MenuItem id="released" text="Release…" onAction={() => setAsked('released')} />
              <MenuItem id="broken" text="Broken…" onAction={() => setAsked('broken')} />
            </>
          ) : (
            <MenuItem id="open" text="Open again" onAction={() => end('open', 'Open again')} />
          )}
          <MenuItem id="edit" text="Edit…" onAction={() => setAsked('edit')} />
          {record.source === undefined ? null : (
            <MenuItem
              id="source"
              text="Open the entry it came from"
              onAction={() => (record.source === undefined ? undefined : places.go({ to: 'entry', id: record.source }))}
            />
          )}
          <MenuItem
            id="trash"
            text="Move to trash"
            danger
            onAction={() => void trash(promise, 'Promise moved to trash')}
          />
        </Menu>
      </MenuTrigger>
      {asked === 'renegotiate' ? <RenegotiatePromise promise={promise} onClose={close} /> : null}
      {asked === 'released' || asked === 'broken' ? (
        <EndPromise promise={promise} state={asked} onClose={close} />
      ) : null}
      {asked === 'edit' ? <EditPromise promise={promise} onClose={close} /> : null}
    </li>
  );
}

/** How long it has been open. */
const ageWords = ({ madeOn }: PromiseRecord, today: LocalDate): string | undefined => {
  const days = daysBetween(madeOn, today);
  return days <= 0 ? undefined : `Made ${counted(days, 'day', 'days')} ago`;
};

const movedWords = (times: number): string => {
  if (times === 1) return 'Moved once';
  return times === 2 ? 'Moved twice' : `Moved ${times} times`;
};
