import { kindInfo } from '../../../shared/domain/kinds/registry.ts';
import type { PromiseRecord } from '../../../shared/domain/promise.ts';
import type { Finding, Ref } from '../../../shared/insights/finding.ts';
import type { OfWeek } from '../../../shared/insights/look-back.ts';
import type { Mark } from '../../../shared/insights/picture.ts';
import type { Evidence, EvidenceList } from '../api.ts';
import type { View } from '../view/view.ts';

/** So many records of a list are handed to a window; it says how many there are. */
const MOST = 120;

/** The records of a finding with what they are called. One that is gone meanwhile is left out. */
export const evidenceOf = (view: View, refs: readonly OfWeek[]): EvidenceList => ({
  total: refs.length,
  items: refs.slice(0, MOST).flatMap((ref) => {
    const words = wordsOf(view, ref);
    return words === undefined ? [] : [{ ...words, ...ref, words: ref.words ?? words.words }];
  }),
});

/** What a picture has beside the evidence, such as earlier meetings, with what it is called. */
export function drawnBeside(view: View, { picture, evidence, counter }: Finding): readonly Evidence[] {
  if (picture === undefined) return [];
  const listed = new Set([...evidence.slice(0, MOST), ...counter.slice(0, MOST)].map(({ id }) => id));
  const marks: readonly Mark[] =
    picture.sort === 'course'
      ? picture.ticks
      : picture.sort === 'spans'
        ? picture.rows.flatMap((row) => row.marks)
        : picture.marks;
  const others = marks.filter(({ id }) => !listed.has(id)).slice(-MOST);
  return evidenceOf(
    view,
    others.map(({ sort, id, day }) => ({ sort, id, day })),
  ).items;
}

function wordsOf(view: View, { sort, id }: Ref): Pick<Evidence, 'words' | 'kind' | 'due'> | undefined {
  if (sort === 'entry') {
    const entry = view.entry(id);
    if (entry === undefined || entry.fields.deletedAt !== undefined) return undefined;
    const { kind, title } = entry.fields;
    return { kind, words: title?.trim() || view.item(entry).lead || kindInfo(kind).name };
  }
  switch (sort) {
    case 'promise': {
      const record = view.subjects.get(sort, id)?.record;
      return record && { words: record.text, ...dueOf(record) };
    }
    case 'tension':
      return named(view.subjects.get(sort, id)?.record.surface);
    default:
      return named(view.subjects.get(sort, id)?.record.name);
  }
}

const dueOf = ({ state, dueOn }: PromiseRecord): Pick<Evidence, 'due'> =>
  state === 'open' && dueOn !== undefined ? { due: dueOn } : {};

const named = (words: string | undefined): Pick<Evidence, 'words'> | undefined =>
  words === undefined ? undefined : { words };
