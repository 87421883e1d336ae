import type { Result } from '../../shared/base/result.ts';
import type { Instant } from '../../shared/base/clock.ts';
import type {
  AreaId,
  EntryId,
  ImportId,
  InsightId,
  PersonId,
  PromiseId,
  RevisionId,
  SessionId,
  TensionId,
} from '../../shared/base/ids.ts';
import type { LocalDate } from '../../shared/base/local-date.ts';
import type { Felt } from '../../shared/domain/heat.ts';
import type { EntryLinks } from '../../shared/domain/entry-links.ts';
import type {
  Draft,
  ImportRun,
  JournalRecord,
  Revision,
  SubjectFields,
  SubjectOf,
  SubjectType,
} from '../../shared/domain/records.ts';
import type { Entry, EntryFields } from '../../shared/domain/entry.ts';
import type { Openness } from '../../shared/domain/open.ts';
import type { EntryKind } from '../../shared/domain/kinds/registry.ts';
import type { Topic as MeetingTopic } from '../../shared/domain/kinds/one-on-one.ts';
import type { Brief } from '../../shared/brief/brief-shape.ts';
import type { Closing } from '../../shared/brief/closing.ts';
import type { PersonFacts } from '../../shared/people/people-facts.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { Heading } from '../../shared/domain/heading.ts';
import type { InsightAnswer } from '../../shared/domain/insight.ts';
import type { InsightSettings } from '../../shared/domain/insight-settings.ts';
import type { Finding, Group, Ref, RuleId, TooLittle } from '../../shared/insights/finding.ts';
import type { LookBack } from '../../shared/insights/look-back.ts';
import type { Evidence as ReviewEvidence } from '../../shared/review/evidence.ts';
import type { Period } from '../../shared/review/period.ts';
import type { ImportPreview, SourceFile } from '../../shared/backup/import-types.ts';
import type { Excerpt, QueryProblem } from '../../shared/search/types.ts';

/** With whom a meeting is, as the journal has it, and what to know before it where that person is in the journal. */
export interface MeetingBrief {
  readonly person: PersonId | undefined;
  readonly brief: Brief<EntryItem> | undefined;
  /** What the journal suggests about that relation. */
  readonly insights: readonly ShownInsight[];
}

/**
 * What a window may ask of the journal's worker. Every argument and answer survives structured cloning; a
 * `(…) => void` argument is a comlink proxy. Expected failures come back as values, bugs reject.
 */
export interface VaultApi {
  /** Looks at what is there, without a key. `marker` is the host's note (see Host.marker). */
  open(marker: string | undefined): Promise<VaultState>;

  /** A fresh recovery code: eight groups of four, `ABCD-…`. Nothing is kept until `create`. */
  newRecoveryCode(): Promise<string>;
  /** Makes the journal and unlocks it. Refuses a passphrase that the meter calls less than fair. */
  create(input: { readonly passphrase: string; readonly recoveryCode: string }): Promise<Result<Unlocked, VaultError>>;
  /**
   * Makes the sample journal anew and opens it, in a worker whose database is the sample's own; where it is open
   * already, only answers. Its keys are random and kept nowhere: what it leaves on disk cannot be opened again.
   */
  createSample(): Promise<Result<Unlocked, VaultError>>;
  /** Text for the printed or saved recovery sheet: the code and the AGE-SECRET-KEY line. */
  recoverySheet(recoveryCode: string): Promise<string>;

  unlock(
    secret: { readonly passphrase: string } | { readonly recoveryCode: string },
  ): Promise<Result<Unlocked, VaultError>>;
  /** Re-wraps the key. `current` is the passphrase in force or the recovery code. */
  changePassphrase(current: string, next: string): Promise<Result<Unlocked, VaultError>>;
  /** Replaces the recovery code by `next` (from newRecoveryCode); the old one stops working. */
  changeRecoveryCode(passphrase: string, next: string): Promise<Result<Unlocked, VaultError>>;
  /** How strong a passphrase is, in bars: 0 to 4, fair from 3 (shared/crypto/strength-score). Never leaves the worker. */
  strength(passphrase: string): Promise<{ readonly score: 0 | 1 | 2 | 3 | 4; readonly hint: string }>;
  /** Waits for writes under way, then closes the database. The caller ends the worker and reloads. */
  close(): Promise<void>;
  /**
   * After an unlock that found damage: moves rows that cannot be read to a table of their own (nothing is deleted),
   * makes the manifest agree with what is left, and allows writing again.
   */
  setAsideDamage(): Promise<Result<Unlocked, VaultError>>;
  /** Removes the journal from this device. Only after the person typed the word asked for. */
  erase(): Promise<Result<undefined, VaultError>>;

