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
  const kept = recordsByKey(records);
  const away = awayFrom(records, today);
  const there = findings.filter((finding) => !away(finding));
  const shown = there.flatMap((finding) => {
    const since = displayedSince(kept.get(keyOf(finding)), today);
    return since === undefined ? [] : [{ finding, since }];
  });
  const cards = shown
    .toSorted((a, b) => (a.since === b.since ? inRank(a.finding, b.finding) : a.since < b.since ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(({ finding }) => finding);
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
  const kept = recordsByKey(records);
  const muted = mutedIn(records);
  return (finding) => {
    if (muted.size > 0 && finding.people.some((person) => muted.has(`${finding.rule} ${person}`))) return true;
    const answer = kept.get(keyOf(finding))?.answer;
    if (answer === undefined) return false;
    if (answer.until !== undefined && today < answer.until) return true;
    return !hasNews(finding, new Set(answer.seen));
  };
}

/** `rule person` of everything that is muted. */
export const mutedIn = (records: readonly InsightRecord[]): ReadonlySet<string> =>
  new Set(
    records.flatMap(({ rule, people, answer }) =>
      answer?.sort === 'muted' ? people.map((person) => `${rule} ${person}`) : [],
    ),
  );

/**
 * What an answer remembers of a finding: its events and its records, those against it too. A record that only changes sides is
 * nothing new.
 */
export const standsOn = ({ evidence, counter, news }: Finding): readonly string[] =>
  [...news, ...[...evidence, ...counter].map(({ id }) => id)].slice(0, MOST_SEEN);

/** Whether a finding stands on something that was not seen: another record, another event, or one more of the same. */
function hasNews({ evidence, news, byNews }: Finding, seen: ReadonlySet<string>): boolean {
  if (byNews !== true && evidence.some(({ id }) => !seen.has(id))) return true;
  const counts = new Map<string, number>();
  for (const one of seen) {
    const [what, count] = counted(one);
    counts.set(what, Math.max(count, counts.get(what) ?? 0));
  }
  return news.some((one) => {
    const [what, count] = counted(one);
    const before = counts.get(what);
    return before === undefined || count > before;
  });
}

/** `moved 3` is three of the same: less of it is no news. What has no number is there or not. */
function counted(news: string): readonly [what: string, count: number] {
  const [, what = news, count = '0'] = /^(.+) (\d+)$/u.exec(news) ?? [];
  return [what, Number(count)];
}

/** Since when a finding is on display. What was answered is not any more, and has to come up again like any other. */
function displayedSince(record: InsightRecord | undefined, today: LocalDate): LocalDate | undefined {
  if (record?.shownOn === undefined) return undefined;
  const { shownOn, answer } = record;
  if (answer === undefined || answer.on < shownOn) return shownOn;
  // Back on the day on which it was the new one: it takes nobody's turn.
  return shownOn === today ? shownOn : undefined;
}

/**
 * What is kept, by what it is of. Two people who were merged, or a copy that came in again, may have left two: the one that was
 * written last counts.
 */
export function recordsByKey(records: readonly InsightRecord[]): ReadonlyMap<string, InsightRecord> {
  const byKey = new Map<string, InsightRecord>();
  for (const record of records) {
    const before = byKey.get(keyOfRecord(record));
    if (before === undefined || isLater(record, before)) byKey.set(keyOfRecord(record), record);
  }
  return byKey;
}

const isLater = (a: InsightRecord, b: InsightRecord): boolean =>
  a.updatedAt === b.updatedAt ? a.id > b.id : a.updatedAt > b.updatedAt;

const FOUND = new WeakMap<readonly Finding[], ReadonlyMap<string, Finding>>();

/** Findings by what they are of. There are thousands, and a list of them never changes: it is made once for each. */
export function findingsByKey(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const made = FOUND.get(findings) ?? new Map(findings.map((finding) => [keyOf(finding), finding]));
  FOUND.set(findings, made);
  return made;
}

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
