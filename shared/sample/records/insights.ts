import { addDays } from '../../base/local-date.ts';
import type { InsightRecord } from '../../domain/insight.ts';
import { AREAS, CAST } from '../cast.ts';
import type { Ago } from '../working-days.ts';
import { TENSIONS } from './tensions.ts';

export type InsightFields = Pick<InsightRecord, 'rule' | 'about' | 'people' | 'shownOn' | 'answer'>;

/** What is on display in the panel of the sample since some days, and what was put away. */
export const insights = (ago: Ago): Readonly<Record<string, InsightFields>> => ({
  routed: { rule: 'routed-to-me', about: ['me'], people: [], shownOn: ago(6) },
  handover: { rule: 'live-tension', about: [TENSIONS.handover], people: [], shownOn: ago(3) },
  word: { rule: 'broken-word', about: [CAST.anselm], people: [CAST.anselm], shownOn: ago(1) },
  drift: {
    rule: 'unowned-drift',
    about: [AREAS.retries, 'duplicatedPattern'],
    people: [],
    answer: { sort: 'snoozed', on: ago(4), until: addDays(ago(4), 14), seen: [] },
  },
  reports: {
    rule: 'audit-gap',
    about: [AREAS.reports],
    people: [],
    answer: { sort: 'snoozed', on: ago(2), until: addDays(ago(2), 30), seen: [] },
  },
});
