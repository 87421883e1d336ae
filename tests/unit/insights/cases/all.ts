import { auditGap } from './audit-gap.ts';
import { betWithoutEvidence } from './bet-without-evidence.ts';
import { boundaryOrphan } from './boundary-orphan.ts';
import { brokenWord } from './broken-word.ts';
import { calibration } from './calibration.ts';
import type { Case } from './case.ts';
import { checkBack } from './check-back.ts';
import { codeGrab } from './code-grab.ts';
import { deferred } from './deferred.ts';
import { impactSilence } from './impact-silence.ts';
import { liveTension } from './live-tension.ts';
import { myLens } from './my-lens.ts';
import { notMet } from './not-met.ts';
import { promiseAgeing } from './promise-ageing.ts';
import { quietTension } from './quiet-tension.ts';
import { rescuing } from './rescuing.ts';
import { routedToMe } from './routed-to-me.ts';
import { shallow } from './shallow.ts';
import { slower } from './slower.ts';
import { soleExplainer } from './sole-explainer.ts';
import { trustSlide } from './trust-slide.ts';
import { twoWeeks } from './two-weeks.ts';
import { unownedDrift } from './unowned-drift.ts';

/** The smallest journal for each rule. */
export const CASES: readonly Case[] = [
  auditGap,
  betWithoutEvidence,
  boundaryOrphan,
  brokenWord,
  calibration,
  checkBack,
  codeGrab,
  deferred,
  impactSilence,
  liveTension,
  myLens,
  notMet,
  promiseAgeing,
  quietTension,
  rescuing,
  routedToMe,
  shallow,
  slower,
  soleExplainer,
  trustSlide,
  twoWeeks,
  unownedDrift,
];
