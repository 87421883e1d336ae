import { heatOf } from '../../domain/heat.ts';
import { UNDERNEATH } from '../../domain/tension.ts';
import { counted } from '../../words/counts.ts';
import {
  areaIn,
  beyond,
  entryRef,
  feltIn,
  idsOf,
  isAbandoned,
  isWithin,
  peopleIn,
  quoted,
  tooLittle,
} from '../reading.ts';
import { defineRule } from '../rule.ts';

/** A tension that comes up again and again, while nothing is done about it. */
export const liveTension = defineRule({
  id: 'live-tension',
  group: 'tension',
  own: false,
  name: 'A tension without a step',
  about: 'An open tension that entries keep mentioning, and no step was planned or taken lately.',
  reads: ['tension', 'person', 'area'],
  limits: {
    mentions: { usual: 3, least: 2, most: 20, unit: 'mentions', means: 'It takes at least' },
    days: { usual: 2, least: 1, most: 10, unit: 'days', means: 'They are spread over at least' },
    heat: {
      usual: 6,
      least: 1,
      most: 50,
      unit: 'in sum',
      means: 'Their intensities, older ones counting less, are at least',
    },
    step: { usual: 14, least: 3, most: 90, unit: 'days', means: 'No step was planned or taken in the last' },
  },
  subjects: (journal) => journal.subjects('tension').map(({ id }) => id),
  touchedBy: ({ links }) => links.tensions.map(({ id }) => id),
  look: (journal, subject, { today, limits, halfLife }) => {
    const tension = journal.subject('tension', subject);
    if (tension?.state !== 'open' || isAbandoned(journal, tension.between)) return undefined;
    if (tension.steps.some(({ on, doneOn }) => isWithin(doneOn ?? on, today, limits.step))) return undefined;
    const felt = feltIn(journal, subject, today);
    const people = idsOf(peopleIn(journal, tension.between));
    if (felt.length < limits.mentions) {
      return felt.length === 0
        ? undefined
        : tooLittle(`mentions of “${tension.surface}”`, felt.length, limits.mentions, people);
    }
    const heat = heatOf(felt, today, halfLife);
    const days = new Set(felt.map(({ day }) => day)).size;
    if (days < limits.days || heat < limits.heat) return undefined;
    const step = tension.steps.length === 0 ? 'No step so far' : `No step in ${counted(limits.step, 'day', 'days')}`;
    return {
      sentence: `${quoted(tension.surface, 'A tension')} came up ${counted(felt.length, 'time', 'times')} on ${counted(days, 'day', 'days')}. ${step}.`,
      question:
        tension.underneath === 'unknown'
          ? 'What is the smallest thing that would show what is underneath?'
          : `If it is about ${UNDERNEATH[tension.underneath]}, what is the smallest step you could take?`,
      facts: {
        Mentions: felt.length,
        'Different days': days,
        'Steps so far': tension.steps.length,
        'Intensities in sum': Math.round(heat * 10) / 10,
      },
      people,
      area: areaIn(journal, tension.area),
      evidence: felt.map(({ entry }) => entryRef(entry)),
      strength: beyond(heat, limits.heat),
      act: { sort: 'step', tension: tension.id, label: 'Plan a step' },
      picture: {
        sort: 'course',
        from: { day: tension.openedOn, words: 'opened' },
        ticks: felt.toReversed().map(({ day, entry }) => ({ sort: 'entry' as const, id: entry.fields.id, day })),
      },
    };
  },
});
