import type { JournalRecord } from '../domain/records.ts';
import { emptyDocument, type RichText } from '../text/rich-text.ts';

/** The text of a record that has one. */
export function bodyOf(record: JournalRecord): RichText | undefined {
  switch (record.type) {
    case 'entry':
    case 'revision':
    case 'template':
      return record.body;
    case 'draft':
      return record.fields.body;
    default:
      return undefined;
  }
}

/** The record with another text; one that has none is given none. */
export function withBody<R extends JournalRecord>(record: R, body: RichText): R {
  const whole: JournalRecord = record;
  if (bodyOf(whole) === undefined) return record;
  // Only the text is another: the record stays of the type it was.
  if (whole.type === 'draft') return { ...whole, fields: { ...whole.fields, body } } as JournalRecord as R;
  return { ...whole, body } as JournalRecord as R;
}

/** The record without its text, to look at the rest of it. */
export const bodiless = <R extends JournalRecord>(record: R): R => withBody(record, emptyDocument);
