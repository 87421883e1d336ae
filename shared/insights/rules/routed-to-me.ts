import { addDays } from '../../base/local-date.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import { inWords } from '../../words/counts.ts';
import type { Ref } from '../finding.ts';
import type { Seen } from '../journal-view.ts';
import { chanceAbove, isMajority, sureness } from '../statistics.ts';
import { madeOn } from '../lookup.ts';
import { entryRef, ME, monthsBetween, newestFirst, onlyMe, tooLittle, without } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** Routine decisions that the lead makes, where others could. */
export const routedToMe = defineRule({
  id: 'routed-to-me',
  group: 'leverage',
  own: true,
  name: 'Routine calls come to you',
  about: 'Of the routine decisions of the last weeks, more than half were made by you, alone or with input.',
  reads: [],
  limits: {
    days: { usual: 28, least: 7, most: 180, unit: 'days', means: 'It looks at the last' },
    fewest: {
      usual: 6,
      least: 4,
      most: 40,
      unit: 'routine decisions',
      means: 'It takes at least',
    },
  },
  subjects: onlyMe,
  touchedBy: ({ fields }) => (ofKind(fields, 'decision') ? [ME] : []),
  look: (journal, _subject, { today, limits }) => {
    const from = addDays(today, 1 - limits.days);
    // By the day on which it was made, which may be long after the day on which it came up.
    const now = monthsBetween(from, today)
      .flatMap((month) => journal.filed('made', month))
      .filter((one) => isRoutine(one) && one.fields.day <= today && madeOn(one) >= from && madeOn(one) <= today)
      .toSorted(byDayMade);
    if (now.length < limits.fewest)
      return tooLittle(`routine decisions in ${limits.days} days`, now.length, limits.fewest);
    const mine = now.filter(({ fields: { details } }) => isMine(details.decidedBy));
    if (!isMajority(mine.length, now.length)) return undefined;
    return {
      sentence: `You made ${inWords(mine.length)} of the last ${inWords(now.length)} routine decisions.`,
      question: 'Which of these could somebody else have made, knowing what you knew?',
      facts: { 'Routine decisions': now.length, 'Made by you': mine.length, 'Days looked at': limits.days },
      evidence: newestFirst(mine.map(madeRef)),
      counter: newestFirst(without(now, mine).map(madeRef)),
      strength: sureness(chanceAbove(mine.length, now.length, 1 / 2)),
      act: { sort: 'promise', label: 'Promise to hand one over', text: 'Hand over the next call like this' },
      picture: {
        sort: 'squares',
        marks: now.map((one) => ({
          sort: 'entry' as const,
          id: one.fields.id,
          day: madeOn(one),
          state: STATES[one.fields.details.decidedBy],
        })),
        key: { filled: 'you', struck: 'the team, with your context', empty: 'the team, without you' },
      },
    };
  },
});

/** By the day on which it was made. */
const madeRef = (one: Seen<'decision'>): Ref => ({ ...entryRef(one), day: madeOn(one) });
const byDayMade = (a: Seen<'decision'>, b: Seen<'decision'>): number =>
  madeOn(a) === madeOn(b) ? a.fields.order - b.fields.order : madeOn(a) < madeOn(b) ? -1 : 1;

const isRoutine = ({ fields: { details } }: Seen<'decision'>): boolean => details.weight === 'routine';

const isMine = (by: string): boolean => by === 'meAlone' || by === 'meWithInput';

const STATES = {
  open: 'empty',
  meAlone: 'filled',
  meWithInput: 'filled',
  teamWithContext: 'struck',
  teamWithoutMe: 'empty',
} as const;
