import { useRef, useState } from 'react';
import { type Group, GROUPS } from '../../../shared/insights/finding.ts';
import { useQuery } from '../../client/use-query.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailedState } from '../../ui/failed-state.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { BarContent } from '../../ui/shell-slots.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { RULES } from '../../../shared/insights/catalogue.ts';
import { capitalised, counted, figures } from '../../../shared/words/counts.ts';
import type { InsightPanel } from '../../vault/api.ts';
import { ActDialog, type ActDialogProps } from './act-dialog.tsx';
import { cardId, idOfKey, keyOf } from './card-id.ts';
import { FailedRules } from './failed-rules.tsx';
import { GroupLinks } from './group-links.tsx';
import { InsightCard } from './insight-card.tsx';
import { GROUP_ABOUT, moreWords, subtitleOf } from './insight-words.ts';
import { NotUsefulHint } from './not-useful-hint.tsx';
import { PutAway } from './put-away.tsx';
import { GroupRest } from './group-rest.tsx';
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
              <Unread failed={error !== undefined} onAgain={refresh} />
            )}
          </>
        ) : (
          <Panel panel={data} first={first} />
        )}
      </div>
    </div>
  );
}

/** Not to be had: it failed, or not all of the journal can be read. */
const Unread = ({ failed, onAgain }: { readonly failed: boolean; readonly onAgain: () => void }) =>
  failed ? (
    <FailedState title="The insights could not be read" onAgain={onAgain} />
  ) : (
    <EmptyState title="The insights wait">
      Part of the journal cannot be read. What is missing would be taken for what did not happen.
    </EmptyState>
  );

interface PanelProps {
  readonly panel: InsightPanel;
  readonly first: string | undefined;
}

function Panel({ panel, first }: PanelProps) {
  const today = useToday();
  const settings = useQuery(['settings'], (vault) => vault.settings(), []).data;
  const [aside, setAside] = useState(false);
  const [asked, setAsked] = useState<Pick<ActDialogProps, 'insight' | 'act'>>();
  const list = useRef<HTMLDivElement>(null);
  const { answers, afterDialog } = useFocusAfter(list);
  const box = useRef<HTMLDivElement>(null);
  const waits = panel.more.some((one) => keyOf(one) === first);
  const { wide, showMore } = useReadingPlace(box, first === undefined ? undefined : idOfKey(first), waits);
  const shown = wide ? [...panel.cards, ...panel.more] : panel.cards;
  const groups = wide ? GROUP_NAMES : inSight(panel.cards);
  const showAll = (of: readonly Group[]): void => {
    showMore(true);
    // What was asked for stands above and between: the first of it has the focus once it is drawn.
    const [next] = of.flatMap((group) => panel.more.filter(isOf(group)));
    setTimeout(() => {
      // Of very many, none of the group need be among those that are shown.
      const target = document.getElementById(next === undefined ? `group-${of[0]}` : cardId(next));
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'start' });
    }, 50);
  };
  const isMissing = first !== undefined && !waits && panel.cards.every((one) => keyOf(one) !== first);
  const isYoung = panel.cards.length === 0 && panel.waiting === 0 && panel.answered.length === 0 && panel.days < YOUNG;
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
        {isYoung ? null : <p className="subtitle">{subtitleOf(panel)}</p>}
      </header>
      {isMissing ? <output className={styles.hint}>What led here is put away, or is not found any more.</output> : null}
      {isYoung ? (
        <>
          <Young panel={panel} />
          <FailedRules failed={panel.failed} />
        </>
      ) : (
        <div className={styles.body}>
          <GroupLinks key={groups.join(' ')} groups={groups} counts={shown} />
          <div ref={list} className={styles.list}>
            {groups.map((group) => (
              <section key={group} className={styles.group} aria-labelledby={`group-${group}`}>
                <h2 id={`group-${group}`} className={styles.groupHead} tabIndex={-1}>
                  {GROUPS[group]} <span>{GROUP_ABOUT[group]}</span>
                </h2>
                {shown.filter(isOf(group)).map((one) => (
                  <InsightCard
                    key={keyOf(one)}
                    id={cardId(one)}
                    insight={one}
                    answers={answers}
                    onAsk={(act) => setAsked({ insight: one, act })}
                  />
                ))}
                <GroupRest
                  shown={shown.filter(isOf(group)).length}
                  waiting={wide ? 0 : panel.waitingIn[group]}
                  putAway={panel.answered.filter((one) => one.group === group).length}
                  onShow={() => showAll([group])}
                  isOff={RULES.filter(isOf(group)).every(({ id }) => settings?.insights?.off.includes(id) === true)}
                  little={panel.little.filter(isOf(group))}
                />
              </section>
            ))}
            {panel.waiting === 0 ? null : (
              <div className={styles.waiting}>
                <Button
                  size="small"
                  onPress={() => (wide ? showMore(false) : showAll(GROUP_NAMES))}
                  aria-expanded={wide}
                >
                  {wide ? 'Show only what is on display' : moreWords(panel.waiting)}
                </Button>
                {wide && panel.waiting > panel.more.length ? (
                  <p>The first {figures(panel.more.length)} are shown.</p>
                ) : null}
              </div>
            )}
            <NotUsefulHint answered={panel.answered} />
            <FailedRules failed={panel.failed} />
          </div>
        </div>
      )}
      {aside ? <PutAway answered={panel.answered} onClose={() => (setAside(false), afterDialog())} /> : null}
      {/* Here and not in its card, which may go while somebody writes. */}
      {asked === undefined ? null : (
        <ActDialog {...asked} answers={answers} today={today} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}

/** Those with something on display first, as each of the two is in the whole order. */
function inSight(cards: InsightPanel['cards']): readonly Group[] {
  const filled = new Set(cards.map(({ group }) => group));
  return [...GROUP_NAMES.filter((group) => filled.has(group)), ...GROUP_NAMES.filter((group) => !filled.has(group))];
}

const isOf =
  (group: Group) =>
  (one: { readonly group: Group }): boolean =>
    one.group === group;

/** Silence is more honest than a pattern of a few days. */
const Young = ({ panel: { entries, little } }: { readonly panel: InsightPanel }) => (
  <>
    <EmptyState
      title={entries === 0 ? 'No entries yet' : `${capitalised(counted(entries, 'entry', 'entries'))} so far`}
    >
      Insights take about three weeks of entries, and more for some. Until then nothing is said rather than too much.
    </EmptyState>
    <GroupRest shown={0} waiting={0} putAway={0} isOff={false} isYoung little={little} />
  </>
);