  /** Calls back after every change and while records load. One listener a window. */
  subscribe(listener: (event: VaultEvent) => void): Promise<void>;

  // Queries. All but `entry`, `revision` answer from memory.
  entry(id: EntryId): Promise<Result<EntryWithRev, VaultError>>;
  /** Newest first; `offset`/`limit` for virtual lists. */
  timeline(query: TimelineQuery): Promise<TimelineAnswer>;
  /** Entries a day for the calendar, and those that match the filters. */
  calendar(
    range: { readonly from: LocalDate; readonly to: LocalDate },
    filter: TimelineFilter,
  ): Promise<readonly CalendarDay[]>;
  onThisDay(day: LocalDate): Promise<readonly EntryItem[]>;
  /** What waits for the lead today, each list at most as long as asked. */
  due(limit: number): Promise<Due>;
  search(query: string, page: { readonly offset: number; readonly limit: number }): Promise<SearchAnswer>;
  tags(): Promise<readonly { readonly tag: string; readonly count: number }[]>;
  /** The people, areas, tensions, promises, headings or templates in use, in no order. */
  subjects<T extends SubjectType>(type: T): Promise<readonly SubjectWithRev<T>[]>;
  /** The people in use, with what the list of them says. */
  people(): Promise<readonly (SubjectWithRev<'person'> & { readonly facts: PersonFacts })[]>;
  /** The entries about one person, each list newest first and at most as long as asked. */
  personEntries(
    id: PersonId,
    limits: { readonly observations: number; readonly others: number },
  ): Promise<PersonEntries>;
  /** What to know before that one-on-one, or what there was to know. The journal looks up with whom it is: it can be asked before the meeting was read. */
  brief(meeting: EntryId): Promise<MeetingBrief>;
  /**
   * What the journal suggests today. One more goes on display where it is one's turn, and that is kept. Undefined where
   * the journal could not be read whole. `first` is the rule and subject of one that is to be among them.
   */
  insights(first?: string): Promise<InsightPanel | undefined>;
  /** What concerns the relation with that person, the lead's own part first; not what was answered. */
  insightsAbout(person: PersonId): Promise<readonly ShownInsight[]>;
  /** The one line for Today: from Friday on the week, until it was looked back at; else what went on display last. */
  insightLine(): Promise<InsightLine | undefined>;
  /** Whether one more would go on display now. */
  insightNews(): Promise<boolean>;
  /** What would be found with those settings. Nothing is kept. */
  insightPreview(settings: InsightSettings): Promise<InsightPreview>;
  /** What the lead did in a week and said they would do; the one that is under way from Thursday on, before it the last. */
  lookBack(): Promise<WeekBehind>;
  /** What a self-review of these days may stand on. Waits until the whole journal is read. */
  reviewMaterial(period: Period): Promise<ReviewMaterial>;
  /** What the navigation counts. Waits until the whole journal is read. */
  openCounts(): Promise<OpenCounts>;
  /** Where each tension in use is mentioned, newest first, at most 120 of them. */
  tensionMentions(): Promise<readonly TensionMentions[]>;
  /** One of them, also from the trash. */
  subject<T extends SubjectType>(type: T, id: string): Promise<SubjectWithRev<T> | undefined>;
  /** Those in the trash, last deleted first. */
  trashedSubjects(): Promise<readonly SubjectWithRev[]>;
  /** Entries in the trash, last deleted first. */
  trash(): Promise<readonly EntryItem[]>;
  revisions(entry: EntryId): Promise<readonly RevisionItem[]>;
  revision(id: RevisionId): Promise<Result<Revision, VaultError>>;
  /** Waits until the whole journal is read before it answers that there is none. */
  draft(): Promise<Draft | undefined>;
  settings(): Promise<Settings>;
  imports(): Promise<readonly ImportRun[]>;
  facts(): Promise<JournalFacts>;
  /** What quick captures became since this was last asked. Waits until those that were there at the unlock are in. */
  captureNews(): Promise<CaptureNews>;
  /** What `setAsideDamage` moved out of the way, last first. */
  setAside(): Promise<Result<readonly SetAside[], VaultError>>;
  /** Those rows as a file, sealed as they were found, with the header (docs/FORMAT.md). */
  exportSetAside(): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }, VaultError>>;

  // Commands. Answer when the change is sealed and committed to disk.
  /** With an `id` for an entry whose page was there first; a `conflict` where there is one of that id. */
  createEntry(fields: EntryFields, session: SessionId, id?: EntryId): Promise<Result<EntryWithRev, VaultError>>;
  /**
   * Saves part of an entry. `baseRev` is the `rev` the window last saw; a newer one on disk is a `conflict`, nothing
   * is overwritten. The first save of a new `session` that changes title, body or details keeps the earlier body as a revision.
   */
  saveEntry(
    id: EntryId,
    baseRev: number,
    patch: Partial<EntryFields>,
    session: SessionId,
  ): Promise<Result<EntryWithRev, VaultError>>;
  restoreRevision(id: EntryId, revision: RevisionId, session: SessionId): Promise<Result<EntryWithRev, VaultError>>;
  /** Entries, people, areas, tensions, promises, headings and templates alike. */
  moveToTrash(ids: readonly string[]): Promise<Result<undefined, VaultError>>;
  restoreFromTrash(ids: readonly string[]): Promise<Result<undefined, VaultError>>;
  /** Removes records, their revisions and every trace of them, for good. */
  purge(ids: readonly string[]): Promise<Result<undefined, VaultError>>;
  createSubject<T extends SubjectType>(
    type: T,
    fields: SubjectFields<T>,
  ): Promise<Result<SubjectWithRev<T>, VaultError>>;
  /** Saves part of a record. `stale` where `baseRev` is not the revision on disk: nothing is overwritten. */
  saveSubject<T extends SubjectType>(
    type: T,
    id: string,
    baseRev: number,
    patch: Partial<SubjectFields<T>>,
  ): Promise<Result<SubjectWithRev<T>, VaultError>>;
  /** Saves part of a person. A new name is in every mention that had the earlier one, in the same transaction. */
  savePerson(
    id: PersonId,
    baseRev: number,
    patch: Partial<SubjectFields<'person'>>,
  ): Promise<Result<PersonChanged, VaultError>>;
  /** What would come to be about `kept`; undefined where one of the two is not there. */
  mergePreview(kept: PersonId, other: PersonId): Promise<PersonShare | undefined>;
  /** Makes two people one: everything about `other` is about `kept`, in one transaction. `other` is no more. */
  mergePeople(kept: PersonId, other: PersonId): Promise<Result<PersonChanged, VaultError>>;
  /** Takes back the last `savePerson` or `mergePeople`, exactly. `stale` where something was changed since. */
  undoPersonChange(undo: string): Promise<Result<undefined, VaultError>>;
  /** Reads the whole journal for what deleting a person would remove and rewrite. */
  deletionPreview(id: PersonId, progress: (done: Progress) => void): Promise<Result<DeletionPreview, VaultError>>;
  /**
   * Removes a person from everywhere, for good, in one transaction. `keptNames` are the written forms (see
   * `DeletionPreview.names`) that stay. `invalid` where the person is on hold.
   */
  deletePerson(
    id: PersonId,
    keptNames: readonly string[],
    progress: (done: Progress) => void,
  ): Promise<Result<{ readonly removed: number; readonly rewritten: number }, VaultError>>;
  /** Stops a preview, or a deletion that is not written yet. The pending call answers `cancelled`. */
  cancelDeletion(): Promise<void>;
  /** What the journal holds about one person, to be handed over; others are there by what they are to the lead. */
  exportPerson(
    id: PersonId,
    options: { readonly format: 'markdown' | 'json'; readonly withPrivate: boolean },
    progress: (done: Progress) => void,
  ): Promise<
    Result<
      {
        readonly name: string;
        readonly bytes: Uint8Array<ArrayBuffer>;
        readonly entries: number;
        /** Private entries that were left out. */
        readonly left: number;
      },
      VaultError
    >
  >;
  cancelPersonExport(): Promise<void>;
  /** The one-on-one that is planned with that person; where none is, a new one with what stayed open before. */
  planOneOnOne(person: PersonId, session: SessionId): Promise<Result<EntryWithRev, VaultError>>;
  /**
   * Puts a topic on the one-on-one that is planned with that person, or on a new one with what stayed open before; one
   * that is on it already is not put there again. `undo` goes to `undoClose`.
   */
  addTopic(
    person: PersonId,
    topic: Omit<MeetingTopic, 'id' | 'done'>,
    session: SessionId,
  ): Promise<Result<{ readonly id: EntryId; readonly day: LocalDate; readonly undo: string }, VaultError>>;
  /**
   * Ends a one-on-one in one transaction: what was promised, told and left open is written with it, the latter into the
   * next that is planned. A newer revision than `baseRev` is a `conflict`; then nothing is written.
   */
  closeOneOnOne(
    id: EntryId,
    baseRev: number,
    closing: Closing,
    session: SessionId,
  ): Promise<Result<OneOnOneClosed, VaultError>>;
  /** Takes back the last `closeOneOnOne` or `addTopic`, exactly. `stale` where something was changed since. */
  undoClose(undo: string): Promise<Result<undefined, VaultError>>;
  /**
   * Puts a finding away, as it was shown, until something comes that it did not stand on; answers what to call to take
   * that back. What was done about it may have ended it by then.
   */
  answerInsight(
    insight: Pick<ShownInsight, 'rule' | 'subject' | 'people' | 'stands'>,
    answer:
      | { readonly sort: 'acted' | 'notUseful' | 'done' }
      | { readonly sort: 'snoozed'; readonly days: number }
      | { readonly sort: 'muted'; readonly person: PersonId },
  ): Promise<Result<string, VaultError>>;
  /** Takes back one of the last answers, exactly. */
  undoAnswer(undo: string): Promise<Result<undefined, VaultError>>;
  /** Takes an answer back, whenever it was given. */
  bringBack(answered: InsightId): Promise<Result<undefined, VaultError>>;
  /** The week was looked back at, or is left out; answers what `undoAnswer` takes back. */
  closeWeek(monday: LocalDate, how: 'done' | 'notUseful'): Promise<Result<string, VaultError>>;
  saveDraft(fields: EntryFields): Promise<Result<undefined, VaultError>>;
  /** The draft becomes an entry and the slot is empty, in one transaction. */
  keepDraft(fields: EntryFields, session: SessionId): Promise<Result<EntryWithRev, VaultError>>;
  discardDraft(): Promise<Result<undefined, VaultError>>;
  saveSettings(settings: Settings): Promise<Result<undefined, VaultError>>;

  /** Reads and understands the files; keeps the plan in the worker under `planId` until it is run or dropped. */
  planImport(
    source: string,
    files: readonly SourceFile[],
    progress: (done: Progress) => void,
  ): Promise<Result<{ readonly planId: string; readonly preview: ImportPreview }, VaultError>>;
  runImport(
    planId: string,
    progress: (done: Progress) => void,
  ): Promise<Result<{ readonly id: ImportId; readonly added: number }, VaultError>>;
  /** Stops a plan or a run under way; nothing of it stays. The pending call answers `cancelled`. */
  cancelImport(): Promise<void>;
  dropPlan(planId: string): Promise<void>;
  /** Takes back a whole import. Entries edited since then go to the trash, the others go for good. */
  undoImport(id: ImportId): Promise<Result<{ readonly removed: number; readonly trashed: number }, VaultError>>;
  /** `markdown`: a ZIP of files with front matter; `json`: the complete journal (docs/FORMAT.md). */
  exportAll(
    format: 'markdown' | 'json',
    progress: (done: Progress) => void,
  ): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }, VaultError>>;
  cancelExport(): Promise<void>;
}

