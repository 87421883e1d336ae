import type { EntryFields } from '../../../shared/domain/entry.ts';
import type { Names } from '../../../shared/domain/kinds/definition.ts';
import { kindInfo, summaryOf } from '../../../shared/domain/kinds/registry.ts';
import { fullDay } from '../../../shared/words/days.ts';
import type { Outgone } from '../../details/outgoing/make-file.ts';

/** An entry as others read it: its text, and beneath the title what kind it is, of when, and what its fields say. */
export function outgoneOf(fields: EntryFields, names: Names): Outgone {
  const { name } = kindInfo(fields.kind);
  const about = fields.title === undefined ? [] : [name];
  return {
    title: fields.title ?? name,
    subtitle: [...about, fullDay(fields.day), summaryOf(fields, names)].filter((words) => words !== '').join(' · '),
    body: fields.body,
  };
}
