import { must } from '../../../shared/base/assert.ts';
import type { InsightId, PersonId } from '../../../shared/base/ids.ts';
import { addDays, daysBetween, type LocalDate, mondayOf } from '../../../shared/base/local-date.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Heading } from '../../../shared/domain/heading.ts';
import { type InsightRecord, insightSchema } from '../../../shared/domain/insight.ts';
import {
  awayFrom,
  type Display,
  displayOf,
  findingsByKey,
  inRank,
  keyOf,
  keyOfRecord,
  mutedIn,
  recordsByKey,
  standsOn,
} from '../../../shared/insights/display.ts';
import type { Finding, Group, Ref, TooLittle } from '../../../shared/insights/finding.ts';
import { lookBackAt, weekToLookAt } from '../../../shared/insights/look-back.ts';
import type { Evaluation } from '../../../shared/insights/watch.ts';
import type { AnsweredInsight, FailedRule, InsightPanel, ShownInsight, VaultApi } from '../api.ts';
import { drawnBeside, evidenceOf } from '../insights/words.ts';
import type { Journal } from '../journal.ts';
import { createLastChange } from './last-change.ts';
import { type Access, change } from './run.ts';

type InsightCommands = Pick<
  VaultApi,
  | 'insights'
  | 'insightsAbout'
  | 'insightLine'
  | 'insightNews'
  | 'insightPreview'
  | 'answerInsight'
  | 'undoAnswer'
  | 'bringBack'
  | 'lookBack'
  | 'closeWeek'
>;

/** More findings than this are not laid out at once. */
const MOST_WAITING = 60;
/** Beside a person: what is most worth knowing. */
const MOST_ABOUT = 6;
/** The rule under which it is kept that a week was looked back at. */
const LOOK_BACK = 'look-back';

/** What the journal suggests, and what the lead answers. */
export function insightCommands(access: Access): InsightCommands {
  const last = createLastChange();
  /** That one is new today is kept, after the answer: no other is new today then. Where it cannot be kept it is shown all the same. */
  const keepDisplay = (journal: Journal, evaluation: Evaluation, display: Display): void => {
    if (display.fresh === undefined && stale(journal, evaluation).length === 0) return;
    void change(access, async (open) => ok(await putOnDisplay(open)));
  };
  const ask = async <T>(answer: (journal: Journal) => T): Promise<T> =>
    await Promise.resolve(answer(must(access.journal(), 'the journal is unlocked before it is asked')));

  return {
    insights: async (first) => {
      const journal = await ask((open) => open);
      await journal.loaded;
      const evaluation = journal.insights.evaluation();
      if (evaluation === undefined) return undefined;
      const display = displayed(journal, evaluation);
      keepDisplay(journal, evaluation, display);
      return panelOf(journal, evaluation, display, first);
    },
    insightsAbout: (person) => ask((journal) => insightsAbout(journal, person)),
    insightLine: () =>
      ask((journal) => {
        const evaluation = journal.insights.evaluation();
        if (evaluation === undefined) return undefined;
        if (isWeekDue(journal)) return { sort: 'week' };
        // To read a line of it is not to have it on display: that is told of outside the window as long as it is new.
        const { cards, fresh } = displayed(journal, evaluation);
        const finding = fresh ?? cards.at(-1);
        if (finding === undefined) return undefined;
        const { rule, subject, sentence } = finding;
        return { sort: 'finding', rule, subject, sentence };
      }),
    insightNews: () =>
      ask((journal) => {
        const evaluation = journal.insights.evaluation();
        return evaluation !== undefined && displayed(journal, evaluation).fresh !== undefined;
      }),
    insightPreview: async (settings) => {
      const journal = await ask((open) => open);
      await journal.loaded;
      const { findings, failed } = journal.insights.preview(settings) ?? { findings: [], failed: [] };
      const found = there(journal, findings);
      return {
        found: found.map(({ rule, subject, sentence }) => ({ rule, subject, sentence })),
        failed: failed.map(faultOf),
      };
    },
    answerInsight: (insight, answer) =>
      change(access, async (journal) => {
        const today = journal.deps.clock.today();
        const was = answer.sort === 'muted' ? muteOf(journal, insight.rule, answer.person) : recordOf(journal, insight);
        const muted = answer.sort === 'muted' ? { about: [], people: [answer.person] } : {};
        const candidate: InsightRecord = {
          ...(was ?? newRecord(journal, insight)),
          ...muted,
          updatedAt: journal.deps.clock.now(),
          answer: {
            sort: answer.sort,
            on: today,
            until: answer.sort === 'snoozed' ? addDays(today, answer.days) : undefined,
            seen: answer.sort === 'muted' ? [] : insight.stands,
          },
        };
        const parsed = insightSchema.safeParse(candidate);
        if (!parsed.success) return err({ code: 'invalid', message: 'That is no answer to an insight.' });
        await journal.commit({ puts: [candidate] });
        const done = was === undefined ? { was: [], made: [candidate.id] } : { was: [was] };
        return ok(last.remember(journal, done));
      }),
    undoAnswer: (undo) => change(access, async (journal) => await last.takeBack(journal, undo)),
    bringBack: (id) =>
      change(access, async (journal) => {
        const record = journal.view.subjects.get('insight', id)?.record;
        if (record === undefined) return err({ code: 'notFound' });
        const { answer, ...rest } = record;
        if (answer?.sort === 'muted') {
          // A merge may have made two of one.
          const same = records(journal).filter(
            (one) => one.answer?.sort === 'muted' && one.rule === rest.rule && one.people.join() === rest.people.join(),
          );
          await journal.commit({ puts: [], deletes: same.map((one) => one.id), forget: true });
        } else await journal.commit({ puts: [{ ...rest, updatedAt: journal.deps.clock.now() }] });
        return ok(undefined);
      }),
    lookBack: async () => {
      const journal = await ask((open) => open);
      await journal.loaded;
      const today = journal.deps.clock.today();
      const { monday, moved, stayed, said } = lookBackAt(journal.insights.journal, weekToLookAt(today), today);
      const list = (refs: readonly Ref[]) => evidenceOf(journal.view, refs);
      return {
        monday,
        moved: list(moved),
        stayed: list(stayed),
        said: list(said),
        closed: closingOf(journal, monday)?.answer?.sort,
      };
    },
    closeWeek: (monday, how) =>
      change(access, async (journal) => {
        const today = journal.deps.clock.today();
        const was = closingOf(journal, monday);
        const now = journal.deps.clock.now();
        const id = was?.id ?? (journal.deps.newId() as InsightId);
        const record: InsightRecord = {
          type: 'insight',
          id,
          createdAt: was?.createdAt ?? now,
          updatedAt: now,
          rule: LOOK_BACK,
          about: [monday],
          people: [],
          answer: { sort: how, on: today, seen: [] },
        };
        await journal.commit({ puts: [record] });
        return ok(last.remember(journal, was === undefined ? { was: [], made: [id] } : { was: [was] }));
      }),
  };
}