export type VaultState =
  | { readonly state: 'absent' }
  | { readonly state: 'locked'; readonly lockedUntil?: Instant; readonly header: HeaderFacts }
  | { readonly state: 'damaged'; readonly damage: Damage }
  | { readonly state: 'newerVersion'; readonly version: number }
  | { readonly state: 'elsewhere' }
  | { readonly state: 'noStorage'; readonly why: string };

export interface HeaderFacts {
  readonly createdOn: LocalDate;
  readonly passphraseChangedOn: LocalDate;
  readonly recoveryChangedOn: LocalDate;
}

export interface Unlocked {
  readonly header: HeaderFacts;
  /** What the host must keep in its marker from now on (again after every `marker` event). */
  readonly marker: string;
  /** Present where records could not be read: the journal is open, but read Recovery first. */
  readonly damage?: Damage;
}

export interface CaptureNews {
  /** The entries that captures made while the journal was locked became, in the order in which they were made. */
  readonly whileLocked: readonly EntryId[];
  /** Those of captures that were made since. */
  readonly since: readonly EntryId[];
  /** How many could not be opened and were set aside. */
  readonly setAside: number;
}

/** What is wrong with a journal, in terms the Recovery screen can explain. */
export interface Damage {
  readonly sort:
    | 'databaseGone' // the host's marker says a journal exists, the database is empty
    | 'headerUnreadable'
    | 'recordsUnreadable'
    | 'recordsMissing' // the manifest counts more than there are
    | 'rolledBack' // the database is older than the marker says, or rows are not the ones the manifest names
    | 'manifestUnreadable';
  /** Rows that failed, by id; `entry` where what they were is known. */
  readonly records: readonly {
    readonly id: string;
    readonly reason: 'unsealable' | 'missing' | 'stale' | 'invalid' | 'unexpected';
    /** Where the snapshot still knows the entry: setting the damage aside keeps its text, without formatting. */
    readonly entry?: EntryItem | undefined;
  }[];
  /** Records that opened and agree with the manifest. */
  readonly readable: number;
  readonly expected?: number;
  /** False where even the passphrase cannot be tried. */
  readonly canUnlock: boolean;
}

