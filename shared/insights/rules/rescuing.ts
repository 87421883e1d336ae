import { ofKind } from '../../domain/kinds/registry.ts';
import { counted, inWords } from '../../words/counts.ts';
import { chanceAbove, isMajority, sureness } from '../statistics.ts';
import { entryRef, lately, ME, onlyMe, squareOf, tooLittle, without } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** Stepping in where the mistake would have taught, or could have been taken back. */
export const rescuing = defineRule({
  id: 'rescuing',
  group: 'leverage',
  own: true,
  name: 'Stepping in where a mistake would teach',
  about: 'Of the flaws that would have taught, or could have been taken back, you stepped in at more than half.',
  reads: [],
  limits: {
    days: { usual: 60, least: 14, most: 365, unit: 'days', means: 'It looks at the last' },
    fewest: { usual: 6, least: 4, most: 40, unit: 'such mistakes', means: 'It takes at least' },
  },
  subjects: onlyMe,
  touchedBy: ({ fields }) => (ofKind(fields, 'restraint') ? [ME] : []),
  look: (journal, _subject, { today, limits }) => {
    const moments = lately(journal, 'restraint', today, limits.days).filter(
      ({ fields: { details } }) => details.kindOfWrong === 'teaches' || details.reversible === true,
    );
    const span = counted(limits.days, 'day', 'days');
    if (moments.length < limits.fewest)
      return tooLittle(`mistakes that would teach or can be taken back, in ${span}`, moments.length, limits.fewest);
    const stepped = moments.filter(({ fields }) => fields.details.did === 'steppedIn');
    if (!isMajority(stepped.length, moments.length)) return undefined;
    return {
      sentence: `In the last ${span} you stepped in at ${inWords(stepped.length)} of ${inWords(moments.length)} mistakes that, by your own notes, would teach or could be taken back.`,
      question: 'What did they not get to find out for themselves?',
      facts: {
        'Would teach or can be taken back': moments.length,
        'You stepped in': stepped.length,
        'Days looked at': limits.days,
      },
      evidence: stepped.map(entryRef),
      counter: without(moments, stepped).map(entryRef),
      strength: sureness(chanceAbove(stepped.length, moments.length, 1 / 2)),
      act: {
        sort: 'promise',
        label: 'Promise to hold back',
        text: 'Hold back the next time a mistake would cost no more than an afternoon',
      },
      picture: {
        sort: 'squares',
        marks: moments
          .toReversed()
          .map((one) => squareOf(one, one.fields.details.did === 'steppedIn' ? 'filled' : 'empty')),
        key: { filled: 'you stepped in', empty: 'you held back' },
      },
    };
  },
});
