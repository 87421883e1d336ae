import { INTENTS, type Intent } from '../../domain/kinds/craft.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import { counted, listed } from '../../words/counts.ts';
import type { Act } from '../finding.ts';
import type { JournalView, Seen } from '../journal-view.ts';
import {
  beyond,
  entryRef,
  idsOf,
  lately,
  ME,
  onlyMe,
  peopleIn,
  quoted,
  squareOf,
  timesWords,
  tooLittle,
  without,
} from '../reading.ts';
import { defineRule, type Found } from '../rule.ts';
import { chanceAbove, isMajority, sureness } from '../statistics.ts';

type Craft = Seen<'craft'>;

/** The lead takes code that others could have taken. */
export const codeGrab = defineRule({
  id: 'code-grab',
  group: 'leverage',
  own: true,
  name: 'Code that others could have written',
  about: 'Most of your code of the last weeks was features, reviews and the like, or you took the hardest tickets.',
  reads: ['person'],
  limits: {
    days: { usual: 28, least: 7, most: 180, unit: 'days', means: 'It looks at the last' },
    fewest: {
      usual: 6,
      least: 4,
      most: 40,
      unit: 'entries',
      means: 'To tell what most of your code was for, it takes at least',
    },
    hardest: { usual: 2, least: 1, most: 20, unit: 'tickets', means: 'Or, of the hardest tickets, you took at least' },
  },
  subjects: onlyMe,
  touchedBy: ({ fields }) => (ofKind(fields, 'craft') ? [ME] : []),
  look: (journal, _subject, { today, limits: { days, fewest, hardest } }) => {
    const all = lately(journal, 'craft', today, days).filter((one) => intentOf(one) !== undefined);
    const worked = `You worked in the code ${timesWords(all.length)} in ${counted(days, 'day', 'days')}`;
    const comfort = all.filter(isComfort);
    if (all.length >= fewest && isMajority(comfort.length, all.length))
      return {
        ...foundIn(journal, all, comfort, KEYS.comfort),
        sentence: `${worked}, ${timesWords(comfort.length)} for ${listed(reasonsOf(comfort))}.`,
        question: 'Who could do the next one, with you beside them?',
        facts: {
          'Entries about code': all.length,
          'Features, reviews and the like': comfort.length,
          'Days looked at': days,
        },
        strength: sureness(chanceAbove(comfort.length, all.length, 1 / 2)),
      };
    const tickets = all.filter((one) => intentOf(one) === 'hardestTicket');
    if (tickets.length >= hardest)
      return {
        ...foundIn(journal, all, tickets, KEYS.hardest),
        sentence: `${worked}, ${timesWords(tickets.length)} for the hardest ticket.`,
        question: 'What would somebody have learned from a ticket like that?',
        facts: { 'Entries about code': all.length, 'Hardest tickets': tickets.length, 'Days looked at': days },
        strength: beyond(tickets.length, hardest),
      };
    if (all.length === 0 || all.length >= fewest) return undefined;
    return tooLittle(`entries about code in ${days} days`, all.length, fewest);
  },
});

const KEYS = {
  comfort: { filled: 'features, reviews and the like', empty: 'to find out or to teach' },
  hardest: { filled: 'the hardest tickets', empty: 'other code' },
} as const;

/** What a finding has that is about some of them. */
function foundIn(
  journal: JournalView,
  all: readonly Craft[],
  some: readonly Craft[],
  key: (typeof KEYS)[keyof typeof KEYS],
): Pick<Found, 'people' | 'evidence' | 'counter' | 'act' | 'picture'> {
  const those = new Set(some);
  return {
    people: idsOf(
      peopleIn(
        journal,
        some.map(({ fields }) => fields.details.whoCouldGrow),
      ),
    ),
    evidence: some.map(entryRef),
    counter: without(all, some).map(entryRef),
    act: actFor(journal, some[0]),
    picture: {
      sort: 'squares',
      marks: all.toReversed().map((one) => squareOf(one, those.has(one) ? 'filled' : 'empty')),
      key,
    },
  };
}

/** Work like the newest is offered to whoever could have grown by it. */
function actFor(journal: JournalView, newest: Craft | undefined): Act {
  const { work, whoCouldGrow } = newest?.fields.details ?? {};
  const [person] = peopleIn(journal, [whoCouldGrow]);
  if (person === undefined)
    return {
      sort: 'promise',
      text: `Give away the next piece of code like ${quoted(work, 'the last')}`,
      label: 'Promise to give one away',
    };
  const text = `Would you like to take work like this${work === undefined ? '' : `: ${work.trim()}`}?`;
  return { sort: 'topic', person: person.id, text, label: 'Offer it on the next prep' };
}

const intentOf = ({ fields }: Craft): Intent | undefined => fields.details.intent;

const isComfort = (one: Craft): boolean => {
  const intent = intentOf(one);
  return intent !== undefined && INTENTS[intent].comfort;
};

/** What they were for, each once, in one order whichever came first. */
function reasonsOf(some: readonly Craft[]): readonly string[] {
  const intents = new Set(some.map(intentOf));
  return REASONS.filter(([intent]) => intents.has(intent)).map(([, words]) => words);
}

const REASONS: readonly (readonly [Intent, string])[] = [
  ['feature', 'features'],
  ['comfort', 'comfort'],
  ['everyReview', 'reviews of everything'],
  ['rewriteInReview', 'rewrites in review'],
  ['hardestTicket', 'the hardest tickets'],
];
