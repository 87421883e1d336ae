import type { PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { type EntryFields, newEntryFields } from '../../../shared/domain/entry.ts';
import { type DetailsOf, type EntryKind, newDetails, ofKind } from '../../../shared/domain/kinds/registry.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { emptyDocument, type RichText } from '../../../shared/text/rich-text.ts';

/** What stands in the composer. */
export interface Composed {
  readonly kind: EntryKind;
  /** The kind's fields; those of a note come from the question. */
  readonly details: DetailsOf<EntryKind>;
  readonly people: readonly PersonId[];
  readonly body: RichText;
  readonly tags: readonly string[];
  readonly starred: boolean;
  /** Words whose hint was dismissed. */
  readonly hintsSeen: readonly string[];
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
  kind: 'note',
  details: {},
  people: [],
  body: emptyDocument,
  tags: [],
  starred: false,
  hintsSeen: [],
  day: undefined,
  question: { sort: 'daily', skip: 0 },
};

/** The fields of the entry that would be kept now; `asked` is the question in sight. */
export const fieldsOf = (composed: Composed, today: LocalDate, asked: string | undefined): EntryFields => ({
  ...newEntryFields(composed.day ?? today, composed.kind, composed.body),
  tags: composed.tags,
  starred: composed.starred,
  people: composed.people,
  ...(composed.hintsSeen.length === 0 ? {} : { hintsSeen: composed.hintsSeen }),
  details: composed.kind === 'note' ? (asked === undefined ? {} : { prompt: asked }) : aboutSomebody(composed),
});

/** Whom an observation or a one-on-one is about, where nobody was named but the first of the people beside the text. */
function aboutSomebody(composed: Composed): Composed['details'] {
  const [person] = composed.people;
  if (person === undefined) return composed.details;
  if (ofKind(composed, 'trust')) return { subject: person, ...composed.details };
  return ofKind(composed, 'oneOnOne') ? { person, ...composed.details } : composed.details;
}

/** What a draft puts back. One begun on another day stays about that day, until the person says otherwise. */
export function composedFrom(fields: EntryFields, today: LocalDate): Composed {
  const { kind, details, people, body, tags, starred, hintsSeen = [], day } = fields;
  const words = ofKind(fields, 'note') ? fields.details.prompt : undefined;
  return {
    kind,
    details,
    people,
    body,
    tags,
    starred,
    hintsSeen,
    day: day === today ? undefined : day,
    question: words === undefined ? { sort: 'none' } : { sort: 'kept', words },
  };
}

const hasWords = ({ body }: Composed): boolean => toPlainText(body).trim() !== '';

/** Whether the kind's fields say more than they do at the beginning. */
const hasDetails = ({ kind, details, day }: Composed, today: LocalDate): boolean =>
  kind !== 'note' && JSON.stringify(details) !== JSON.stringify(newDetails(kind, day ?? today));

/** Whether there is an entry in it: words, or what the kind asks for. */
export const canBeKept = (composed: Composed, today: LocalDate): boolean =>
  hasWords(composed) || hasDetails(composed, today);

/** Whether there is anything that would be a pity to lose. */
export const holdsSomething = (composed: Composed, today: LocalDate): boolean =>
  canBeKept(composed, today) || composed.tags.length > 0 || composed.people.length > 0 || composed.starred;
