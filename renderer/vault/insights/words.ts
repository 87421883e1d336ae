import { daysBetween } from '../../../shared/base/local-date.ts';
import { kindInfo } from '../../../shared/domain/kinds/registry.ts';
import type { PromiseRecord } from '../../../shared/domain/promise.ts';
import type { Finding, Ref } from '../../../shared/insights/finding.ts';
import type { OfWeek } from '../../../shared/insights/look-back.ts';
import type { Mark } from '../../../shared/insights/picture.ts';
import { counted } from '../../../shared/words/counts.ts';
import type { DrawnEvidence, Evidence, EvidenceList } from '../api.ts';
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

/**
 * What a picture has beside the records of the lists that are handed over, with what it is called; each that is neither
 * evidence nor against it, such as an earlier meeting, says so.
 */
export function drawnBeside(view: View, { picture, evidence, counter }: Finding): readonly DrawnEvidence[] {
  if (picture === undefined) return [];
  const listed = new Set([...evidence.slice(0, MOST), ...counter.slice(0, MOST)].map(({ id }) => id));
  const known = new Set([...evidence, ...counter].map(({ id }) => id));
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
  ).items.map((item) => Object.assign({}, item, { other: !known.has(item.id) }));
}

function wordsOf(view: View, { sort, id }: Ref): Pick<Evidence, 'words' | 'kind' | 'due' | 'ended'> | undefined {
  if (sort === 'entry') {
    const entry = view.entry(id);
    if (entry === undefined || entry.fields.deletedAt !== undefined) return undefined;
    const { kind, title } = entry.fields;
    return { kind, words: title?.trim() || view.item(entry).lead || kindInfo(kind).name };
  }
  switch (sort) {
    case 'promise': {
      const record = view.subjects.get(sort, id)?.record;
      return record && { words: record.text, ...dueOf(record), ...endedOf(record) };
    }
    case 'tension':
      return named(view.subjects.get(sort, id)?.record.surface);
    default:
      return named(view.subjects.get(sort, id)?.record.name);
  }
}

const dueOf = ({ state, dueOn }: PromiseRecord): Pick<Evidence, 'due'> =>
  state === 'open' && dueOn !== undefined ? { due: dueOn } : {};

/** How a promise came to a bad end. */
function endedOf({ state, dueOn, closedOn }: PromiseRecord): Pick<Evidence, 'ended'> {
  if (state === 'broken') return { ended: 'broken' };
  const days = state === 'kept' && dueOn !== undefined && closedOn !== undefined ? daysBetween(dueOn, closedOn) : 0;
  return days > 0 ? { ended: `${counted(days, 'day', 'days')} late` } : {};
}

const named = (words: string | undefined): Pick<Evidence, 'words'> | undefined =>
  words === undefined ? undefined : { words };
