import type { PersonId } from '../base/ids.ts';
import type { Mention } from '../domain/mentions.ts';
import type { JournalRecord } from '../domain/records.ts';
import { bodyOf, withBody } from './bodies.ts';
import { rewriteText } from './rewrite-text.ts';

/**
 * The record about another person wherever it was about `from`: in what was chosen, in its fields, and in the mentions
 * of its text, whatever its kind. Lists name everybody once. Mentions that are labelled `labels.from` get the other
 * label. The same object where `from` is nowhere in it.
 */
export function replacePerson<R extends JournalRecord>(
  record: R,
  from: PersonId,
  to: PersonId,
  labels: { readonly from: string; readonly to: string },
): R {
  const swapped = swap(relabel(record, { sort: 'person', id: from }, labels.from, labels.to), from, to) as R;
  return swapped === record ? record : tidied(swapped);
}

/** The record with the label of every mention of `named` that read `from`; the same object where there is none. */
export function relabel<R extends JournalRecord>(
  record: R,
  named: Pick<Mention, 'sort' | 'id'>,
  from: string,
  to: string,
): R {
  const body = bodyOf(record);
  if (body === undefined || from === to) return record;
  const next = rewriteText(body, {
    mention: ({ sort, id, label }) =>
      sort === named.sort && id === named.id && label === from ? { label: to } : undefined,
  });
  return next === body ? record : withBody(record, next);
}

/** Keys under which somebody wrote: an id that was typed there is text. */
const WRITTEN: ReadonlySet<string> = new Set(['text', 'title', 'label']);

function swap(value: unknown, from: string, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) {
    const next = value.map((item) => swap(item, from, to));
    return next.some((item, i) => item !== value[i]) ? [...new Set(next)] : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([key, item]) => [key, WRITTEN.has(key) ? item : swap(item, from, to)] as const);
  return after.some(([, item], i) => item !== before[i]?.[1]) ? Object.fromEntries(after) : value;
}

/** What must not hold the same person twice. */
function tidied<R extends JournalRecord>(record: R): R {
  const whole: JournalRecord = record;
  switch (whole.type) {
    case 'area':
      return { ...whole, explainers: eachOnce(whole.explainers) } as JournalRecord as R;
    case 'entry':
    case 'revision':
      return { ...whole, details: withoutSelf(whole.details) } as JournalRecord as R;
    case 'draft':
      return {
        ...whole,
        fields: { ...whole.fields, details: withoutSelf(whole.fields.details) },
      } as JournalRecord as R;
    default:
      return record;
  }
}

type Explainers = Extract<JournalRecord, { readonly type: 'area' }>['explainers'];

/** With the day on which each was last checked. */
function eachOnce(explainers: Explainers): Explainers {
  const last = new Map<PersonId, Explainers[number]>();
  for (const one of explainers) {
    const before = last.get(one.person);
    if (before === undefined || before.checkedOn < one.checkedOn) last.set(one.person, one);
  }
  return [...last.values()];
}

/** What was between two is about one now. */
function withoutSelf<D extends object>(details: D): D {
  const { subject, towards, ...rest } = details as { subject?: unknown; towards?: unknown };
  return subject !== undefined && subject === towards ? ({ ...rest, subject } as D) : details;
}
