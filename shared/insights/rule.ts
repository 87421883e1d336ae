import type { LocalDate } from '../base/local-date.ts';
import { type InsightSettings } from '../domain/insight-settings.ts';
import type { EntryKind } from '../domain/kinds/registry.ts';
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
  /** What it means: the beginning of a sentence that the number and its unit end. */
  readonly means: string;
  /** The threshold of the same rule that it may not exceed: more is never reached, and the rule could not speak. */
  readonly within?: string;
}

/** The day for which rules are looked at, and from when on they speak. */
export interface Moment<L extends string = string> {
  readonly today: LocalDate;
  readonly limits: Readonly<Record<L, number>>;
  /** Days after which a mention of a tension counts half. */
  readonly halfLife: number;
  /** What takes a walk through the journal and is the same for every subject of one look: made once, under its name. */
  readonly once: <T>(name: string, make: () => T) => T;
}

/** One look at a journal: for which day and by which settings, and what is found out once for all of it. */
export interface Look {
  readonly today: LocalDate;
  readonly settings: InsightSettings;
  readonly once: Moment['once'];
}

/** A look at the journal as it is now: what is found out once holds as long as nothing is written. */
export function lookOn(today: LocalDate, settings: InsightSettings): Look {
  const made = new Map<string, unknown>();
  return {
    today,
    settings,
    once: <T>(name: string, make: () => T): T => {
      if (!made.has(name)) made.set(name, make());
      // Whoever asks by a name makes what is kept under it: each name stands in one place.
      return made.get(name) as T;
    },
  };
}

/** What a rule found: the finding without what every one of its findings has in common. */
export type Found = Pick<Finding, 'sentence' | 'question' | 'facts' | 'evidence' | 'strength' | 'act'> &
  Partial<Pick<Finding, 'people' | 'area' | 'counter' | 'news' | 'byNews' | 'picture'>>;

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
  readonly touchedBy: (entry: Seen) => readonly string[];
}

/** What all subjects of a rule share, said in a text. Where it comes out otherwise than before, all are looked at again. */
interface Shared<M> {
  /** Entries of that kind alone can make a difference to it; without one, any can. */
  readonly by?: EntryKind;
  readonly of: (journal: JournalView, on: M) => string;
}

interface Definition<L extends string> extends About {
  readonly limits: Readonly<Record<L, Threshold>>;
  /** Everything that it could speak of, each once. */
  readonly subjects: (journal: JournalView, on: Moment<L>) => Iterable<string>;
  readonly shared?: Shared<Moment<L>>;
  readonly look: (journal: JournalView, subject: string, on: Moment<L>) => Verdict;
}

/** A rule of the catalogue. Pure: the same journal, day and settings give the same answer. */
export interface Rule extends About {
  readonly limits: Readonly<Record<string, Threshold>>;
  readonly subjects: (journal: JournalView, look: Look) => Iterable<string>;
  readonly shared?: Shared<Look> | undefined;
  readonly look: (journal: JournalView, subject: string, look: Look) => Finding | TooLittle | undefined;
}

/** The rule, with its thresholds read from the settings and its findings complete. */
export function defineRule<L extends string>(definition: Definition<L>): Rule {
  const { id, group, own, limits, shared } = definition;
  const moments = new WeakMap<Look, Moment<L>>();
  const momentOf = (look: Look): Moment<L> => {
    const { today, settings, once } = look;
    const made = moments.get(look) ?? {
      today,
      halfLife: settings.halfLife,
      limits: readLimits(id, limits, settings),
      once,
    };
    moments.set(look, made);
    return made;
  };
  return {
    ...definition,
    subjects: (journal, look) => definition.subjects(journal, momentOf(look)),
    shared: shared && { ...shared, of: (journal, look) => shared.of(journal, momentOf(look)) },
    look: (journal, subject, look) => {
      const verdict = definition.look(journal, subject, momentOf(look));
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