/** What concerns the relation with that person, the lead's own part first; nothing while the journal is being read. */
export function insightsAbout(journal: Journal, person: PersonId): readonly ShownInsight[] {
  const found = (journal.insights.evaluation()?.findings ?? []).filter(({ people }) => people.includes(person));
  return there(journal, found).toSorted(inRank).slice(0, MOST_ABOUT).map(shownIn(journal));
}

/** Days after a Monday from which on the week may be looked back at: Friday. */
const FRIDAY = 4;

/** Whether the week is nearly over, something was written in it, and nobody has looked back at it. */
function isWeekDue(journal: Journal): boolean {
  const today = journal.deps.clock.today();
  const monday = mondayOf(today);
  if (daysBetween(monday, today) < FRIDAY || closingOf(journal, monday) !== undefined) return false;
  return journal.view.timeline.items.some(({ fields: { day } }) => day >= monday && day <= today);
}

const records = ({ view }: Journal): readonly InsightRecord[] =>
  view.subjects.inUse('insight').map(({ record }) => record);

const muteOf = (journal: Journal, rule: string, person: PersonId): InsightRecord | undefined =>
  records(journal).find((one) => one.answer?.sort === 'muted' && one.rule === rule && one.people.includes(person));

const closingOf = (journal: Journal, monday: LocalDate): InsightRecord | undefined =>
  records(journal).find(({ rule, about }) => rule === LOOK_BACK && about[0] === monday);

const recordOf = (journal: Journal, finding: Pick<Finding, 'rule' | 'subject'>): InsightRecord | undefined =>
  recordsByKey(records(journal)).get(keyOf(finding));

function newRecord(
  { deps }: Journal,
  { rule, subject, people }: Pick<Finding, 'rule' | 'subject' | 'people'>,
): InsightRecord {
  const now = deps.clock.now();
  const id = deps.newId() as InsightId;
  return { type: 'insight', id, createdAt: now, updatedAt: now, rule, about: subject.split(' '), people };
}

const displayed = (journal: Journal, { findings }: Evaluation): Display =>
  displayOf(findings, records(journal), journal.deps.clock.today());

const there = (journal: Journal, findings: readonly Finding[]): readonly Finding[] => {
  const away = awayFrom(records(journal), journal.deps.clock.today());
  return findings.filter((finding) => !away(finding));
};

/**
 * Keeps since when the new one is on display, and that those are not any more that are not found. Looked at again: another
 * window may have been first.
 */
async function putOnDisplay(journal: Journal): Promise<undefined> {
  const evaluation = journal.insights.evaluation();
  if (evaluation === undefined) return;
  const { fresh } = displayed(journal, evaluation);
  const { clock } = journal.deps;
  const withDay = (record: InsightRecord, shownOn: LocalDate | undefined): InsightRecord =>
    Object.assign({}, record, { shownOn, updatedAt: clock.now() });
  const puts = [
    ...stale(journal, evaluation).map((record) => withDay(record, undefined)),
    ...(fresh === undefined ? [] : [withDay(recordOf(journal, fresh) ?? newRecord(journal, fresh), clock.today())]),
  ];
  if (puts.length > 0) await journal.commit({ puts });
}

