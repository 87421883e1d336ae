import { useEffect, useRef } from 'react';
import { useQuery } from '../../client/use-query.ts';
import { useSubjects } from '../../client/use-subjects.ts';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { dayInWords } from '../../../shared/words/days.ts';
import { Composer, type ComposerHandle } from './composer.tsx';
import { dueSoon } from './due.tsx';
import { InsightLine } from './insight-line.tsx';
import { Lately } from './lately.tsx';
import { subtitle } from './subtitle.ts';
import { TodayPane } from './today-pane.tsx';
import { useOpening } from './use-opening.ts';
import styles from './today-screen.module.css';

export interface TodayScreenProps {
  /** Another visit to this address: the composer takes the focus. */
  readonly visit?: string | undefined;
}

/** Shown of each list of what is due. */
const DUE_SHOWN = 6;

/** The day, a place to write, and what was written lately. */
export function TodayScreen({ visit }: TodayScreenProps) {
  const today = useToday();
  const composer = useRef<ComposerHandle>(null);
  const opening = useOpening(today);
  // oxlint-disable-next-line react/exhaustive-deps -- another visit is what this is for, whatever it is
  useEffect(() => composer.current?.focus(), [visit]);
  const facts = useQuery(['entries', 'trash'], (vault) => vault.facts(), []);
  const earlier = useQuery(['entries'], (vault) => vault.onThisDay(today), [today]);
  const latest = useQuery(['entries'], (vault) => vault.timeline({ to: today, offset: 0, limit: 6 }), [today]);
  const ofToday = useQuery(['entries'], (vault) => vault.timeline({ from: today, to: today, offset: 0, limit: 1 }), [
    today,
  ]);

  const due = useQuery(['entries'], (vault) => vault.due(DUE_SHOWN), [today]);
  const promises = dueSoon(useSubjects('promise') ?? [], today);

  const line =
    facts.data === undefined || earlier.data === undefined || latest.data === undefined || ofToday.data === undefined
      ? undefined
      : subtitle({
          today,
          entries: facts.data.entries,
          entriesToday: ofToday.data.total,
          earlierYears: earlier.data.length,
          lastDay: latest.data.rows[0]?.item.day,
          meetings: due.data?.meetings.items.filter(({ day }) => day === today).length ?? 0,
          latePromises: promises.mine.filter(({ record: { dueOn } }) => dueOn !== undefined && dueOn < today).length,
        });

  return (
    <Column>
      <header className={styles.head}>
        <h1 className="title">{dayInWords(today, today)}</h1>
        {/* A space that cannot break keeps the line's height until the facts are there. */}
        <p className="subtitle">{line ?? ' '}</p>
      </header>
      {opening.state === 'ready' ? (
        <Composer
          ref={composer}
          initial={opening.composed}
          savedAt={opening.savedAt}
          today={today}
          prompts={opening.prompts}
        />
      ) : opening.state === 'failed' ? (
        <EmptyState
          tone="failed"
          title="The draft could not be read"
          action={
            <Button size="small" onPress={opening.again}>
              Try again
            </Button>
          }
        >
          Nothing is lost. What you kept is in the timeline.
        </EmptyState>
      ) : (
        <Skeleton label="Opening the draft" rows={1} />
      )}
      <InsightLine today={today} />
      <Lately latest={latest} today={today} onWrite={() => composer.current?.focus()} />
      <TodayPane today={today} due={due.data} promises={promises} earlier={earlier.data} facts={facts.data} />
    </Column>
  );
}
