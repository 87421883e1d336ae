import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { InsightAnswer } from '../../../shared/domain/insight.ts';
import { RULES } from '../../../shared/insights/catalogue.ts';
import type { Group, TooLittle } from '../../../shared/insights/finding.ts';
import type { Rule } from '../../../shared/insights/rule.ts';
import { capitalised, counted, inWords, listed } from '../../../shared/words/counts.ts';
import { onDay } from '../../../shared/words/days.ts';
import type { AnsweredInsight, EvidenceList, InsightPanel, ShownInsight } from '../../vault/api.ts';
import { isDrawn } from './pictures/picture-words.ts';

/** Beside the name of a group: what belongs to it. */
export const GROUP_ABOUT: { readonly [G in Group]: string } = {
  drift: 'from what you set or began',
  tension: 'under something technical',
  followThrough: 'yours, first',
  leverage: 'what holds when you are gone',
};

/** Below the title of the panel. */
export function subtitleOf({ cards, waiting, answered }: InsightPanel): string {
  if (cards.length === 0) {
    if (waiting > 0)
      return `Nothing more goes on display today; ${counted(waiting, 'finding waits', 'findings wait')}.`;
    return answered.length > 0 ? 'What was found is put away.' : 'Nothing your entries suggest today.';
  }
  const [things, each] =
    cards.length === 1
      ? (['One thing your own entries suggest', 'It shows its evidence and asks you one question.'] as const)
      : ([
          `${capitalised(inWords(cards.length))} things your own entries suggest`,
          'Each shows its evidence and asks you one question.',
        ] as const);
  return waiting === 0 ? `${things}. ${each}` : `${things}; ${inWords(waiting)} more can wait. ${each}`;
}

export const ruleOf = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);
export const ruleName = (id: string): string => ruleOf(id)?.name ?? 'An earlier rule';

/** `Routine decisions in 28 days: three of the six it takes`. */
export const littleWords = ({ what, has, needs }: TooLittle): string =>
  `${capitalised(what)}: ${has === 0 ? 'none' : inWords(has)} of the ${inWords(needs)} it takes`;

/** Of rules with a fault; where there are many, which they are is said with what went wrong. */
export function failedWords(failed: InsightPanel['failed']): string {
  const names = failed.length > MOST_NAMED ? [] : failed.map(({ rule }) => `“${ruleName(rule)}”`);
  if (failed.length === 1) return `The rule ${listed(names)} could not look at the journal, and says nothing.`;
  const which = names.length === 0 ? '' : `: ${listed(names)}`;
  return `${capitalised(inWords(failed.length))} rules could not look at the journal, and say nothing${which}.`;
}
const MOST_NAMED = 3;

const ANSWERED: { readonly [A in InsightAnswer]: string } = {
  acted: 'You acted on it',
  snoozed: 'Snoozed',
  notUseful: 'Not useful',
  done: 'Done',
  muted: 'Muted',
};

/** When it was put away, how, and until when. */
export function answeredWords({ sort, on, until, names }: AnsweredInsight, today: LocalDate): string {
  const who = sort === 'muted' && names.length > 0 ? ` for ${listed(names)}` : '';
  const end = until === undefined || until <= today ? '' : `, until ${onDay(until, today).replace(/^on /u, '')}`;
  return `${ANSWERED[sort]}${who} ${onDay(on, today)}${end}`;
}

/** What it is in the list of what was put away. */
export const answeredTitle = ({ sentence, rule, names }: AnsweredInsight): string =>
  sentence ?? (names.length === 0 ? ruleName(rule) : `${ruleName(rule)}: ${listed(names)}`);

export const allOf = (count: number): string => `Open all ${inWords(count)}`;
export const moreWords = (count: number): string => `Show ${counted(count, 'more', 'more')}`;

/** Records that its picture shows and that are neither evidence nor against it, newest first; none where it has no picture. */
export function othersOf({ picture, drawn }: ShownInsight): EvidenceList {
  const items = picture === undefined || !isDrawn(picture) ? [] : drawn.filter(({ other }) => other).toReversed();
  return { total: items.length, items };
}

/** What these are: `One-on-ones before`. */
export const othersWords = ({ picture }: ShownInsight): string =>
  (picture !== undefined && 'others' in picture ? picture.others : undefined) ?? 'Also in the picture';
