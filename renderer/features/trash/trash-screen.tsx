import { useRef, useState } from 'react';
import type { EntryId } from '../../../shared/base/ids.ts';
import { ItemRow } from '../../details/item-row.tsx';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, counted } from '../../../shared/words/counts.ts';
import { entryWhen, fullDay } from '../../../shared/words/days.ts';
import type { EntryItem } from '../../vault/api.ts';
import { daysLeft } from './days-left.ts';
import { TrashedRecords } from './trashed-records.tsx';
import { useHeld } from './use-held.ts';
import { useTrash } from './use-trash.ts';
import styles from './trash-screen.module.css';

/** Shown at first, and more at a time after. */
const PAGE = 100;

/** What was deleted and can still be had back. */
export function TrashScreen() {
  const { items, trashDays, restore, purge } = useTrash();
  const [shown, setShown] = useState(PAGE);
  const [asking, setAsking] = useState<readonly EntryItem[]>();
  const [busy, setBusy] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const all = items.data;

  /** The row goes: its neighbour takes the focus, or the heading where it was the last. */
  const focusNear = (index: number): void => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-restore]') ?? [];
    const button = (rows[index + 1] ?? rows[index - 1])?.querySelector('button');
    (button ?? heading.current)?.focus();
  };
  const purgeAsked = async (): Promise<void> => {
    if (asking === undefined) return;
    setBusy(true);
    const gone = await purge(asking.map((item) => item.id));
    setBusy(false);
    setAsking(undefined);
    if (gone) heading.current?.focus();
  };

  return (
    <Column width="list">
      <header className={styles.head}>
        <div>
          <h1 className="title" ref={heading} tabIndex={-1}>
            Trash
          </h1>
          <p className="subtitle">{subtitle(all?.length, trashDays)}</p>
        </div>
        {all === undefined || all.length === 0 ? null : (
          <Button size="small" onPress={() => setAsking(all)}>
            Empty trash
          </Button>
        )}
      </header>
      {all === undefined ? (
        items.error === undefined ? (
          <Skeleton label="Reading the trash" />
        ) : (
          <EmptyState
            tone="failed"
            title="The trash could not be read"
            action={
              <Button size="small" onPress={items.refresh}>
                Try again
              </Button>
            }
          >
            Your journal is as it was.
          </EmptyState>
        )
      ) : all.length === 0 ? (
        <EmptyState
          title="Nothing in the trash"
          action={
            <PlaceLink to={{ to: 'timeline' }} className="link">
              Go to the timeline
            </PlaceLink>
          }
        >
          What you delete waits here before it is gone.
        </EmptyState>
      ) : (
        <ul className={styles.list} ref={list} aria-label="Deleted entries">
          {all.slice(0, shown).map((item, index) => (
            <TrashRow
              key={item.id}
              item={item}
              trashDays={trashDays}
              onRestore={() => {
                focusNear(index);
                void restore(item.id);
              }}
              onDelete={() => setAsking([item])}
            />
          ))}
        </ul>
      )}
      {all !== undefined && all.length > shown ? (
        <div className={styles.more}>
          <Button size="small" onPress={() => setShown(shown + PAGE)}>
            Show more
          </Button>
        </div>
      ) : null}
      <TrashedRecords trashDays={trashDays} />
      {asking === undefined ? null : (
        <ConfirmPurge
          items={asking}
          all={asking === all}
          busy={busy}
          onClose={() => setAsking(undefined)}
          onConfirm={() => void purgeAsked()}
        />
      )}
    </Column>
  );
}

function subtitle(count: number | undefined, trashDays: number): string {
  if (count === undefined) return ' ';
  if (count === 0) return 'It is empty.';
  const stay = count === 1 ? 'It goes' : 'Each goes';
  return `${capitalised(counted(count, 'entry', 'entries'))}. ${stay} for good ${counted(trashDays, 'day', 'days')} after it was deleted.`;
}

interface TrashRowProps {
  readonly item: EntryItem;
  readonly trashDays: number;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

function TrashRow({ item, trashDays, onRestore, onDelete }: TrashRowProps) {
  const today = useToday();
  const [now] = useState(() => Date.now());
  const isHeld = useHeld();
  const name = item.title ?? `the entry of ${fullDay(item.day)}`;
  return (
    <li>
      <ItemRow item={item} when={entryWhen(item, today)} />
      <div className={styles.foot}>
        <span className={styles.left}>
          {daysLeft(item.deletedAt ?? now, trashDays, now, isHeld(item.links.people))}
        </span>
        <span data-restore="">
          <Button size="small" look="quiet" aria-label={`Restore ${name}`} onPress={onRestore}>
            Restore
          </Button>
        </span>
        <Button size="small" look="quiet" aria-label={`Delete ${name} for good`} onPress={onDelete}>
          Delete for good
        </Button>
      </div>
    </li>
  );
}

interface ConfirmPurgeProps {
  readonly items: readonly { readonly id: EntryId }[];
  readonly all: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

function ConfirmPurge({ items, all, busy, onClose, onConfirm }: ConfirmPurgeProps) {
  const one = items.length === 1;
  return (
    <Dialog
      open
      role="alertdialog"
      onClose={onClose}
      title={all && !one ? 'Empty the trash?' : 'Delete this entry for good?'}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            {one ? 'Keep it' : 'Keep them'}
          </Button>
          <Button size="small" look="danger" busy={busy} busyLabel="Deleting…" onPress={onConfirm}>
            {one ? 'Delete for good' : `Delete ${counted(items.length, 'entry', 'entries')}`}
          </Button>
        </>
      }
    >
      <p>
        {one ? 'Its text and its' : 'Their texts and their'} earlier versions leave this device. Nobody can bring{' '}
        {one ? 'it' : 'them'} back, unless a copy of yours holds {one ? 'it' : 'them'}.
      </p>
    </Dialog>
  );
}
