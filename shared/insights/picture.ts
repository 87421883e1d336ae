import type { LocalDate } from '../base/local-date.ts';

/**
 * What a finding's small chart shows: one mark for each record, and no more than that. Who draws it draws none of fewer
 * than three marks: the list of the evidence says it then. `others` is what those are that it shows and that are neither
 * evidence nor against it.
 */
export type Picture =
  /** One square a record, week by week: filled where the sentence is about it. */
  | {
      readonly sort: 'squares';
      readonly marks: readonly (Mark & { readonly state: 'filled' | 'struck' | 'empty' })[];
      /** What each state stands for: `you alone`. */
      readonly key: { readonly filled: string; readonly struck?: string; readonly empty: string };
    }
  /** One line of time up to today, a tick for each record on it. */
  | {
      readonly sort: 'course';
      /** What it begins with and when: `opened`. Without one it begins with its first tick. */
      readonly from?: { readonly day: LocalDate; readonly words: string };
      readonly ticks: readonly (Mark & Beside & { readonly short?: true; readonly words?: string })[];
      /** What a tick and a short one stand for, where there are both. */
      readonly key?: { readonly tall: string; readonly short: string };
      /** The time up to today that the sentence counts, as it says it: `19 working days`. */
      readonly counted?: { readonly from: LocalDate; readonly words: string };
      readonly others?: string;
    }
  /** A dot a record, so many days from the start, in rows under a label. */
  | {
      readonly sort: 'spans';
      readonly rows: readonly {
        readonly label: string;
        readonly marks: readonly (Mark & { readonly days: number })[];
      }[];
      /** What nought is, and what the days are: `on time`, `days late`. */
      readonly nought: string;
      readonly unit: string;
      /** Whether the sentence is about the later rows alone. */
      readonly accented: 'all' | 'last';
    }
  /** Trust observations over time by their strength, which may be nought: filled seen, ring told or inferred. */
  | {
      readonly sort: 'dots';
      readonly marks: readonly (Mark & Beside & { readonly level: -2 | -1 | 0 | 1 | 2; readonly seen: boolean })[];
      /** Whether what the sentence is about began after what stands beside it. */
      readonly since?: true;
      readonly others?: string;
    };

/** Whether a mark is there for comparison: the sentence is not about it, and it has no accent. */
interface Beside {
  readonly beside?: true;
}

export interface Mark {
  readonly sort: 'entry' | 'promise';
  readonly id: string;
  readonly day: LocalDate;
}
