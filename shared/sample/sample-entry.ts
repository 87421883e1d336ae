import type { AreaId, PersonId, TensionId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { DetailsOf, EntryKind } from '../domain/kinds/registry.ts';
import type { Ago } from './working-days.ts';

interface Common {
  /** Working days ago that it is about; below 0 for one that is planned. */
  readonly on: number;
  /** By which other parts of the sample name it. */
  readonly key?: string;
  readonly title?: string;
  /** In the sample's own marks (sample-text.ts). */
  readonly text: string;
  /** Earlier texts, oldest first: each becomes a revision. */
  readonly earlier?: readonly string[];
  readonly people?: readonly PersonId[];
  readonly areas?: readonly AreaId[];
  readonly tensions?: readonly { readonly id: TensionId; readonly intensity: 1 | 2 | 3 | 4 | 5 }[];
  readonly tags?: readonly string[];
  readonly starred?: boolean;
  readonly private?: boolean;
  readonly accountable?: 'techLead' | 'manager' | 'both';
  readonly handedOverOn?: LocalDate;
  readonly energy?: 1 | 2 | 3 | 4 | 5;
  /** Working days ago that it went to the trash. */
  readonly trashed?: number;
  /** It came with the sample's one import. */
  readonly imported?: boolean;
}

type OfKind<K extends EntryKind> = Common & { readonly kind: K; readonly details?: Partial<DetailsOf<K>> };

/** An entry as the sample writes it: the fields that its kind starts with are filled in. */
export type SampleEntry = { readonly [K in EntryKind]: OfKind<K> }[EntryKind];

/** Entries of one sort; their days are counted from today. */
export type Chapter = (ago: Ago) => readonly SampleEntry[];
