import type { Rule } from './rule.ts';
import { auditGap } from './rules/audit-gap.ts';
import { betWithoutEvidence } from './rules/bet-without-evidence.ts';
import { boundaryOrphan } from './rules/boundary-orphan.ts';
import { brokenWord } from './rules/broken-word.ts';
import { calibration } from './rules/calibration.ts';
import { checkBack } from './rules/check-back.ts';
import { codeGrab } from './rules/code-grab.ts';
import { deferred } from './rules/deferred.ts';
import { impactSilence } from './rules/impact-silence.ts';
import { liveTension } from './rules/live-tension.ts';
import { myLens } from './rules/my-lens.ts';
import { notMet } from './rules/not-met.ts';
import { promiseAgeing } from './rules/promise-ageing.ts';
import { quietTension } from './rules/quiet-tension.ts';
import { rescuing } from './rules/rescuing.ts';
import { routedToMe } from './rules/routed-to-me.ts';
import { shallow } from './rules/shallow.ts';
import { slower } from './rules/slower.ts';
import { soleExplainer } from './rules/sole-explainer.ts';
import { trustSlide } from './rules/trust-slide.ts';
import { twoWeeks } from './rules/two-weeks.ts';
import { unownedDrift } from './rules/unowned-drift.ts';

/** Every rule, one line each. */
export const RULES: readonly Rule[] = [
  notMet,
  shallow,
  slower,
  deferred,
  unownedDrift,
  soleExplainer,
  boundaryOrphan,
  betWithoutEvidence,
  auditGap,
  trustSlide,
  liveTension,
  quietTension,
  promiseAgeing,
  brokenWord,
  checkBack,
  routedToMe,
  rescuing,
  calibration,
  twoWeeks,
  codeGrab,
  impactSilence,
  myLens,
];
