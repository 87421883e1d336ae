import type { Instant } from '../base/clock.ts';
import type { EntryId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { EntryFields } from '../domain/entry.ts';
import type { JournalRecord } from '../domain/records.ts';

/** One file as the window hands it over: the bytes, or why they could not be had. */
export interface SourceFile {
  readonly path: string;
  readonly size: number;
  readonly modifiedAt: number;
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** One sentence, where `bytes` is undefined. */
  readonly unreadable?: string | undefined;
}

/** What an import would do, before anything is written. */
export interface ImportPreview {
  readonly source: string;
  /** Entries that would be added. */
  readonly additions: number;
  /** Entries already in the journal, by the fingerprint of their file's text or by their id. */
  readonly alreadyThere: number;
  /** People, areas, tensions, promises, headings and templates that would be added. */
  readonly subjects: number;
  readonly firstDay?: LocalDate | undefined;
  readonly lastDay?: LocalDate | undefined;
  /** How many dates came from where. */
  readonly dateFrom: { readonly [S in DateSource]: number };
  readonly problems: readonly ImportProblem[];
  /** The first entries, to look at. */
  readonly sample: readonly {
    readonly path: string;
    readonly day: LocalDate;
    readonly dateFrom: DateSource;
    readonly title?: string | undefined;
    readonly lead: string;
    readonly tags: readonly string[];
  }[];
}

export type DateSource = 'frontMatter' | 'fileName' | 'heading' | 'fileDate';

export interface ImportProblem {
  readonly path: string;
  /** `skipped`: the file does not come in. `changed`: it comes in, and something about it is worth knowing. */
  readonly effect: 'skipped' | 'changed';
  /** One sentence. */
  readonly reason: string;
}

/** One entry as an import would add it. The fields after `fingerprint` are kept where the file carries them. */
export interface PlannedEntry {
  readonly path: string;
  readonly fields: EntryFields;
  /** SHA-256 (hex) of the file's normalised text: the same file never comes in twice. */
  readonly fingerprint: string;
  readonly id?: EntryId | undefined;
  readonly order?: number | undefined;
  readonly createdAt?: Instant | undefined;
  readonly updatedAt?: Instant | undefined;
  readonly deletedAt?: Instant | undefined;
}

export interface ImportPlan {
  readonly preview: ImportPreview;
  readonly entries: readonly PlannedEntry[];
  /** Records other than entries, from a complete JSON export. */
  readonly others: readonly JournalRecord[];
}

/** What the journal already holds, so that an import adds nothing twice. */
export interface Existing {
  readonly fingerprints: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}
