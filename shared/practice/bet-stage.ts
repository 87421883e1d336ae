import type { LocalDate } from '../base/local-date.ts';
import type { BetDetails } from '../domain/kinds/bet.ts';

/** Where a bet stands: an idea, tried now, tried and not settled, or settled. */
export type BetStage = 'idea' | 'running' | 'ended' | 'settled';

export function betStage({ result, spikeFrom, spikeTo }: BetDetails, today: LocalDate): BetStage {
  // One that is tried for longer goes on.
  if (result !== undefined && result !== 'extended') return 'settled';
  if (spikeTo !== undefined && spikeTo < today) return 'ended';
  return spikeFrom !== undefined && spikeFrom <= today ? 'running' : 'idea';
}

/** What a bet whose trial is over does not say: figures of before and after, and who chose. */
export function betLacks({ measures, chosenBy }: BetDetails): readonly ('figures' | 'chooser')[] {
  const measured = measures.some(({ before, after }) => isSaid(before) && isSaid(after));
  return [...(measured ? [] : (['figures'] as const)), ...(chosenBy === undefined ? (['chooser'] as const) : [])];
}

const isSaid = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