export type VaultError =
  | { readonly code: 'wrongSecret'; readonly retryAt?: Instant }
  | { readonly code: 'tooManyTries'; readonly retryAt: Instant }
  | { readonly code: 'weakPassphrase'; readonly hint: string }
  | { readonly code: 'badRecoveryCode'; readonly hint: string }
  | { readonly code: 'damaged'; readonly damage: Damage }
  | { readonly code: 'newerVersion'; readonly version: number }
  | { readonly code: 'elsewhere' }
  | { readonly code: 'storageFull' }
  | { readonly code: 'noStorage'; readonly why: string }
  | { readonly code: 'storageFailed'; readonly why: string }
  | { readonly code: 'conflict'; readonly current: EntryWithRev }
  /** The record was changed meanwhile: read it again. */
  | { readonly code: 'stale' }
  | { readonly code: 'notFound' }
  | { readonly code: 'invalid'; readonly message: string }
  | { readonly code: 'readOnly' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'locked' };

export type VaultEvent =
  /** Records were written; `ids` names them, empty where everything may have changed. */
  | { readonly type: 'changed'; readonly ids: readonly string[]; readonly topics: readonly Topic[] }
  /** The view fills after unlock: newest entries first. `done === total` is the end. */
  | { readonly type: 'loading'; readonly done: number; readonly total: number }
  /** The host should write this marker now. */
  | { readonly type: 'marker'; readonly marker: string }
  /** Quick captures came in: `captureNews` tells which. */
  | { readonly type: 'captured' }
  /** A check in the background found records that cannot be read. */
  | { readonly type: 'damaged'; readonly damage: Damage };

