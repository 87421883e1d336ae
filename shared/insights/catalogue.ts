import type { Rule } from './rule.ts';
import { liveTension } from './rules/live-tension.ts';
import { notMet } from './rules/not-met.ts';
import { routedToMe } from './rules/routed-to-me.ts';

/** Every rule, one line each. */
export const RULES: readonly Rule[] = [notMet, liveTension, routedToMe];
