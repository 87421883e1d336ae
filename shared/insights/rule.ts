import type { LocalDate } from '../base/local-date.ts';
import { type InsightSettings } from '../domain/insight-settings.ts';
import type { SubjectType } from '../domain/records.ts';
import type { Finding, Group, RuleId, TooLittle } from './finding.ts';
import type { JournalView, Seen } from './journal-view.ts';

/** A number that the lead may set. */
export interface Threshold {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** What it counts, after the number: `working days`. */
  readonly unit: string;
  /** What it means, as the end of `From this on: …` would be said: a sentence of its own. */
  readonly means: string;
}

/** The day for which rules are looked at, and from when on they speak. */
export interface Moment<L extends string = string> {
  readonly today: LocalDate;
  readonly limits: Readonly<Record<L, number>>;
  /** Days after which a mention of a tension counts half. */
  readonly halfLife: number;
}

/** What a rule found: the finding without what every one of its findings has in common. */
export type Found = Pick<Finding, 'sentence' | 'question' | 'facts' | 'evidence' | 'strength' | 'act'> &
  Partial<Pick<Finding, 'people' | 'area' | 'counter' | 'news' | 'picture'>>;

/** Too few records, of which kind, and how many it takes. */
export interface Little extends Pick<TooLittle, 'what' | 'has' | 'needs'>, Partial<Pick<TooLittle, 'people'>> {
  readonly little: true;
}

/** Nothing to say is undefined. */
export type Verdict = Found | Little | undefined;

interface About {
  readonly id: RuleId;
  readonly group: Group;
  /** About what the lead does. */
  readonly own: boolean;
  readonly name: string;
  /** What it looks for, in one sentence for Settings. */
  readonly about: string;
  /** Records besides entries that it reads: a change of one of that type has it look at everything again. */
  readonly reads: readonly SubjectType[];
  /** The subjects that an entry, as it was or as it is, can make a difference to. */
  readonly touchedBy: (entry: Seen) => readonly string[] | 'all';
}

interface Definition<L extends string> extends About {
  readonly limits: Readonly<Record<L, Threshold>>;
  /** Everything that it could speak of, each once. */
  readonly subjects: (journal: JournalView, on: Moment<L>) => Iterable<string>;
  readonly look: (journal: JournalView, subject: string, on: Moment<L>) => Verdict;
}

/** A rule of the catalogue. Pure: the same journal, day and settings give the same answer. */
export interface Rule extends About {
  readonly limits: Readonly<Record<string, Threshold>>;
  readonly subjects: (journal: JournalView, day: LocalDate, settings: InsightSettings) => Iterable<string>;
  readonly look: (
    journal: JournalView,
    subject: string,
    day: LocalDate,
    settings: InsightSettings,
  ) => Finding | TooLittle | undefined;
}

/** The rule, with its thresholds read from the settings and its findings complete. */
export function defineRule<L extends string>(definition: Definition<L>): Rule {
  const { id, group, own, limits } = definition;
  const moment = (today: LocalDate, settings: InsightSettings): Moment<L> => ({
    today,
    halfLife: settings.halfLife,
    limits: readLimits(id, limits, settings),
  });
  return {
    ...definition,
    subjects: (journal, today, settings) => definition.subjects(journal, moment(today, settings)),
    look: (journal, subject, today, settings) => {
      const verdict = definition.look(journal, subject, moment(today, settings));
      if (verdict === undefined) return undefined;
      if ('little' in verdict) {
        const { what, has, needs, people = [] } = verdict;
        return { rule: id, subject, group, people, what, has, needs };
      }
      const { people = [], counter = [], news = [] } = verdict;
      return { ...verdict, rule: id, subject, group, own, people, counter, news };
    },
  };
}

/** What counts for a threshold of that rule: what was set, else the usual. */
export const limitOf = (rule: RuleId, name: string, { usual }: Threshold, { limits }: InsightSettings): number =>
  limits[`${rule}.${name}`] ?? usual;

function readLimits<L extends string>(
  rule: RuleId,
  thresholds: Readonly<Record<L, Threshold>>,
  settings: InsightSettings,
): Readonly<Record<L, number>> {
  const names = Object.keys(thresholds) as L[];
  return Object.fromEntries(
    names.map((name) => [name, limitOf(rule, name, thresholds[name], settings)]),
  ) as unknown as Readonly<Record<L, number>>;
}
