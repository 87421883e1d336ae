import { daysBetween, type LocalDate } from '../../base/local-date.ts';
import type { Area } from '../../domain/area.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import { capitalised, counted, inWords } from '../../words/counts.ts';
import type { Act } from '../finding.ts';
import type { JournalView, Seen } from '../journal-view.ts';
import { isUndecided, madeOn } from '../lookup.ts';
import { beyond, decisionsAbout, peopleIn, refsOf, tooLittle } from '../reading.ts';
import { median, riseU } from '../statistics.ts';
import { defineRule } from '../rule.ts';

/** So many decisions are held against so many before. The bound of U is of this number: neither can be set. */
const COMPARED = 5;
/** At most so many pairs fall: by chance this comes in one case of twenty. */
const U_AT_MOST = 4;

/** Decisions in an area that take longer than they did. */
export const slower = defineRule({
  id: 'slower',
  group: 'drift',
  own: false,
  name: 'Decisions in an area take longer',
  about: 'The last five decisions in an area took much longer than the five before. Open ones count up to today.',
  reads: ['area', 'person'],
  limits: {
    ratio: {
      usual: 2,
      least: 1,
      most: 10,
      unit: 'times as long',
      means: 'Beside the five before, the last five took, in the median, at least',
    },
  },
  subjects: (journal) => journal.subjects('area').map(({ id }) => id),
  touchedBy: ({ fields }) =>
    ofKind(fields, 'decision') && fields.details.area !== undefined ? [fields.details.area] : [],
  look: (journal, subject, { today, limits }) => {
    const area = journal.subject('area', subject);
    if (area === undefined) return undefined;
    const all = decisionsAbout(journal, subject, today);
    const decisions = inOrder(all.filter(({ fields }) => fields.details.openedOn <= today));
    if (decisions.length < 2 * COMPARED)
      return decisions.length < COMPARED
        ? undefined
        : tooLittle(`decisions in ${area.name}`, decisions.length, 2 * COMPARED);
    const before = decisions.slice(-2 * COMPARED, -COMPARED);
    const last = decisions.slice(-COMPARED);
    const daysOf = (some: readonly Seen<'decision'>[]) => some.map((one) => daysTaken(one, today));
    const [earlier, later] = [daysOf(before), daysOf(last)];
    const [was, is] = [median(earlier) ?? 0, median(later) ?? 0];
    if (is <= was || is < limits.ratio * was || riseU(earlier, later) > U_AT_MOST) return undefined;
    const open = last.filter(isUndecided).length;
    const rowOf = (label: string, some: readonly Seen<'decision'>[]) => ({
      label,
      marks: some.map((one) => marked(one, today)),
    });
    return {
      sentence: `The last five decisions in ${area.name} took ${counted(is, 'day', 'days')} in the median, the five before ${was === 0 ? 'less than one' : inWords(was)}.${openWords(open)}`,
      question: 'What was missing for the slow ones: the right to decide, the context, or a way to tell a good answer?',
      facts: {
        'Days the last five took, median': is,
        'Days the five before took, median': was,
        'Still open of the last five': open,
      },
      area: area.id,
      evidence: refsOf(last),
      counter: refsOf(before),
      strength: beyond(is, limits.ratio * was),
      act: actFor(journal, area),
      picture: {
        sort: 'spans',
        rows: [rowOf('Before', before), rowOf('Last five', last)],
        nought: 'same day',
        unit: 'days',
        accented: 'last',
      },
    };
  },
});

/** In the order in which they were raised. */
const inOrder = (decisions: readonly Seen<'decision'>[]): readonly Seen<'decision'>[] =>
  decisions.toSorted(
    ({ fields: a }, { fields: b }) =>
      compare(a.details.openedOn, b.details.openedOn) ||
      compare(a.details.decidedOn ?? LAST, b.details.decidedOn ?? LAST) ||
      compare(a.id, b.id),
  );

/** After every day: of those raised on one day the open ones come last. */
const LAST = 'open';
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Days from raised to decided, by the day of the entry where no other is written down; never below nought. */
function daysTaken(decision: Seen<'decision'>, today: LocalDate): number {
  const { details } = decision.fields;
  const end = isUndecided(decision) ? today : madeOn(decision);
  return Math.max(0, daysBetween(details.openedOn, end < today ? end : today));
}

const openWords = (open: number): string =>
  open === 0 ? '' : ` ${capitalised(counted(open, 'is', 'are'))} still open and counted up to today.`;

const marked = (decision: Seen<'decision'>, today: LocalDate) => ({
  sort: 'entry' as const,
  id: decision.fields.id,
  day: decision.fields.day,
  days: daysTaken(decision, today),
});

function actFor(journal: JournalView, { name, owner }: Area): Act {
  const [person] = peopleIn(journal, [owner]);
  return person === undefined
    ? { sort: 'promise', text: `Say who decides in ${name}`, label: 'Promise to settle it' }
    : {
        sort: 'topic',
        person: person.id,
        text: `Who decides in ${name}, and what do they need for it?`,
        label: 'Put it on the next prep',
      };
}
