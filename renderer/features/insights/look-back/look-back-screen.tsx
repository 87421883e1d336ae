import { type ReactNode, useRef, useState } from 'react';
import { addDays, type LocalDate } from '../../../../shared/base/local-date.ts';
import { newEntryFields } from '../../../../shared/domain/entry.ts';
import { emptyDocument } from '../../../../shared/text/rich-text.ts';
import { figures } from '../../../../shared/words/counts.ts';
import { dayInSentence, dayInWords } from '../../../../shared/words/days.ts';
import { beginEntry } from '../../../client/begun-entries.ts';
import { notUndone, whyNot } from '../../../client/error-words.ts';
import { useQuery } from '../../../client/use-query.ts';
import { useVault } from '../../../client/vault-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Column } from '../../../ui/column.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { PlaceLink, usePlaces } from '../../../ui/places.tsx';
import { BarContent } from '../../../ui/shell-slots.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { useToday } from '../../../ui/use-today.ts';
import type { EvidenceList as Records, WeekBehind } from '../../../vault/api.ts';
import { EvidenceList } from '../evidence-list.tsx';
import styles from './look-back.module.css';

const QUESTION = 'What would you like the next week to have less of?';

/** The week in five minutes: what moved, what stayed, what was said to be done. It can be left out, and nothing counts it. */
export function LookBackScreen() {
  const today = useToday();
  const { data, error, loading, refresh } = useQuery(
    ['entries', 'promise', 'tension', 'person', 'insight'],
    (vault) => vault.lookBack(),
    [today],
  );
  return (
    <Column width="list">
      {data !== undefined ? (
        <Week week={data} today={today} />
      ) : error === undefined && loading ? (
        <Skeleton label="Reading the week" rows={3} />
      ) : (
        <FailedState title="The week could not be read" onAgain={refresh} />
      )}
    </Column>
  );
}

function Week({ week, today }: { readonly week: WeekBehind; readonly today: LocalDate }) {
  const vault = useVault();
  const places = usePlaces();
  const toasts = useToasts();
  const { monday, moved, stayed, said, closed } = week;
  const running = useRef(false);
  const close = async (how: 'done' | 'notUseful'): Promise<boolean> => {
    const done = await vault.closeWeek(monday, how);
    if (done.ok) toasts.undo(how === 'done' ? 'Looked back' : 'Week left out', () => void reopen(done.value));
    else toasts.show({ text: `It was not kept. ${whyNot(done.error)}`, tone: 'failed' });
    return done.ok;
  };
  const reopen = async (undo: string): Promise<void> => {
    const undone = await vault.undoAnswer(undo);
    if (!undone.ok) toasts.show({ text: notUndone(undone.error), tone: 'failed' });
  };
  const leave = async (how: 'done' | 'notUseful'): Promise<void> => {
    if (await close(how)) places.go({ to: 'insights' });
  };
  const write = (): void => {
    const fields = newEntryFields(today, 'note', emptyDocument);
    // Left without a word it was not looked back at.
    const id = beginEntry(
      { ...fields, details: { prompt: QUESTION } },
      () => void (closed === 'done' ? undefined : close('done')),
    );
    places.go({ to: 'entry', id });
  };
  /** One press does it once. */
  const once = async (deed: () => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    await deed();
    running.current = false;
  };
  return (
    <>
      <BarContent>
        <PlaceLink to={{ to: 'insights' }} className="link small">
          Insights
        </PlaceLink>
      </BarContent>
      <header className={styles.head}>
        <h1 className="title">The week of {dayInSentence(monday, today).replace('on ', '')}</h1>
        <p className="subtitle">
          Monday to {dayInWords(addDays(monday, 6), today)}. {CLOSED[closed ?? 'open']}
        </p>
      </header>
      <Part title="What moved" none="Nothing that is written down." records={moved} today={today} />
      <Part title="What stayed" none="Nothing was left lying." records={stayed} today={today} />
      <Part title="What you said you would do" none="Nothing for the days to come." records={said} today={today} />
      <p className={styles.question}>{QUESTION}</p>
      <div className={styles.acts}>
        <Button size="small" look={closed === 'done' ? 'plain' : 'primary'} onPress={write}>
          Write about it
        </Button>
        {closed === 'done' ? null : (
          <Button size="small" onPress={() => void once(() => leave('done'))}>
            Done
          </Button>
        )}
        {closed === undefined ? (
          <Button size="small" look="quiet" onPress={() => void once(() => leave('notUseful'))}>
            Leave this week out
          </Button>
        ) : null}
      </div>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly none: string;
  readonly records: Records;
  readonly today: LocalDate;
}

function Part({ title, none, records: { total, items }, today }: PartProps): ReactNode {
  const [all, setAll] = useState(false);
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className="h2">
        {title} {total === 0 ? null : <span className={styles.count}>{figures(total)}</span>}
      </h2>
      {total === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <EvidenceList label={title} items={all ? items : items.slice(0, MOST)} today={today} />
      )}
      {total > MOST && !all ? (
        <p className={styles.none}>
          <LinkButton onPress={() => setAll(true)}>Show {figures(total - MOST)} more</LinkButton>
        </p>
      ) : null}
    </section>
  );
}

const CLOSED: Readonly<Record<string, string>> = {
  open: 'Five minutes, or none: nothing counts whether you look.',
  done: 'You have looked back at it.',
  notUseful: 'You left it out.',
};

/** What can be read in five minutes. */
const MOST = 8;