/** What a query depends on: a hook asks again when one of its topics changed. */
export type Topic = 'entries' | 'trash' | 'draft' | 'settings' | 'imports' | 'revisions' | 'insights' | SubjectType;

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly note?: string;
}

/** A record that entries are about, with the revision it has on disk. */
export interface SubjectWithRev<T extends SubjectType = SubjectType> {
  readonly record: SubjectOf<T>;
  readonly rev: number;
}

/** What a self-review of a period may stand on. */
export interface ReviewMaterial {
  /** Newest first. */
  readonly items: readonly ReviewItem[];
  /** Entries of these days, whatever their kind, and how many of them are private and were left out. */
  readonly entries: number;
  readonly private: number;
}

export interface ReviewItem extends ReviewEvidence {
  /** Of an entry. */
  readonly kind?: EntryKind | undefined;
  readonly title?: string | undefined;
  /** The beginning of what was written: at most 280 UTF-16 units. */
  readonly lead: string;
}

/** How much there is of what the navigation leads to. */
export interface OpenCounts {
  /** On display. */
  readonly insights: number;
  readonly tensions: number;
  /** The lead's own. */
  readonly promises: number;
}

/** What the panel shows. */
export interface InsightPanel {
  readonly cards: readonly ShownInsight[];
  /** What waits, first what would come next; at most 60 of `waiting`. */
  readonly more: readonly ShownInsight[];
  readonly waiting: number;
  readonly waitingIn: Readonly<Record<Group, number>>;
  readonly little: readonly TooLittle[];
  readonly answered: readonly AnsweredInsight[];
  /** Those that say nothing because of a fault. */
  readonly failed: readonly FailedRule[];
  /** Days from the first entry to today, both included; 0 where there is none. */
  readonly days: number;
  readonly entries: number;
}

