import { daysBetween, type LocalDate } from '../../../shared/base/local-date.ts';
import type { DecisionDetails } from '../../../shared/domain/kinds/decision.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { capitalised, counted, inWords } from '../../ui/words/counts.ts';
import type { EntryItem, TimelineRow } from '../../vault/api.ts';

export interface Decision {
  readonly item: EntryItem;
  readonly details: DecisionDetails;
}

export const decisionsOf = (rows: readonly TimelineRow[]): readonly Decision[] =>
  rows.flatMap(({ item }) => (ofKind(item, 'decision') ? [{ item, details: item.details }] : []));

export const restraintOf = (rows: readonly TimelineRow[]): readonly EntryItem[] =>
  rows.map(({ item }) => item).filter((item) => ofKind(item, 'restraint'));

/** `Forty-two decisions, and one still open. The team made eleven without you.`, of those that are shown. */
export function subtitle(decisions: readonly Decision[], total: number): string {
  if (total === 0) return 'None is written down.';
  const open = decisions.filter(({ details }) => details.decidedBy === 'open').length;
  const without = decisions.filter(({ details }) => details.decidedBy === 'teamWithoutMe').length;
  // The counts are of all or of none.
  if (decisions.length < total) return `${capitalised(counted(total, 'decision', 'decisions'))}.`;
  const first = capitalised(counted(total, 'decision', 'decisions'));
  const still = open === 0 ? '' : `, and ${inWords(open)} still open`;
  return `${first}${still}.${without === 0 ? '' : ` The team made ${inWords(without)} without you.`}`;
}

/** What the decision is about, in the best words there are. */
export function nameOf({ item, details }: Decision): string {
  const words = item.title ?? details.question ?? item.lead;
  return words === '' ? 'No words yet' : words;
}

/** Days from raised to decided, or to today where it is open; never below zero. One without a day was made on its entry's. */
export function daysTaken({ item, details }: Decision, today: LocalDate): number {
  const { openedOn, decidedOn, decidedBy } = details;
  return Math.max(0, daysBetween(openedOn, decidedBy === 'open' ? today : (decidedOn ?? item.day)));
}

/** `same day`, `1 day`, `9 days`. */
export const daysWords = (days: number): string => (days === 0 ? 'same day' : days === 1 ? '1 day' : `${days} days`);

/** What else is worth knowing, in one line. */
export function aboutWords({ deferrals, contextShared }: DecisionDetails): string {
  if (deferrals.length > 0)
    return `Put off ${deferrals.length === 1 ? 'once' : deferrals.length === 2 ? 'twice' : `${inWords(deferrals.length)} times`}`;
  return contextShared.length === 0 ? 'No context shared' : 'Context shared';
}
