import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { BetDetails } from '../../../shared/domain/kinds/bet.ts';
import { betLacks, betStage } from '../../../shared/practice/bet-stage.ts';

const day = (text: string): LocalDate => text as LocalDate;
const today = day('2026-05-21');
const bet = (more: Partial<BetDetails> = {}): BetDetails => ({ measures: [], ...more });

describe('a bet', () => {
  it('is an idea until its trial begins, and runs to the end of its last day', () => {
    expect(betStage(bet(), today)).toBe('idea');
    expect(betStage(bet({ spikeFrom: day('2026-05-22') }), today)).toBe('idea');
    expect(betStage(bet({ spikeFrom: today }), today)).toBe('running');
    expect(betStage(bet({ spikeFrom: day('2026-05-07'), spikeTo: today }), today)).toBe('running');
    expect(betStage(bet({ spikeFrom: day('2026-05-07'), spikeTo: day('2026-05-20') }), today)).toBe('ended');
    expect(betStage(bet({ spikeTo: day('2026-05-20'), result: 'dropped' }), today)).toBe('settled');
    expect(betStage(bet({ spikeFrom: today, result: 'extended' }), today)).toBe('running');
    expect(betStage(bet({ spikeTo: day('2026-05-20'), result: 'extended' }), today)).toBe('ended');
  });

  it('lacks figures unless one measure has both, and a chooser unless somebody chose', () => {
    expect(betLacks(bet())).toEqual(['figures', 'chooser']);
    expect(betLacks(bet({ measures: [{ name: 'incidents', before: '9', after: ' ' }] }))).toEqual([
      'figures',
      'chooser',
    ]);
    expect(betLacks(bet({ measures: [{ name: 'incidents', before: '9', after: '2' }] }))).toEqual(['chooser']);
    expect(betLacks(bet({ chosenBy: 'team' }))).toEqual(['figures']);
  });
});
