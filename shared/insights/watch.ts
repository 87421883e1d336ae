import type { LocalDate } from '../base/local-date.ts';
import type { InsightSettings } from '../domain/insight-settings.ts';
import type { SubjectType } from '../domain/records.ts';
import { RULES } from './catalogue.ts';
import type { Finding, Ref, RuleId, TooLittle } from './finding.ts';
import type { JournalView, Seen } from './journal-view.ts';
import { type Look, lookOn, type Rule } from './rule.ts';

/** What the rules say of a journal on one day, in the order of the catalogue and of their subjects. */
export interface Evaluation {
  readonly findings: readonly Finding[];
  readonly little: readonly TooLittle[];
  /** Rules that threw, which no record should have them do, and what: nothing of theirs is said, all others go on. */
  readonly failed: readonly { readonly rule: RuleId; readonly error: unknown }[];
}

/** A record that was written: an entry as it was and as it is (absent where it is not in use), or another record. */
export type Written =
  | { readonly type: 'entry'; readonly was?: Seen | undefined; readonly is?: Seen | undefined }
  | { readonly type: SubjectType };

/** Every rule for everything it could speak of. Pure: records in any order give the same answer. */
export function evaluate(journal: JournalView, today: LocalDate, settings: InsightSettings): Evaluation {
  const watch = new Watch();
  watch.look(journal, today, settings);
  return watch.evaluation;
}

type Said = Finding | TooLittle;

/** Follows a journal: after a change it looks only at what the change can make a difference to. */
export class Watch {
  readonly #said = new Map<Rule, Map<string, Said>>();
  /** What the subjects of a rule share, as it was last looked at. */
  readonly #shared = new Map<Rule, string | undefined>();
  readonly #failed = new Map<Rule, unknown>();
  /** What is said, in order; undefined where something is said otherwise since. */
  #evaluation: Evaluation | undefined;
  #today: LocalDate | undefined;
  #settings: InsightSettings | undefined;

  get evaluation(): Evaluation {
    this.#evaluation ??= this.#evaluated();
    return this.#evaluation;
  }

  #evaluated(): Evaluation {
    const all = RULES.flatMap((rule) =>
      [...(this.#said.get(rule) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, said]) => said),
    );
    return {
      findings: all.filter((said): said is Finding => 'sentence' in said),
      little: all.filter((said): said is TooLittle => 'needs' in said),
      failed: [...this.#failed].map(([{ id }, error]) => ({ rule: id, error })),
    };
  }

  /** Whether what it knows is of that day and those settings. */
  isOf(today: LocalDate, settings: InsightSettings): boolean {
    return this.#today === today && this.#settings === settings;
  }

  /** Looks at everything. */
  look(journal: JournalView, today: LocalDate, settings: InsightSettings): void {
    this.#today = today;
    this.#settings = settings;
    const look = lookOn(today, settings);
    // Nobody asks what is another than before: it is all of another day, or of other settings.
    this.#said.clear();
    this.#failed.clear();
    this.#evaluation = undefined;
    for (const rule of RULES) this.#tried(rule, () => this.#lookWhole(rule, journal, look));
  }

  /**
   * Looks at what those changes touch, in the journal as it is after them. `look` comes first.
   *
   * @returns whether anything is said otherwise than before
   */
  follow(journal: JournalView, written: readonly Written[]): boolean {
    const [today, settings] = [this.#today, this.#settings];
    if (today === undefined || settings === undefined || written.length === 0) return false;
    const look = lookOn(today, settings);
    this.#evaluation = undefined;
    let changed = false;
    for (const rule of RULES) {
      if (settings.off.includes(rule.id)) continue;
      changed = this.#tried(rule, () => this.#followBy(rule, journal, written, look)) || changed;
    }
    return changed;
  }

  #followBy(rule: Rule, journal: JournalView, written: readonly Written[], look: Look): boolean {
    if (this.#failed.has(rule) || this.#touchesAll(rule, written, journal, look))
      return this.#lookWhole(rule, journal, look);
    const said = this.#saidBy(rule);
    let changed = false;
    for (const subject of subjectsTouched(rule, written))
      changed = keep(said, subject, rule.look(journal, subject, look)) || changed;
    return changed;
  }

  /** A rule with a fault takes neither the others with it nor the journal's worker: it says nothing, and that is told. */
  #tried(rule: Rule, look: () => boolean): boolean {
    try {
      const changed = look();
      return this.#failed.delete(rule) || changed;
    } catch (error) {
      const told = this.#failed.get(rule);
      this.#said.delete(rule);
      this.#failed.set(rule, error);
      // Since it failed it has said nothing.
      return String(told) !== String(error);
    }
  }

  /** Whether the changes may make a difference to every subject of a rule. */
  #touchesAll(rule: Rule, written: readonly Written[], journal: JournalView, look: Look): boolean {
    if (written.some((one) => !isEntry(one) && rule.reads.includes(one.type))) return true;
    const { shared } = rule;
    if (shared === undefined || !entriesIn(written).some(({ fields: { kind } }) => kind === (shared.by ?? kind)))
      return false;
    return shared.of(journal, look) !== this.#shared.get(rule);
  }

  #lookWhole(rule: Rule, journal: JournalView, look: Look): boolean {
    const said = this.#saidBy(rule);
    const isOff = look.settings.off.includes(rule.id);
    if (!isOff) this.#shared.set(rule, rule.shared?.of(journal, look));
    const subjects = isOff ? [] : [...rule.subjects(journal, look)];
    let changed = false;
    const now = new Set(subjects);
    for (const subject of [...said.keys()].filter((one) => !now.has(one)))
      changed = keep(said, subject, undefined) || changed;
    for (const subject of now) changed = keep(said, subject, rule.look(journal, subject, look)) || changed;
    return changed;
  }

  #saidBy(rule: Rule): Map<string, Said> {
    const said = this.#said.get(rule) ?? new Map<string, Said>();
    this.#said.set(rule, said);
    return said;
  }
}

/** Keeps what is said of a subject now, or that nothing is. Answers whether that is something else than before. */
function keep(all: Map<string, Said>, subject: string, said: Said | undefined): boolean {
  const before = all.get(subject);
  if (said === undefined) all.delete(subject);
  else all.set(subject, said);
  return !isSame(before, said);
}

/** Whether two answers say the same, by what can differ: a picture is drawn from the same records. */
function isSame(a: Said | undefined, b: Said | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (!('sentence' in a) || !('sentence' in b)) return JSON.stringify(a) === JSON.stringify(b);
  return (
    a.sentence === b.sentence &&
    a.question === b.question &&
    a.strength === b.strength &&
    a.act.label === b.act.label &&
    isSameList(a.people, b.people) &&
    isSameList(a.news, b.news) &&
    isSameList(a.evidence.map(idAndDay), b.evidence.map(idAndDay)) &&
    isSameList(a.counter.map(idAndDay), b.counter.map(idAndDay))
  );
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);
const idAndDay = ({ id, day }: Ref): string => `${id} ${day ?? ''}`;

const subjectsTouched = (rule: Rule, written: readonly Written[]): ReadonlySet<string> =>
  new Set(entriesIn(written).flatMap((entry) => rule.touchedBy(entry)));

/** Entries that were written, as they were and as they are. */
const entriesIn = (written: readonly Written[]): readonly Seen[] =>
  written.flatMap((one) => (isEntry(one) ? [one.was, one.is] : [])).filter((entry) => entry !== undefined);

const isEntry = (one: Written): one is Extract<Written, { type: 'entry' }> => one.type === 'entry';
