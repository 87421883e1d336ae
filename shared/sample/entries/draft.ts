import { CAST } from '../cast.ts';
import type { SampleEntry } from '../sample-entry.ts';

/** What stands in the composer, half written. */
export const DRAFT: SampleEntry = {
  on: 0,
  kind: 'restraint',
  text: '@bram’s plan for the mailbox has no answer for the second week. I can see it and he cannot yet. @noor looked at me over the table as if to say: not you',
  people: [CAST.bram, CAST.noor],
  details: { kindOfWrong: 'teaches', did: 'stayedQuiet', outcome: 'pending' },
};
