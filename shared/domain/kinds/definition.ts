import type { z } from 'zod';
import type { AreaId, PersonId } from '../../base/ids.ts';
import type { LocalDate } from '../../base/local-date.ts';

/** The hue of a kind's icon. Hue tells the family, the icon the kind. */
export type Family = 'people' | 'friction' | 'judgement' | 'promise' | 'craft' | 'unseen' | 'note';

/** Lucide icons that stand for kinds and records. */
export type KindIcon =
  | 'pen-line'
  | 'message-circle'
  | 'handshake'
  | 'unfold-horizontal'
  | 'circle-pause'
  | 'signpost'
  | 'flask-conical'
  | 'circle-check'
  | 'code-xml'
  | 'scan-eye'
  | 'wind'
  | 'door-open'
  | 'copy'
  | 'activity'
  | 'scroll-text';

export interface KindInfo {
  /** As the interface names it, singular, plural, and short for a chip. */
  readonly name: string;
  readonly plural: string;
  readonly short: string;
  readonly family: Family;
  /** Name of the Lucide icon that the interface draws. */
  readonly icon: KindIcon;
  /** The one extra question that is asked where an entry of this kind is written; none for a note. */
  readonly question?: string;
}

/** Names for the ids that a summary mentions. */
export interface Names {
  /** What the lead is called; `you` where it is said to the lead. */
  readonly lead?: string;
  /** A person's name; `somebody` where the record is gone. */
  person(id: PersonId): string;
  area(id: AreaId): string;
}

/** Everything the rest of the program must know of a kind: one file for each, one line in the registry. */
export interface KindDefinition<Details> {
  readonly info: KindInfo;
  readonly schema: z.ZodType<Details>;
  /** What a new entry of this kind starts from, about that day. */
  readonly defaults: (today: LocalDate) => Details;
  /** What the fields say in one line without a full stop, for lists; empty where they say nothing. */
  readonly summary: (details: Details, names: Names) => string;
  /** The people that the fields name, each once. */
  readonly people: (details: Details) => readonly PersonId[];
  /** The areas that the fields name. */
  readonly areas: (details: Details) => readonly AreaId[];
  /** What a person wrote into the fields, for search. */
  readonly texts: (details: Details) => readonly string[];
}

/** Words of ours that say `you` to the lead, for whoever reads them. */
export const asLead = (words: string, { lead = 'you' }: Names): string =>
  lead === 'you' ? words : words.replaceAll(/\byour\b/gu, `${lead}’s`).replaceAll(/\byou\b/gu, lead);
