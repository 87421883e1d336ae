import { z } from 'zod';
import { type NoteDetails, noteDetailsSchema } from './note.ts';

/** The union that every place which depends on the kind switches over, exhaustively. */
export type KindDetails = { readonly kind: 'note'; readonly details: NoteDetails };

export type EntryKind = KindDetails['kind'];

export const kindDetailsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), details: noteDetailsSchema }),
]);

export type Family = 'people' | 'friction' | 'judgement' | 'promise' | 'craft' | 'unseen' | 'note';

export interface KindInfo {
  /** As the interface names it, singular and plural. */
  readonly name: string;
  readonly plural: string;
  readonly family: Family;
  /** Name of the Lucide icon that the interface draws. */
  readonly icon: 'pen-line';
}

export const KINDS: { readonly [K in EntryKind]: KindInfo } = {
  note: { name: 'Note', plural: 'Notes', family: 'note', icon: 'pen-line' },
};

export const KIND_NAMES = Object.keys(KINDS) as readonly EntryKind[];
