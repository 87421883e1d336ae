import type { LocalDate } from '../base/local-date.ts';
import { type InsightRecord, MOST_SEEN } from '../domain/insight.ts';
import { type Finding, type Group, RULE_IDS } from './finding.ts';

/** At most so many are on display; the rest waits. */
const MOST_SHOWN = 3;

/** What is shown of the findings of a day. */
export interface Display {
  /** On display already, those longest first. */
  readonly cards: readonly Finding[];
  /** The one that goes on display today; at most one does. */
  readonly fresh?: Finding | undefined;
  /** What waits, first what would come next. */
  readonly more: readonly Finding[];
}

/** Which findings are on display, which waits, and which one is new today. Answered ones are in neither. */
export function displayOf(findings: readonly Finding[], records: readonly InsightRecord[], today: LocalDate): Display {
  const byKey = new Map(records.map((record) => [keyOfRecord(record), record]));
  const away = awayFrom(records, today);
  const there = findings.filter((finding) => !away(finding));
  const shownOn = (finding: Finding): LocalDate | undefined => byKey.get(keyOf(finding))?.shownOn;
  const shown = there.filter((finding) => shownOn(finding) !== undefined);
  const cards = shown
    .toSorted((a, b) => ((shownOn(a) ?? '') < (shownOn(b) ?? '') ? -1 : shownOn(a) === shownOn(b) ? inRank(a, b) : 1))
    .slice(0, MOST_SHOWN);
  const waiting = inTurn(
    there.filter((finding) => !cards.includes(finding)),
    new Set(cards.map(({ group }) => group)),
  );
  const [next] = waiting;
  const newToday = records.some((record) => record.shownOn !== undefined && record.shownOn >= today);
  if (next === undefined || newToday || cards.length >= MOST_SHOWN) return { cards, more: waiting };
  return { cards, fresh: next, more: waiting.slice(1) };
}

/** What keeps a finding away: that it was answered and nothing new came since, that its time has not come, or that it is muted. */
export function awayFrom(records: readonly InsightRecord[], today: LocalDate): (finding: Finding) => boolean {
  const byKey = new Map(records.map((record) => [keyOfRecord(record), record]));
  const muted = new Set(
    records.flatMap(({ rule, people, answer }) =>
      answer?.sort === 'muted' ? people.map((person) => `${rule} ${person}`) : [],
    ),
  );
  return (finding) => {
    if (finding.people.some((person) => muted.has(`${finding.rule} ${person}`))) return true;
    const answer = byKey.get(keyOf(finding))?.answer;
    if (answer === undefined) return false;
    if (answer.until !== undefined && today < answer.until) return true;
    const seen = new Set(answer.seen);
    return standsOn(finding).every((one) => seen.has(one));
  };
}

/** What an answer remembers of a finding: what is not among it later is new. Against it counts for nothing. */
export const standsOn = ({ evidence, news, byNews }: Finding): readonly string[] =>
  [...news, ...(byNews === true ? [] : evidence.map(({ id }) => id))].slice(0, MOST_SEEN);

/** The same for a finding and what is kept of it. */
export const keyOf = ({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string => `${rule} ${subject}`;
export const keyOfRecord = ({ rule, about }: Pick<InsightRecord, 'rule' | 'about'>): string =>
  `${rule} ${about.join(' ')}`;

/** The lead's own first, then what is furthest past its threshold; ties in the order of the catalogue. */
export function inRank(a: Finding, b: Finding): number {
  if (a.own !== b.own) return a.own ? -1 : 1;
  if (a.strength !== b.strength) return b.strength - a.strength;
  if (a.rule !== b.rule) return RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule);
  return a.subject < b.subject ? -1 : 1;
}

/** In rank, but a group that has nothing on display has its turn first: three cards are not to be of one sort. */
function inTurn(findings: readonly Finding[], shown: ReadonlySet<Group>): readonly Finding[] {
  const ranked = findings.toSorted(inRank);
  const first = new Map<Group, Finding>();
  for (const finding of ranked)
    if (!shown.has(finding.group) && !first.has(finding.group)) first.set(finding.group, finding);
  return [...first.values(), ...ranked.filter((finding) => first.get(finding.group) !== finding)];
}
