import { daysBetween, type LocalDate } from '../../../../shared/base/local-date.ts';
import type { DecidedBy, DecisionDetails } from '../../../../shared/domain/kinds/decision.ts';
import type { Names } from '../../../../shared/domain/kinds/definition.ts';
import { type KindDetails, ofKind } from '../../../../shared/domain/kinds/registry.ts';
import { capitalised, counted, inWords, tallied } from '../../../../shared/words/counts.ts';
import { onDay } from '../../../../shared/words/days.ts';
import type { EntryItem, TimelineRow } from '../../../vault/api.ts';

export type Decision = EntryItem & KindDetails<'decision'>;

export const decisionsOf = (rows: readonly TimelineRow[]): readonly Decision[] =>
  rows.flatMap(({ item }) => (ofKind(item, 'decision') ? [item] : []));

/** The three ways to decide that the picture tells apart, and not decided. */
export type Hand = 'alone' | 'with' | 'without' | 'open';

const HANDS: { readonly [D in DecidedBy]: Hand } = {
  open: 'open',
  meAlone: 'alone',
  meWithInput: 'with',
  teamWithContext: 'with',
  teamWithoutMe: 'without',
};
export const handOf = ({ details }: Decision): Hand => HANDS[details.decidedBy];

/** For a narrow column. */
export const DECIDED_SHORT: { readonly [D in DecidedBy]: string } = {
  open: 'Not decided',
  meAlone: 'You',
  meWithInput: 'You, with input',
  teamWithContext: 'With the team',
  teamWithoutMe: 'Team, without you',
};

/** The day it was made: its entry's where none is written down. */
export const decidedOn = ({ day, details }: Decision): LocalDate => details.decidedOn ?? day;

/** The open ones first, longest open before the others; then those that were made, the last first. */
export function inOrder(decisions: readonly Decision[]): readonly Decision[] {
  const open = decisions.filter((one) => handOf(one) === 'open');
  const made = decisions.filter((one) => handOf(one) !== 'open');
  return [
    ...open.toSorted((a, b) => compare(a.details.openedOn, b.details.openedOn)),
    ...made.toSorted((a, b) => compare(decidedOn(b), decidedOn(a))),
  ];
}

/** Those made since that day, and all that are still open: an open one is of no period. */
export const since = (decisions: readonly Decision[], from: LocalDate | undefined): readonly Decision[] =>
  from === undefined ? decisions : decisions.filter((one) => handOf(one) === 'open' || decidedOn(one) >= from);

/** Those whose day to look again has come and of which nothing is written, the longest ago first. */
export const toRevisit = (decisions: readonly Decision[], today: LocalDate): readonly Decision[] =>
  decisions
    .filter(
      ({ details }) =>
        details.decidedBy !== 'open' &&
        details.revisitOn !== undefined &&
        details.revisitOn <= today &&
        (details.outcome ?? '').trim() === '',
    )
    .toSorted((a, b) => compare(a.details.revisitOn ?? '', b.details.revisitOn ?? ''));

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** `Forty-two since June, and one still open. The team made eleven without you.` */
export function subtitle(decisions: readonly Decision[], period: string): string {
  const open = decisions.filter((one) => handOf(one) === 'open').length;
  const made = decisions.length - open;
  const without = decisions.filter((one) => handOf(one) === 'without').length;
  const still = open === 0 ? '' : `, and ${inWords(open)} still open`;
  const team = without === 0 ? '' : ` The team made ${inWords(without)} without you.`;
  return `${made === 0 ? 'None' : capitalised(inWords(made))} made ${period}${still}.${team}`;
}

/** What the decision is about, in the best words there are. */
export function nameOf({ title, details, lead }: Decision): string {
  return [title, details.question, lead].find((words) => words !== undefined && words.trim() !== '') ?? 'No words yet';
}

/** Days from raised to decided, or to today where it is open; never below zero. */
export function daysTaken(decision: Decision, today: LocalDate): number {
  const end = handOf(decision) === 'open' ? today : decidedOn(decision);
  return Math.max(0, daysBetween(decision.details.openedOn, end));
}

/** `same day`, `1 day`, `9 days`. */
export const daysWords = (days: number): string => (days === 0 ? 'same day' : tallied(days, 'day', 'days'));

/** What else is worth knowing, in one line. */
export function aboutWords({ details }: Decision, names: Names, today: LocalDate): string {
  const { deferrals, contextShared } = details;
  const last = deferrals.at(-1);
  if (last === undefined)
    return [contextShared.length === 0 ? 'No context shared' : 'Context shared', againWords(details, today)]
      .filter((part) => part !== undefined)
      .join('. ');
  return [`Put off ${timesWords(deferrals.length)}`, missingWords(last, names), againWords(details, today)]
    .filter((part) => part !== undefined)
    .join('. ');
}

const timesWords = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : counted(count, 'time', 'times');

/** Who held what was missing when it was put off last. */
function missingWords({ missing, holder }: DecisionDetails['deferrals'][number], names: Names): string | undefined {
  const what = (missing ?? '').trim() === '' ? undefined : missing;
  if (holder === undefined) return what === undefined ? undefined : `Missing: ${what}`;
  return `${capitalised(names.person(holder))} holds ${what ?? 'what is missing'}`;
}

const againWords = ({ decidedBy, revisitOn, outcome }: DecisionDetails, today: LocalDate): string | undefined =>
  decidedBy === 'open' || revisitOn === undefined || (outcome ?? '').trim() !== '' || revisitOn <= today
    ? undefined
    : `Look again ${onDay(revisitOn, today)}`;

/** Of an open decision that somebody waits for. */
export function neededWords(
  { details }: Decision,
  today: LocalDate,
): { readonly words: string; readonly late: boolean } | undefined {
  const { decidedBy, neededBy } = details;
  if (decidedBy !== 'open' || neededBy === undefined) return undefined;
  const over = daysBetween(neededBy, today);
  if (over > 0) return { words: `Needed ${tallied(over, 'day', 'days')} ago`, late: true };
  return { words: over === 0 ? 'Needed today' : `Needed ${onDay(neededBy, today)}`, late: false };
}
