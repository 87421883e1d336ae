import { addDays, daysBetween, type LocalDate } from '../../base/local-date.ts';
import { type AwayDecision, type HeldCall } from '../../domain/kinds/absence.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import type { PromiseRecord } from '../../domain/promise.ts';
import { dueWhileAway } from '../../people/away.ts';
import { workingDaysBetween } from '../../people/working-days.ts';
import { capitalised, counted, inWords, listed } from '../../words/counts.ts';
import { dayInSentence } from '../../words/days.ts';
import type { Ref } from '../finding.ts';
import type { JournalView, Seen } from '../journal-view.ts';
import {
  areaRef,
  beyond,
  decisionsAbout,
  entryOf,
  entryRef,
  explainersIn,
  isWithin,
  ofKinds,
  peopleIn,
  promiseRef,
  refsOf,
  tooLittle,
} from '../reading.ts';
import { defineRule, type Moment, type Verdict } from '../rule.ts';

/** With so many things that would wait there is no more to be said, for the order of the findings. */
const MANY = 12;

/** Both ends are days of the absence. */
interface Away {
  readonly entry: Seen<'absence'>;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What an absence is going to hold up, and afterwards what it did. */
export const twoWeeks = defineRule({
  id: 'two-weeks',
  group: 'leverage',
  own: true,
  name: 'What waits while you are away',
  about: 'Before a longer absence, what would wait for you; after an absence or a drill, how much of it did.',
  reads: ['promise', 'person', 'area'],
  limits: {
    ahead: { usual: 21, least: 1, most: 90, unit: 'days', means: 'An absence begins within' },
    days: { usual: 5, least: 1, most: 60, unit: 'working days', means: 'You are away for at least' },
    after: {
      usual: 180,
      least: 7,
      most: 365,
      unit: 'days',
      means: 'Or an absence ended in the last',
    },
    decisions: {
      usual: 3,
      least: 1,
      most: 40,
      unit: 'decisions',
      means: 'Noted from it are at least',
    },
    oneIn: { usual: 3, least: 1, most: 10, unit: 'decisions', means: 'At least one waited for you in every' },
  },
  subjects: (journal, { today, limits }) => {
    const since = addDays(today, 1 - limits.after);
    return ofKinds(journal.of('kind', 'absence'), 'absence')
      .filter(({ fields: { details } }) => details.to !== undefined && details.to >= since)
      .map(({ fields }) => fields.id);
  },
  touchedBy: ({ fields }) => (ofKind(fields, 'absence') ? [fields.id] : []),
  // An area in which something is decided for the first time is one more that may wait.
  shared: { by: 'decision', of: (journal, { today }) => JSON.stringify(thinAreas(journal, today)) },
  look: (journal, subject, on) => {
    const entry = entryOf(journal, 'absence', subject);
    const { from, to, drill } = entry?.fields.details ?? {};
    if (entry === undefined || from === undefined || to === undefined || to < from) return undefined;
    if (from > on.today) return drill === true ? undefined : before(journal, { entry, from, to }, on);
    return to < on.today ? after({ entry, from, to }, on) : undefined;
  },
});

function before(journal: JournalView, { entry, from, to }: Away, on: Moment<'ahead' | 'days'>): Verdict {
  const { today, limits, once } = on;
  const days = workingDaysBetween(addDays(from, -1), to, []);
  if (daysBetween(today, from) > limits.ahead || days < limits.days) return undefined;
  // What was handed to somebody who is not there any more would wait as well.
  const calls = entry.fields.details.before.filter(({ handedTo }) => peopleIn(journal, [handedTo]).length === 0);
  const promised = once('two-weeks promises', () => promisesAround(journal));
  const promises = dueWhileAway(promised, { from, to });
  const areas = once('two-weeks areas', () => thinAreas(journal, today));
  const waiting = calls.length + promises.length + areas.length;
  if (waiting === 0) return undefined;
  const routine = calls.filter(({ weight }) => weight === 'routine').length;
  const parts = [
    waitingWords(calls.length, 'call that only you hold', 'calls that only you hold'),
    waitingWords(promises.length, 'promise due then', 'promises due then'),
    waitingWords(areas.length, 'area that one person at most can explain', 'areas that one person at most can explain'),
  ].flat();
  return {
    sentence: `You leave ${dayInSentence(from, today)} for ${counted(days, 'working day', 'working days')}. ${capitalised(counted(waiting, 'thing', 'things'))} would wait: ${listed(parts)}.${routineWords(routine, calls)}`,
    question: 'Which of these could be with somebody else before you go?',
    facts: {
      'Would wait': waiting,
      'Calls only you hold': calls.length,
      'Routine among them': routine,
      'Promises due then': promises.length,
      'Areas one person at most can explain': areas.length,
      'Working days away': days,
    },
    evidence: refsOf([entry], [...promises.map(promiseRef), ...areas]),
    news: [`before ${waiting}`],
    strength: Math.min(1, waiting / MANY),
    act: { sort: 'absence', entry: entry.fields.id, label: 'Hand one over' },
  };
}

function after({ entry, from, to }: Away, { today, limits }: Moment<'after' | 'decisions' | 'oneIn'>): Verdict {
  const { after: decisions, drill } = entry.fields.details;
  if (decisions.length === 0 || !isWithin(to, today, limits.after)) return undefined;
  if (decisions.length < limits.decisions)
    return tooLittle('decisions noted from a time away', decisions.length, limits.decisions);
  const waited = decisions.filter(({ result }) => result === 'waited');
  if (waited.length * limits.oneIn < decisions.length) return undefined;
  const days = counted(daysBetween(from, to) + 1, 'day', 'days');
  const first = waited.find(({ decision }) => decision.trim() !== '')?.decision.trim() ?? 'one call that waited';
  return {
    sentence: `Of ${counted(decisions.length, 'decision', 'decisions')} in ${drill ? `a drill of ${days}` : `your ${days} away`}, ${inWords(waited.length)} waited for you.${weightWords(waited)}`,
    question: 'What would somebody have needed to decide one of these without you?',
    facts: {
      Decisions: decisions.length,
      'Waited for you': waited.length,
      'Routine among them': ofWeight(waited, 'routine'),
      'Hard among them': ofWeight(waited, 'hard'),
      'Days away': daysBetween(from, to) + 1,
    },
    evidence: [entryRef(entry)],
    // The same entry was spoken of before the absence.
    news: [`after ${waited.length}`],
    strength: beyond(waited.length * limits.oneIn, decisions.length),
    act: { sort: 'promise', text: `Hand over: ${first}`, label: 'Promise to hand one over' },
    picture: {
      sort: 'squares',
      marks: decisions.map(({ result }) => ({
        sort: 'entry',
        id: entry.fields.id,
        day: entry.fields.day,
        state: STATES[result],
      })),
      key: { filled: 'waited for you', struck: 'decided badly', empty: 'decided well' },
    },
  };
}

/** Areas in which something was decided, and that one person at most can explain. */
const thinAreas = (journal: JournalView, today: LocalDate): readonly Ref[] =>
  journal
    .subjects('area')
    .filter((area) => decisionsAbout(journal, area.id, today).length > 0)
    .filter((area) => explainersIn(journal, area, today).length <= 1)
    .map(areaRef);

/** Mine with a day, open, to people who are there or to oneself. */
const promisesAround = (journal: JournalView): readonly PromiseRecord[] =>
  journal
    .subjects('promise')
    .filter(({ from, state, dueOn }) => from === 'me' && state === 'open' && dueOn !== undefined)
    .filter(({ to }) => to === 'me' || journal.subject('person', to) !== undefined);

const waitingWords = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [counted(count, one, many)];

const STATES = { waited: 'filled', decidedBadly: 'struck', decidedWell: 'empty' } as const;

const ofWeight = (all: readonly (HeldCall | AwayDecision)[], weight: 'routine' | 'hard'): number =>
  all.filter((one) => one.weight === weight).length;

function routineWords(routine: number, calls: readonly HeldCall[]): string {
  if (routine === 0) return '';
  if (calls.length === 1) return ' The call is routine.';
  return ` ${capitalised(inWords(routine))} of the calls ${routine === 1 ? 'is' : 'are'} routine.`;
}

/** How heavy those that waited were, as far as that is known. */
function weightWords(waited: readonly AwayDecision[]): string {
  const parts = (['routine', 'hard'] as const).flatMap((weight) => {
    const count = ofWeight(waited, weight);
    return count === 0 ? [] : [`${inWords(count)} ${count === 1 ? 'was' : 'were'} ${weight}`];
  });
  if (parts.length === 0) return '';
  return waited.length === 1 ? ` It was ${waited[0]?.weight ?? ''}.` : ` Of these, ${listed(parts)}.`;
}
