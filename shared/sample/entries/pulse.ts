import { mondayOf } from '../../base/local-date.ts';
import type { PulseDetails } from '../../domain/kinds/pulse.ts';
import type { Chapter, SampleEntry } from '../sample-entry.ts';

type Numbers = readonly [deploys: number, recoveryHours: number | undefined, recurring: number, without: number];

/** One week in numbers, with the sentence that the numbers do not say; the weeks of leave have none. */
const WEEKS: readonly (readonly [on: number, numbers: Numbers, text: string])[] = [
  [124, [9, 7.5, 4, 1], 'The week of the double payouts. I handled almost everything and was proud of it.'],
  [119, [3, 4, 3, 0], 'Since the releases are weekly there is less to count, and it counts for more.'],
  [114, [1, 5.5, 3, 1], ''],
  [109, [2, 3, 4, 2], 'The lateness alarm again.'],
  [104, [2, 6, 3, 3], 'Three things that I heard of afterwards. I counted them twice, for pleasure.'],
  [99, [2, undefined, 2, 2], 'Nothing fell over. The week before leave is always quiet, perhaps because I am not.'],
  [89, [2, 3.5, 2, 9], 'Nine without me, as I was not there. Most of them were well done.'],
  [84, [2, 4, 3, 4], ''],
  [79, [3, 2.5, 2, 5], 'Two of the five were settlement. That is new.'],
  [74, [2, 2, 2, 5], ''],
  [69, [3, undefined, 1, 6], 'One page a person at night, and the nights are shorter.'],
  [64, [3, 3, 2, 6], 'The stuck bank. Three hours, and I was in none of them.'],
  [59, [4, 1.5, 1, 7], 'Receipts run on the new worker. The best week since I began to count.'],
  [54, [2, 8, 2, 5], 'The script. Eight hours until the export was whole again.'],
  [49, [4, 1, 1, 8], ''],
  [44, [4, 0.5, 1, 8], 'The trial’s numbers agree with these, which is a relief.'],
  [39, [3, 1, 1, 7], ''],
  [34, [3, 2, 2, 6], 'Two failures that we had seen before. Both in the ledger.'],
  [29, [3, 1.5, 1, 6], ''],
  [24, [2, 2, 2, 5], 'Fewer without me. I told myself that it was the season.'],
  [19, [2, 3, 2, 4], ''],
  [14, [2, 3.5, 3, 3], 'The slow bank. It was three hours and one apology.'],
  [9, [1, 2.5, 3, 3], 'The one release went through my hands, and so did everything in front of it.'],
  [4, [1, 3, 3, 2], 'Two. In the weeks of the trial it was eight. The team is the same team.'],
];

export const pulse: Chapter = (ago) =>
  WEEKS.map(([on, [deploys, recoveryHours, recurringFailures, handledWithoutMe], text]): SampleEntry => ({
    on,
    kind: 'pulse',
    text,
    details: numbers(mondayOf(ago(on)), { deploys, recoveryHours, recurringFailures, handledWithoutMe }),
  }));

const numbers = (
  week: PulseDetails['week'],
  { recoveryHours, ...others }: Omit<PulseDetails, 'week'>,
): PulseDetails => ({
  week,
  ...others,
  ...(recoveryHours === undefined ? {} : { recoveryHours }),
});
