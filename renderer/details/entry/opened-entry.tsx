import { Fragment, type ReactNode } from 'react';
import type { EntryId } from '../../../shared/base/ids.ts';
import { whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import type { EntryWithRev } from '../../vault/api.ts';
import { useOpened } from './use-opened.ts';
import styles from './opened-entry.module.css';

interface OpenedEntryProps {
  readonly id: EntryId;
  /** The page of an entry that was read. */
  readonly children: (opened: OpenedPage) => ReactNode;
}

export interface OpenedPage {
  readonly found: EntryWithRev;
  /** True where the page stands in the place of one that was written on, or was opened to be written on. */
  readonly takesFocus: boolean;
  /** Another version stands in the journal now: read it. */
  readonly onReplaced: () => void;
}

/** Reads an entry and shows its page; what is to be said where it cannot be shown. */
export function OpenedEntry({ id, children }: OpenedEntryProps) {
  const [opened, again] = useOpened(id);
  const vault = useVault();
  const toasts = useToasts();
  const restore = async (): Promise<void> => {
    const restored = await vault.restoreFromTrash([id]);
    if (restored.ok) again();
    else toasts.show({ text: `Not restored. ${whyNot(restored.error)}`, tone: 'failed' });
  };

  if (opened.state === 'open' && opened.found.entry.deletedAt === undefined)
    return (
      <Fragment key={`${id} ${opened.turn}`}>
        {children({ found: opened.found, takesFocus: opened.afresh, onReplaced: again })}
      </Fragment>
    );
  return (
    <div className={cx(styles.scroller, 'scroll')}>
      <div className={styles.state}>
        {opened.state === 'reading' ? <Skeleton label="Opening the entry" rows={3} /> : null}
        {opened.state === 'open' ? (
          <EmptyState
            title="This entry is in the trash"
            action={
              <Button size="small" onPress={() => void restore()}>
                Restore it
              </Button>
            }
          >
            Restore it to read it and write on.
          </EmptyState>
        ) : null}
        {opened.state === 'failed' ? (
          <Failed gone={opened.error?.code === 'notFound'} why={whyNot(opened.error)} onAgain={again} />
        ) : null}
      </div>
    </div>
  );
}

interface FailedProps {
  readonly gone: boolean;
  readonly why: string;
  readonly onAgain: () => void;
}

const Failed = ({ gone, why, onAgain }: FailedProps) =>
  gone ? (
    <EmptyState
      title="No entry has this address"
      action={
        <PlaceLink to={{ to: 'timeline' }} className="link">
          Go to the timeline
        </PlaceLink>
      }
    >
      It may have been deleted for good, or left before anything was written in it.
    </EmptyState>
  ) : (
    <EmptyState
      tone="failed"
      title="This entry cannot be read"
      action={
        <Button size="small" onPress={onAgain}>
          Try again
        </Button>
      }
    >
      {why} The others are not touched by it.
    </EmptyState>
  );
