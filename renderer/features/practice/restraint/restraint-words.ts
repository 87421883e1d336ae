import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { type KindDetails, ofKind } from '../../../../shared/domain/kinds/registry.ts';
import type { RestraintDetails } from '../../../../shared/domain/kinds/restraint.ts';
import { tallied } from '../../../../shared/words/counts.ts';
import type { EntryItem, TimelineRow } from '../../../vault/api.ts';

export type Moment = EntryItem & KindDetails<'restraint'>;
type Outcome = RestraintDetails['outcome'];

/** Newest first, as they come. */
export const momentsOf = (rows: readonly TimelineRow[]): readonly Moment[] =>
  rows.flatMap(({ item }) => (ofKind(item, 'restraint') ? [item] : []));

/** What can come of it, with what that means. */
export const OUTCOMES: readonly {
  readonly outcome: Exclude<Outcome, 'pending'>;
  readonly title: string;
  readonly words: string;
}[] = [
  { outcome: 'theyCaughtIt', title: 'They caught it', words: 'Somebody saw it in time.' },
  { outcome: 'taught', title: 'Taught', words: 'It went wrong, and cost little.' },
  { outcome: 'escaped', title: 'Escaped', words: 'It came back later.' },
  { outcome: 'harmed', title: 'Harmed', words: 'Somebody or something paid.' },
];

/** The same with those of which nothing came yet. */
export const GROUPS: readonly { readonly outcome: Outcome; readonly title: string; readonly words: string }[] = [
  ...OUTCOMES,
  { outcome: 'pending', title: 'Not known yet', words: 'Nothing came of it so far.' },
];

/** Pending ones whose day to look again has come, the longest ago first. */
export const toCheck = (moments: readonly Moment[], today: LocalDate): readonly Moment[] =>
  moments
    .filter(({ details }) => details.outcome === 'pending' && details.checkOn !== undefined && details.checkOn <= today)
    .toSorted((a, b) => ((a.details.checkOn ?? '') < (b.details.checkOn ?? '') ? -1 : 1));

/** What it was, in the best words there are. */
export function sentenceOf({ title, details, lead }: Moment): string {
  const words = [title, details.flaw, lead].find((text) => text !== undefined && text.trim() !== '');
  return words ?? 'No words yet';
}

/** `3 days ago`, `today`. */
export const agoWords = (days: number): string => (days === 0 ? 'today' : `${tallied(days, 'day', 'days')} ago`);
