import type { LocalDate } from '../../../../shared/base/local-date.ts';
import type { RuleId } from '../../../../shared/insights/finding.ts';
import type { Records } from '../journal.ts';

/** The smallest journal in which a rule speaks, the nearest one in which it does not, and what makes it speak again after it was answered. */
export interface Case {
  readonly rule: RuleId;
  /** Writes no record more than it takes, for one finding of the rule; answers the day on which it speaks. */
  readonly write: (records: Records) => LocalDate;
  /** Changes what was written by as little as it takes for the rule to be silent on that day: a day, or one of several. */
  readonly less: (records: Records) => void;
  /** Writes one thing more that is new evidence for the same subject on that day; the rule still speaks. */
  readonly more: (records: Records) => void;
  /** The day on which it speaks again, where that is a later one. */
  readonly later?: LocalDate;
}