/** A rule with a fault, and what went wrong. */
export interface FailedRule {
  readonly rule: RuleId;
  readonly why: string;
}

/** What the rules would say. */
export interface InsightPreview {
  readonly found: readonly Pick<Finding, 'rule' | 'subject' | 'sentence'>[];
  readonly failed: readonly FailedRule[];
}

export type InsightLine =
  | { readonly sort: 'week' }
  | ({ readonly sort: 'finding' } & Pick<Finding, 'rule' | 'subject' | 'sentence'>);

/** A finding with its records by name. */
export interface ShownInsight extends Omit<Finding, 'evidence' | 'counter' | 'news' | 'byNews' | 'strength'> {
  readonly evidence: EvidenceList;
  readonly counter: EvidenceList;
  /** What its picture has beside these. */
  readonly drawn: readonly DrawnEvidence[];
  /** What an answer remembers of it. */
  readonly stands: readonly string[];
  /** Since when it is on display; undefined where it is not yet. */
  readonly shownOn?: LocalDate | undefined;
  /** What the lead steers by there. */
  readonly heading?: Pick<Heading, 'text' | 'setOn'> | undefined;
}

/** A record of a finding and what it is called; of an entry also its kind. */
export interface Evidence extends Ref {
  readonly words: string;
  /** Of a promise that was broken or kept late: which, in a word or three. */
  readonly ended?: string;
  /** When it was to be done, where that is still open. */
  readonly due?: LocalDate;
  readonly kind?: EntryKind;
}
/** A record that a picture draws and the lists do not hand over. */
export interface DrawnEvidence extends Evidence {
  /** It is neither evidence nor against it. */
  readonly other: boolean;
}
export interface EvidenceList {
  readonly total: number;
  readonly items: readonly Evidence[];
}

/** A finding that was put away, or a rule that is muted for somebody. */
export interface AnsweredInsight {
  readonly id: InsightId;
  readonly rule: string;
  /** Of a muted rule only the rule tells. */
  readonly group?: Group | undefined;
  readonly sort: InsightAnswer;
  readonly on: LocalDate;
  readonly until?: LocalDate | undefined;
  /** Of whom it is. */
  readonly names: readonly string[];
  /** What it says now, where it is still found. */
  readonly sentence?: string | undefined;
}

/** A week to look back at. */
export interface WeekBehind extends Omit<LookBack, 'moved' | 'stayed' | 'said'> {
  readonly moved: EvidenceList;
  readonly stayed: EvidenceList;
  readonly said: EvidenceList;
  /** Whether it was looked at, or left out. */
  readonly closed?: InsightAnswer | undefined;
}

/** The entries that mention a tension, with how strongly. */
export interface TensionMentions {
  readonly tension: TensionId;
  readonly total: number;
  readonly mentions: readonly (Felt & { readonly entry: EntryId })[];
}

/** The entries about one person. Those of the first two lists are not in the third. */
export interface PersonEntries {
  /** Trust observations about the person, or between the person and somebody else. */
  readonly observations: EntryList;
  readonly oneOnOnes: EntryList;
  /** Every other entry that names the person. */
  readonly others: EntryList;
}
export interface EntryList {
  readonly total: number;
  readonly items: readonly EntryItem[];
}

/** What waits for the lead. */
export interface Due {
  /** Planned for today or before, newest first. */
  readonly meetings: EntryList;
  /** Second looks whose day has come, and decisions not made, each oldest first. */
  readonly checkBacks: EntryList;
  readonly undecided: EntryList;
}

/** A person as saved, and what to call to have all of it undone. */
export interface PersonChanged extends SubjectWithRev<'person'> {
  /** Entries and other records that were changed with the person. */
  readonly changed: number;
  readonly undo: string;
}

