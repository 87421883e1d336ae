import { useEffect, useRef, useState } from 'react';
import { type Group, GROUPS } from '../../../shared/insights/finding.ts';
import { useQuery } from '../../client/use-query.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailedState } from '../../ui/failed-state.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { BarContent } from '../../ui/shell-slots.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useToday } from '../../ui/use-today.ts';
import { figures } from '../../../shared/words/counts.ts';
import type { InsightPanel, ShownInsight } from '../../vault/api.ts';
import { GroupLinks } from './group-links.tsx';
import { InsightCard } from './insight-card.tsx';
import { GROUP_ABOUT, moreWords, subtitleOf } from './insight-words.ts';
import { NotUsefulHint } from './not-useful-hint.tsx';
import { PutAway } from './put-away.tsx';
import { GroupRest } from './group-rest.tsx';
import { useAnswers } from './use-answers.ts';
import { useFocusAfter } from './use-focus-after.ts';
import { useReadingPlace } from './use-reading-place.ts';
import styles from './insights.module.css';

/** A journal younger than this is told that its insights take time, where there is none. */
const YOUNG = 21;

const GROUP_NAMES = Object.keys(GROUPS) as readonly Group[];

interface InsightsScreenProps {
  /** The rule and subject of the one that is to be seen first. */
  readonly first?: string | undefined;
}

/** What the journal suggests: a few findings, each with its evidence and one question. */
export function InsightsScreen({ first }: InsightsScreenProps) {
  const today = useToday();
  const asked = useQuery(['insights', 'insight', 'entries', 'settings', 'heading'], (vault) => vault.insights(), [
    today,
  ]);
  const { data, error, loading, refresh } = asked;
  return (
    <div className="scroll">
      <div className={styles.insights}>
        {data === undefined ? (
          <>
            <header>
              <h1 className="title">Insights</h1>
            </header>
            {error === undefined && loading ? (
              <Skeleton label="Reading the journal" rows={3} />
            ) : (
              <FailedState title="The insights could not be read" onAgain={refresh} />
            )}
          </>
        ) : (
          <Panel panel={data} first={first} />
        )}
      </div>
    </div>
  );
}

interface PanelProps {
  readonly panel: InsightPanel;
  readonly first: string | undefined;
}

function Panel({ panel, first }: PanelProps) {
  const [aside, setAside] = useState(false);
  const list = useFocusKept<HTMLDivElement>();
  const answers = useFocusAfter(list, useAnswers());
  const box = useRef<HTMLDivElement>(null);
  const { wide, showMore } = useReadingPlace(
    box,
    panel.more.some((one) => keyOf(one) === first),
  );
  const shown = wide ? [...panel.cards, ...panel.more] : panel.cards;
  useSeenFirst(first);
  return (
    <div ref={box}>
      <BarContent>
        <span className={styles.space} />
        {panel.answered.length === 0 && !aside ? null : (
          <Button size="small" look="quiet" onPress={() => setAside(true)}>
            Put away {figures(panel.answered.length)}
          </Button>
        )}
        <PlaceLink to={{ to: 'lookBack' }} className={buttonClass('quiet', 'small')}>
          Look back at the week
        </PlaceLink>
      </BarContent>
      <header>
        <h1 className="title">Insights</h1>
        <p className="subtitle">{subtitleOf(panel)}</p>
      </header>
      {panel.cards.length === 0 && panel.waiting === 0 && panel.days < YOUNG ? (
        <Young panel={panel} />
      ) : (
        <div className={styles.body}>
          <GroupLinks groups={GROUP_NAMES} counts={shown} />
          <div ref={list}>
            {GROUP_NAMES.map((group) => (
              <section key={group} className={styles.group} aria-labelledby={`group-${group}`}>
                <h2 id={`group-${group}`} className={styles.groupHead} tabIndex={-1}>
                  {GROUPS[group]} <span>{GROUP_ABOUT[group]}</span>
                </h2>
                {shown.filter(isOf(group)).map((one) => (
                  <InsightCard key={keyOf(one)} id={idOf(keyOf(one))} insight={one} answers={answers} />
                ))}
                <GroupRest
                  shown={shown.filter(isOf(group)).length}
                  waiting={wide ? 0 : panel.more.filter(isOf(group)).length}
                  little={panel.little.filter(isOf(group))}
                />
              </section>
            ))}
            {panel.waiting === 0 ? null : (
              <div className={styles.waiting}>
                <Button size="small" onPress={() => showMore(!wide)} aria-expanded={wide}>
                  {wide ? 'Show only what is on display' : moreWords(panel.waiting)}
                </Button>
                {wide && panel.waiting > panel.more.length ? (
                  <p>The first {figures(panel.more.length)} are shown.</p>
                ) : null}
              </div>
            )}
            <NotUsefulHint answered={panel.answered} />
          </div>
        </div>
      )}
      {aside ? <PutAway answered={panel.answered} onClose={() => setAside(false)} /> : null}
    </div>
  );
}

const isOf =
  (group: Group) =>
  (one: { readonly group: Group }): boolean =>
    one.group === group;

/** Silence is more honest than a pattern of a few days. */
const Young = ({ panel: { entries, little } }: { readonly panel: InsightPanel }) => (
  <>
    <EmptyState title={entries === 0 ? 'No entries yet' : `${figures(entries)} so far`}>
      Insights take about three weeks of entries, and more for some. Until then nothing is said rather than too much.
    </EmptyState>
    <GroupRest shown={0} waiting={0} little={little} />
  </>
);

/** Brings the one that a link asked for into sight, once. */
function useSeenFirst(first: string | undefined): void {
  useEffect(() => {
    if (first === undefined) return;
    const card = document.getElementById(idOf(first));
    card?.scrollIntoView({ block: 'start' });
    card?.focus();
  }, [first]);
}

const keyOf = ({ rule, subject }: Pick<ShownInsight, 'rule' | 'subject'>): string => `${rule} ${subject}`;
const idOf = (key: string): string => `insight-${key.replaceAll(' ', '_')}`;
