import type { EntryFields } from '../../../shared/domain/entry.ts';
import type { Names } from '../../../shared/domain/kinds/definition.ts';
import { kindInfo, summaryOf, textsIn } from '../../../shared/domain/kinds/registry.ts';
import type { RichNode } from '../../../shared/text/rich-text.ts';
import { fullDay } from '../../../shared/words/days.ts';
import type { Outgone } from '../../details/outgoing/make-file.ts';

/**
 * An entry as others read it: beneath the title what kind it is, of when, and what its fields say in one line; then what was written
 * into the fields, and its text.
 */
export function outgoneOf(fields: EntryFields, names: Names): Outgone {
  const { name } = kindInfo(fields.kind);
  const about = fields.title === undefined ? [] : [name];
  return {
    title: fields.title ?? name,
    subtitle: [...about, fullDay(fields.day), summaryOf(fields, names)].filter((words) => words !== '').join(' · '),
    body: { type: 'doc', content: [...written(fields), ...(fields.body.content ?? [])] },
  };
}

/** What was written into the fields, a line each. */
function written(fields: EntryFields): readonly RichNode[] {
  const texts = textsIn(fields).filter((words) => words !== fields.title);
  const items = texts.map((words): RichNode => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  }));
  return items.length === 0 ? [] : [{ type: 'bulletList', content: items }];
}