/** What was on display before today and is not found any more: when it is again, it waits for its turn. */
function stale(journal: Journal, { findings }: Evaluation): readonly InsightRecord[] {
  const today = journal.deps.clock.today();
  const found = findingsByKey(findings);
  return records(journal).filter(
    (record) => record.shownOn !== undefined && record.shownOn < today && !found.has(keyOfRecord(record)),
  );
}

/** @param wanted the rule and subject of one that is to be among them, wherever it stands */
function panelOf(
  journal: Journal,
  { findings, little, failed }: Evaluation,
  { cards, fresh, more }: Display,
  wanted: string | undefined,
): InsightPanel {
  const { view, deps } = journal;
  const today = deps.clock.today();
  const asked = wanted === undefined ? undefined : findingsByKey(findings).get(wanted);
  const laidOut = more.filter((finding, i) => i < MOST_WAITING || finding === asked);
  const first = view.timeline.items.at(-1)?.fields.day;
  const show = shownIn(journal);
  const muted = mutedIn(records(journal));
  const isMuted = ({ rule, people }: TooLittle): boolean => people.some((person) => muted.has(`${rule} ${person}`));
  return {
    cards: [...cards, ...(fresh === undefined ? [] : [fresh])].map(show),
    more: laidOut.map(show),
    waiting: more.length,
    waitingIn: countsOf(more),
    little: little.filter((one) => !isMuted(one)),
    answered: answeredIn(journal, findings),
    failed: failed.map(faultOf),
    days: first === undefined || first > today ? 0 : daysBetween(first, today) + 1,
    entries: view.timeline.items.length,
  };
}

const faultOf = ({ rule, error }: Evaluation['failed'][number]): FailedRule => ({
  rule,
  why: error instanceof Error ? error.message : String(error),
});

/** How findings are handed to a window: with what their records are called, and what is kept of each. */
function shownIn(journal: Journal): (finding: Finding) => ShownInsight {
  const kept = recordsByKey(records(journal));
  const headings = headingsInForce(journal);
  const { view } = journal;
  return (finding) => {
    const { evidence, counter, news: _, byNews: __, strength: ___, ...rest } = finding;
    return {
      ...rest,
      evidence: evidenceOf(view, evidence),
      counter: evidenceOf(view, counter),
      drawn: drawnBeside(view, finding),
      stands: standsOn(finding),
      shownOn: kept.get(keyOf(finding))?.shownOn,
      heading: headingOf(headings, finding),
    };
  };
}

/** Two of one rule and person are one. */
const eachOnce = (mutes: readonly InsightRecord[]): readonly InsightRecord[] => [
  ...new Map(mutes.map((record) => [`${record.rule} ${record.people.join()}`, record])).values(),
];

function countsOf(findings: readonly Finding[]): Readonly<Record<Group, number>> {
  const counts = { drift: 0, tension: 0, followThrough: 0, leverage: 0 };
  for (const { group } of findings) counts[group] += 1;
  return counts;
}

/** Those that were set last come first. */
const headingsInForce = ({ view }: Journal): readonly Heading[] =>
  view.subjects
    .inUse('heading')
    .map(({ record }) => record)
    .filter(({ endedOn }) => endedOn === undefined)
    .toSorted((a, b) => (a.setOn === b.setOn ? (a.id < b.id ? -1 : 1) : a.setOn > b.setOn ? -1 : 1));

/** The heading that is in force for the finding's area, else for its rule. */
function headingOf(inForce: readonly Heading[], { area, rule }: Finding): ShownInsight['heading'] {
  const found =
    inForce.find((one) => one.rule === rule && (one.area === undefined || one.area === area)) ??
    inForce.find((one) => one.rule === undefined && area !== undefined && one.area === area);
  return found && { text: found.text, setOn: found.setOn };
}

function answeredIn(journal: Journal, findings: readonly Finding[]): readonly AnsweredInsight[] {
  const found = findingsByKey(findings);
  const away = awayFrom(records(journal), journal.deps.clock.today());
  const mutes = records(journal).filter(({ answer }) => answer?.sort === 'muted');
  return [
    ...recordsByKey(records(journal).filter(({ answer }) => answer?.sort !== 'muted')).values(),
    ...eachOnce(mutes),
  ]
    .flatMap((record): readonly AnsweredInsight[] => {
      const { id, rule, people, answer } = record;
      if (answer === undefined || rule === LOOK_BACK) return [];
      const finding = answer.sort === 'muted' ? undefined : found.get(keyOfRecord(record));
      // Something new came, or its time did: it is there again.
      if (finding !== undefined && !away(finding)) return [];
      const names = people.flatMap((person) => journal.insights.journal.subject('person', person)?.name ?? []);
      // Of what is not found any more there is nothing to bring back, nor of somebody who is not there.
      if (answer.sort === 'muted' ? names.length === 0 : finding === undefined) return [];
      const { sort, on, until } = answer;
      return [{ id, rule, group: finding?.group, sort, on, until, names, sentence: finding?.sentence }];
    })
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1));
}