/** What the end of a one-on-one brought about, and what to call to have all of it undone. */
export interface OneOnOneClosed {
  readonly next?: { readonly id: EntryId; readonly day: LocalDate } | undefined;
  readonly promises: number;
  readonly carried: number;
  readonly undo: string;
}

/** How much a journal holds about one person. */
export interface PersonShare {
  readonly oneOnOnes: number;
  readonly observations: number;
  readonly otherEntries: number;
  readonly promises: number;
  readonly tensions: number;
  readonly areas: number;
}

/** What deleting a person does. */
export interface DeletionPreview {
  /** Then nothing is deleted until the hold is lifted. */
  readonly held: boolean;
  /** What is about the person alone and goes. */
  readonly goes: {
    readonly oneOnOnes: number;
    readonly observations: number;
    readonly promises: number;
    /** Answers to insights about the person. */
    readonly insights: number;
    readonly draft: boolean;
  };
  /** What stays, without the person: records of each type that name them somewhere. */
  readonly stays: Readonly<Partial<Record<JournalRecord['type'], number>>>;
  /** How the person is written in texts, most frequent first. */
  readonly names: readonly WrittenName[];
  /** Rows set aside as damaged: they cannot be read, and stay as they are. */
  readonly setAside: number;
}

export interface WrittenName {
  /** As it stands there. */
  readonly written: string;
  readonly places: number;
  /** Others who are called the same. */
  readonly sharedWith: readonly string[];
  /** Whether it is taken unless somebody says otherwise: not where it is more often an ordinary word, or shared. */
  readonly taken: boolean;
}

export interface EntryWithRev {
  readonly entry: Entry;
  readonly rev: number;
}

/** An entry as lists show it: all but the body. */
export interface EntryItem extends Omit<Entry, 'body'> {
  readonly rev: number;
  /** All that it is about: chosen, named by its fields, or mentioned in its text. */
  readonly links: EntryLinks;
  /** The first words of the plain text, cut at a sentence or word, at most 280 characters. */
  readonly lead: string;
  readonly words: number;
}

export interface TimelineFilter {
  readonly kind?: EntryKind | undefined;
  readonly person?: PersonId | undefined;
  readonly area?: AreaId | undefined;
  readonly tension?: TensionId | undefined;
  readonly promise?: PromiseId | undefined;
  /** Entries that began as a marked line of this one. */
  readonly source?: EntryId | undefined;
  readonly tag?: string | undefined;
  readonly starred?: boolean | undefined;
  /** Those that wait for something, or those that did. */
  readonly openness?: Openness | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** In the query language of search (shared/search). */
  readonly text?: string | undefined;
}
export interface TimelineQuery extends TimelineFilter {
  readonly offset: number;
  readonly limit: number;
}
export interface TimelineRow {
  readonly item: EntryItem;
  /** Set on the first row of a month, `YYYY-MM`. */
  readonly month?: string | undefined;
  /** Only where the filter has text. */
  readonly excerpt?: Excerpt | undefined;
}
export interface TimelineAnswer {
  readonly total: number;
  readonly rows: readonly TimelineRow[];
  readonly problems: readonly QueryProblem[];
}
export interface CalendarDay {
  readonly day: LocalDate;
  readonly count: number;
  readonly matches: number;
}

export interface SearchAnswer {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** What could not be understood in the query, in words; the rest was searched all the same. */
  readonly problems: readonly QueryProblem[];
  /** Set where nothing matched and one slip was forgiven: what was searched instead. */
  readonly corrected?: string | undefined;
  /** False while records are still loading: more may come. */
  readonly complete: boolean;
}
export interface SearchHit {
  readonly item: EntryItem;
  readonly title?: Excerpt | undefined;
  readonly excerpt: Excerpt;
}

export interface RevisionItem {
  readonly id: RevisionId;
  readonly at: Instant;
  readonly words: number;
}

/** Rows that were set aside at one time. */
export interface SetAside {
  readonly at: Instant;
  readonly rows: number;
}

export interface JournalFacts {
  readonly entries: number;
  readonly words: number;
  readonly inTrash: number;
  readonly revisions: number;
  readonly firstDay?: LocalDate | undefined;
  readonly lastDay?: LocalDate | undefined;
  /** Bytes the database takes, as the platform estimates. */
  readonly bytes?: number | undefined;
}
