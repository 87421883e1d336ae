import { auditsAndDrift } from './entries/audits-and-drift.ts';
import { betsAndAbsences } from './entries/bets-and-absences.ts';
import { craft } from './entries/craft.ts';
import { decisionsEarlier } from './entries/decisions-earlier.ts';
import { decisionsLater } from './entries/decisions-later.ts';
import { impact } from './entries/impact.ts';
import { talksWithAnselm, talksWithNoor } from './entries/one-on-ones-noor-anselm.ts';
import { talksWithOthers } from './entries/one-on-ones-others.ts';
import { talksWithBram, talksWithIdris, talksWithTove } from './entries/one-on-ones-team.ts';
import { notesEarlier } from './entries/notes-earlier.ts';
import { notesLater } from './entries/notes-later.ts';
import { pulse } from './entries/pulse.ts';
import { restraint } from './entries/restraint.ts';
import { reviews } from './entries/reviews.ts';
import { trustBetween } from './entries/trust-between.ts';
import { trustInTheTeam } from './entries/trust-team.ts';
import type { Chapter } from './sample-entry.ts';

/** All that the lead of the sample wrote. */
export const CHAPTERS: readonly Chapter[] = [
  decisionsEarlier,
  decisionsLater,
  restraint,
  trustInTheTeam,
  trustBetween,
  impact,
  craft,
  auditsAndDrift,
  betsAndAbsences,
  pulse,
  talksWithNoor,
  talksWithAnselm,
  talksWithTove,
  talksWithIdris,
  talksWithBram,
  talksWithOthers,
  notesEarlier,
  notesLater,
  reviews,
];
