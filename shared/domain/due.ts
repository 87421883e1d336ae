import type { LocalDate } from '../base/local-date.ts';
import type { EntryFields } from './entry.ts';
import { ofKind } from './kinds/registry.ts';
import { opennessOf } from './open.ts';

/** What an entry waits for: a meeting that was planned, a second look, a decision. */
export type Waiting = 'meeting' | 'checkBack' | 'undecided';

/** What the entry waits for on that day; undefined where it waits for nothing, or not yet. */
export function waitingFor(
  entry: Pick<EntryFields, 'kind' | 'details' | 'day'>,
  today: LocalDate,
): Waiting | undefined {
  if (ofKind(entry, 'oneOnOne'))
    return entry.details.status === 'planned' && entry.day <= today ? 'meeting' : undefined;
  if (ofKind(entry, 'restraint')) {
    const { outcome, checkOn } = entry.details;
    return outcome === 'pending' && checkOn !== undefined && checkOn <= today ? 'checkBack' : undefined;
  }
  if (ofKind(entry, 'decision')) {
    if (opennessOf(entry) === 'open') return 'undecided';
    const { revisitOn, outcome } = entry.details;
    return outcome === undefined && revisitOn !== undefined && revisitOn <= today ? 'checkBack' : undefined;
  }
  return undefined;
}
