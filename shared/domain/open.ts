import type { DetailsOf, EntryKind, KindDetails } from './kinds/registry.ts';

/** Whether an entry still waits for something, or nothing is left to wait for. */
export type Openness = 'open' | 'closed';

type IsOpen<K extends EntryKind> = (details: DetailsOf<K>) => boolean;

/** What each kind waits for; undefined where nothing is waited for, and an entry of it is neither open nor closed. */
const WAITS: { readonly [K in EntryKind]: IsOpen<K> | undefined } = {
  note: undefined,
  oneOnOne: ({ status }) => status === 'planned',
  trust: undefined,
  restraint: ({ outcome }) => outcome === 'pending',
  decision: ({ decidedBy, decidedOn }) => decidedBy === 'open' && decidedOn === undefined,
  impact: undefined,
  craft: undefined,
  audit: undefined,
  bet: ({ result }) => result === undefined || result === 'extended',
  absence: ({ after }) => after.length === 0,
  drift: undefined,
  pulse: undefined,
  review: undefined,
};

/**
 * Whether an entry is open: a planned one-on-one, restraint whose outcome is not known, a decision not made, a bet
 * without a final result, time away without what came of it. Undefined for kinds that wait for nothing.
 */
export function opennessOf({ kind, details }: KindDetails): Openness | undefined {
  // The table pairs each kind with its own details; TypeScript cannot follow the pairing through an index.
  const isOpen = WAITS[kind] as ((details: unknown) => boolean) | undefined;
  return isOpen === undefined ? undefined : isOpen(details) ? 'open' : 'closed';
}
