import type { LocalDate } from '../../../shared/base/local-date.ts';
import { type EntryFields, newEntryFields } from '../../../shared/domain/entry.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { emptyDocument, type RichText } from '../../../shared/text/rich-text.ts';

/** What stands in the composer. */
export interface Composed {
  readonly body: RichText;
  readonly tags: readonly string[];
  readonly starred: boolean;
  /** The day it is about; undefined is the day on which it is kept. */
  readonly day: LocalDate | undefined;
  readonly question: Question;
}

/** The question above the text: the one of the day, after so many others; a certain one; or none. */
export type Question =
  | { readonly sort: 'daily'; readonly skip: number }
  | { readonly sort: 'kept'; readonly words: string }
  | { readonly sort: 'none' };

export const nothingComposed: Composed = {
  body: emptyDocument,
  tags: [],
  starred: false,
  day: undefined,
  question: { sort: 'daily', skip: 0 },
};

/** The fields of the entry that would be kept now; `asked` is the question in sight. */
export const fieldsOf = (composed: Composed, today: LocalDate, asked: string | undefined): EntryFields => ({
  ...newEntryFields(composed.day ?? today, 'note', composed.body),
  tags: composed.tags,
  starred: composed.starred,
  details: asked === undefined ? {} : { prompt: asked },
});

/** What a draft puts back. One begun on another day stays about that day, until the person says otherwise. */
export function composedFrom(fields: EntryFields, today: LocalDate): Composed {
  const { body, tags, starred, day } = fields;
  const words = ofKind(fields, 'note') ? fields.details.prompt : undefined;
  return {
    body,
    tags,
    starred,
    day: day === today ? undefined : day,
    question: words === undefined ? { sort: 'none' } : { sort: 'kept', words },
  };
}

export const hasWords = ({ body }: Composed): boolean => toPlainText(body).trim() !== '';

/** Whether there is anything that would be a pity to lose. */
export const holdsSomething = (composed: Composed): boolean =>
  hasWords(composed) || composed.tags.length > 0 || composed.starred;
