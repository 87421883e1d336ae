import { useState } from 'react';
import type { EntryId } from '../../../shared/base/ids.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import type { PromiseRecord } from '../../../shared/domain/promise.ts';
import { isIn, type Period } from '../../../shared/review/period.ts';
import { shortDay } from '../../../shared/words/days.ts';
import { useQuery } from '../../client/use-query.ts';
import { useSubjects } from '../../client/use-subjects.ts';
import { RichTextView } from '../../editor/read-document.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { FailedState } from '../../ui/failed-state.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { periodOf, periodWords } from './review-words.ts';
import styles from './review.module.css';

interface CompareSheetProps {
  /** The review that is written. */
  readonly id: EntryId;
  readonly previous: EntryId | undefined;
  readonly onChoose: (previous: EntryId) => void;
  readonly onClose: () => void;
}

/** More than a lead of ten years writes. */
const MOST = 500;

/** An earlier review beside the one that is written: what was said then, and what became of what was promised. */
export function CompareSheet({ id, previous, onChoose, onClose }: CompareSheetProps) {
  const { data: list } = useQuery(
    ['entries'],
    (vault) => vault.timeline({ kind: 'review', offset: 0, limit: MOST }),
    [],
  );
  const others = (list?.rows ?? []).map(({ item }) => item).filter((item) => item.id !== id);
  const [picked, setPicked] = useState(previous);
  const chosen = others.find((item) => item.id === picked) ?? others[0];
  const choose = (next: string): void => {
    const found = others.find((item) => item.id === next);
    if (found === undefined) return;
    setPicked(found.id);
    onChoose(found.id);
  };
  return (
    <Sheet open label="An earlier review" onClose={onClose}>
      <div className={styles.compareHead}>
        {chosen === undefined ? (
          <h2 className="h3">An earlier review</h2>
        ) : (
          <Select
            label="Review"
            choices={others.map(({ id: value, title }) => ({ value, label: title ?? 'Review' }))}
            value={chosen.id}
            onChange={choose}
          />
        )}
        <Button size="small" onPress={onClose}>
          Close
        </Button>
      </div>
      <div className={cx(styles.compared, 'scroll')}>
        {list === undefined ? (
          <Skeleton label="Reading reviews" rows={3} />
        ) : chosen === undefined ? (
          <p className={styles.none}>There is no other review yet.</p>
        ) : (
          <Earlier key={chosen.id} id={chosen.id} />
        )}
      </div>
    </Sheet>
  );
}

function Earlier({ id }: { readonly id: EntryId }) {
  const { data, error, refresh } = useQuery(['entries'], (vault) => vault.entry(id), [id]);
  if (data === undefined)
    return error === undefined ? <Skeleton label="Reading the review" rows={4} /> : <Unread onAgain={refresh} />;
  if (!data.ok) return <Unread onAgain={refresh} />;
  const { entry } = data.value;
  const period = ofKind(entry, 'review') ? periodOf(entry.details) : undefined;
  return (
    <>
      {period === undefined ? null : <p className={styles.range}>{periodWords(period)}</p>}
      <RichTextView document={entry.body} onOpenLink={() => undefined} />
      {period === undefined ? null : <BecameOf period={period} />}
    </>
  );
}

const Unread = ({ onAgain }: { readonly onAgain: () => void }) => (
  <FailedState title="The review could not be read" onAgain={onAgain} />
);

const STATES: { readonly [S in PromiseRecord['state']]: string } = {
  open: 'still open',
  kept: 'kept',
  broken: 'broken',
  renegotiated: 'renegotiated',
  released: 'released',
};

/** What the lead promised in those days, and how it stands. */
function BecameOf({ period }: { readonly period: Period }) {
  const today = useToday();
  const promises = (useSubjects('promise') ?? [])
    .map(({ record }) => record)
    .filter(({ from, madeOn }) => from === 'me' && isIn(madeOn, period))
    .toSorted((a, b) => (a.madeOn < b.madeOn ? -1 : 1));
  if (promises.length === 0) return null;
  return (
    <section aria-label="What became of what you promised">
      <h3 className="label">What became of what you promised then</h3>
      <ul className={styles.became}>
        {promises.map(({ id, text, state, closedOn }) => (
          <li key={id}>
            <PlaceLink to={{ to: 'promises', promise: id }}>{text}</PlaceLink>
            <small>{closedOn === undefined ? STATES[state] : `${STATES[state]}, ${shortDay(closedOn, today)}`}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
