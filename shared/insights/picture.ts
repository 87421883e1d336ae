import type { LocalDate } from '../base/local-date.ts';

/**
 * What a finding's small chart shows: one mark for each record, and no more than that. Who draws it draws none of fewer
 * than three marks: the list of the evidence says it then.
 */
export type Picture =
  /** One square a record, week by week: filled where the sentence is about it. */
  | {
      readonly sort: 'squares';
      readonly marks: readonly (Mark & { readonly state: 'filled' | 'struck' | 'empty' })[];
      /** What each state stands for: `you alone`. */
      readonly key: { readonly filled: string; readonly struck?: string; readonly empty: string };
    }
  /** One line of time from its beginning to today, a tick for each record on it. */
  | {
      readonly sort: 'course';
      readonly from: LocalDate;
      /** In the accent but for those that speak against it. */
      readonly ticks: readonly (Mark & { readonly words?: string; readonly against?: true })[];
      /** What is said of today, in place of how long it is since `from`. */
      readonly end?: string;
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
      readonly marks: readonly (Mark & { readonly level: -2 | -1 | 0 | 1 | 2; readonly seen: boolean })[];
    };

export interface Mark {
  readonly sort: 'entry' | 'promise';
  readonly id: string;
  readonly day: LocalDate;
}
