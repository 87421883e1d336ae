import type { RestraintDetails } from '../../domain/kinds/restraint.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import { capitalised, counted, inWords } from '../../words/counts.ts';
import { isKnown } from '../lookup.ts';
import { beyond, entryRef, ME, onlyMe, squareOf, tooLittle, upTo, without } from '../reading.ts';
import { jeffreys } from '../statistics.ts';
import { defineRule } from '../rule.ts';

/** What came of the mistakes that the lead judged, where some did harm or some were left alone that would. */
export const calibration = defineRule({
  id: 'calibration',
  group: 'leverage',
  own: true,
  name: 'How your calls on mistakes turned out',
  about: 'Mistakes that were to teach did harm, or you stayed quiet about one that would destroy something.',
  reads: [],
  limits: {
    fewest: { usual: 5, least: 3, most: 40, unit: 'known outcomes', means: 'It takes at least' },
    harmed: {
      usual: 2,
      least: 1,
      most: 20,
      unit: 'mistakes',
      means: 'Of mistakes that you said would teach, harm came from at least',
    },
    left: {
      usual: 1,
      least: 1,
      most: 20,
      unit: 'mistakes',
      means: 'Or, of those that you said would destroy something, you stayed quiet about at least',
    },
  },
  subjects: onlyMe,
  touchedBy: ({ fields }) => (ofKind(fields, 'restraint') ? [ME] : []),
  look: (journal, _subject, { today, limits }) => {
    const all = upTo(journal.filed('judged', 'mistake'), today);
    const known = all.filter(({ fields: { details } }) => isKnown(details));
    if (known.length < limits.fewest)
      return tooLittle('mistakes that were to teach, with a known outcome', known.length, limits.fewest);
    const harmed = known.filter(({ fields }) => fields.details.outcome === 'harmed').length;
    // What is judged and not known was left alone.
    const left = all.length - known.length;
    if (harmed < limits.harmed && left < limits.left) return undefined;
    const hurt = all.filter(({ fields: { details } }) => !isKnown(details) || details.outcome === 'harmed');
    const taught = known.filter(({ fields: { details } }) => isTaught(details));
    const { low, high } = jeffreys(taught.length, known.length);
    const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
    return {
      sentence: `Of ${inWords(known.length)} mistakes that you said would teach, ${taughtWords(taught.length)}, which fits a rate anywhere from ${from} to ${to} per cent.${harmWords(harmed)}${leftWords(left)}`,
      question: 'Which sign was there at the time, that you would read differently now?',
      facts: {
        'Were to teach, outcome known': known.length,
        'Taught or caught': taught.length,
        'Per cent, 80 per cent interval': `${from} to ${to}`,
        'Did harm': harmed,
        'Would destroy, and you stayed quiet': left,
      },
      evidence: hurt.map(entryRef),
      counter: without(known, hurt).map(entryRef),
      strength: Math.max(beyond(harmed, limits.harmed), beyond(left, limits.left)),
      act: { sort: 'log', kind: 'note', label: 'Write about this' },
      picture: {
        sort: 'squares',
        marks: known.toReversed().map((one) => squareOf(one, stateOf(one.fields.details))),
        key: { filled: 'it harmed', struck: 'it escaped', empty: 'it taught or they caught it' },
      },
    };
  },
});

const isTaught = ({ outcome }: RestraintDetails): boolean => outcome === 'taught' || outcome === 'theyCaughtIt';

const stateOf = (details: RestraintDetails): 'filled' | 'struck' | 'empty' =>
  details.outcome === 'harmed' ? 'filled' : isTaught(details) ? 'empty' : 'struck';

const taughtWords = (taught: number): string =>
  `${taught === 0 ? 'none' : inWords(taught)} taught or ${taught < 2 ? 'was' : 'were'} caught in time`;

const harmWords = (harmed: number): string => (harmed === 0 ? '' : ` ${capitalised(inWords(harmed))} did harm.`);

const leftWords = (left: number): string =>
  left === 0
    ? ''
    : ` You stayed quiet about ${counted(left, 'mistake', 'mistakes')} that you said would destroy something.`;
