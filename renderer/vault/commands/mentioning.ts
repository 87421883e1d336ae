import type { MentionSort } from '../../../shared/domain/mentions.ts';
import type { EntryLinks } from '../../../shared/domain/entry-links.ts';
import type { Journal } from '../journal.ts';

/** The entries that name the record, those in the trash included, and the draft. Earlier texts stay. */
export function mentioningIds({ view }: Journal, sort: MentionSort, id: string): readonly string[] {
  const trashed = view.trash.filter(({ links }) => NAMED[sort](links).includes(id));
  const entries = [...view.linked.of(sort, id), ...trashed].map(({ fields }): string => fields.id);
  return view.draft === undefined ? entries : [...entries, view.draft.id];
}

const NAMED: { readonly [S in MentionSort]: (links: EntryLinks) => readonly string[] } = {
  person: ({ people }) => people,
  area: ({ areas }) => areas,
  tension: ({ tensions }) => tensions.map(({ id }) => id),
  promise: ({ promises }) => promises,
};
