import type { Instant } from '../base/clock.ts';
import { localDateOf } from '../base/local-date.ts';
import type { PersonId, PromiseId, SessionId, TensionId } from '../base/ids.ts';
import { type Entry, newEntryFields } from '../domain/entry.ts';
import { FIELD_LIMITS } from '../domain/kinds/fields.ts';
import { type EntryKind, kindDetailsSchema, newDetails } from '../domain/kinds/registry.ts';
import { newPromiseFields, type PromiseRecord } from '../domain/promise.ts';
import { newTensionFields, type Tension, UNDERNEATH } from '../domain/tension.ts';
import { takeDueDate } from '../text/due-date.ts';
import { fromPlainText } from '../text/from-plain-text.ts';
import { mentionNode } from '../text/mention-link.ts';
import { normalise } from '../text/normalise.ts';
import type { RichNode, RichText } from '../text/rich-text.ts';
import type { Capture } from './capture.ts';
import { findNames, type Nameable, nameReader } from './names.ts';

/** What a journal gives to the records that a capture becomes. */
export interface Arrival {
  readonly people: readonly Nameable[];
  readonly now: Instant;
  readonly order: number;
  readonly session: SessionId;
  readonly newId: () => string;
}

/**
 * The entry that a capture becomes, under the capture's own id, and the promise or tension beside it. The text is never
 * lost: where the kind's fields are not ones that the kind has, the kind's own first values stand in their place.
 */
export function recordsOf(capture: Capture, arrival: Arrival): readonly [Entry, ...(PromiseRecord | Tension)[]] {
  const { people, now, order, session } = arrival;
  const read = nameReader(people);
  const ids = new Set<string>(people.map(({ id }) => id));
  const off = new Set<string>(capture.notAbout);
  const meant = read(capture.text).filter((name) => name.meant && !off.has(name.id));
  const named = [...new Set([...meant.map(({ id }) => id), ...capture.people.filter((id) => ids.has(id))])].slice(
    0,
    FIELD_LIMITS.rows,
  );
  const kind: EntryKind = capture.kind === 'promise' || capture.kind === 'tension' ? 'note' : capture.kind;
  const entry: Entry = {
    ...newEntryFields(capture.day, kind, bodyOf(capture.text, read)),
    details: detailsOf(kind, capture, named[0]),
    people: named,
    type: 'entry',
    id: capture.id,
    order,
    createdAt: capture.at,
    updatedAt: now,
    session,
  };
  if (capture.kind === 'promise') {
    const promise = promiseOf(capture, named[0] ?? onlyOne(capture, people), arrival);
    return promise === undefined ? [entry] : [entry, promise];
  }
  return capture.kind === 'tension' ? [entry, tensionOf(capture, named, arrival)] : [entry];
}

/** The text with every `@Name` of somebody known as a mention. */
function bodyOf(text: string, read: ReturnType<typeof nameReader>): RichText {
  const withMentions = (node: RichNode): readonly RichNode[] => {
    if (node.type !== 'text')
      return [{ ...node, ...(node.content && { content: node.content.flatMap(withMentions) }) }];
    const words = node.text ?? '';
    const parts: RichNode[] = [];
    let done = 0;
    for (const { from, to, id, name, meant } of read(words)) {
      if (!meant) continue;
      if (from > done) parts.push({ ...node, text: words.slice(done, from) });
      parts.push(mentionNode({ sort: 'person', id, label: name }));
      done = to;
    }
    if (done < words.length) parts.push({ ...node, text: words.slice(done) });
    return parts;
  };
  const document = fromPlainText(text);
  return normalise({ ...document, content: (document.content ?? []).flatMap(withMentions) });
}

function detailsOf(kind: EntryKind, { day, details }: Capture, person: PersonId | undefined): Entry['details'] {
  const about =
    person === undefined ? {} : kind === 'trust' ? { subject: person } : kind === 'oneOnOne' ? { person } : {};
  const whole = kindDetailsSchema.safeParse({ kind, details: { ...newDetails(kind, day), ...about, ...details } });
  return whole.success ? whole.data.details : newDetails(kind, day);
}

/** Whoever is named in the text, where that is one person: while the journal is locked nobody asks who is meant. */
function onlyOne({ text, notAbout = [] }: Capture, people: readonly Nameable[]): PersonId | undefined {
  const found = findNames(text, people).flatMap(({ id }) => (notAbout.includes(id) ? [] : [id]));
  const [one, ...others] = new Set(found);
  return others.length === 0 ? one : undefined;
}

/** Undefined where somebody promised and nobody knows who: it is no promise of the lead's, and the entry has the words. */
function promiseOf(capture: Capture, person: PersonId | undefined, { now, newId }: Arrival): PromiseRecord | undefined {
  if (capture.details['from'] === 'them' && person === undefined) return undefined;
  // Due as it was said, whatever day the words are about.
  const { text, dueOn } = takeDueDate(firstLine(capture), localDateOf(new Date(capture.at)));
  const other = person ?? 'me';
  const theirs = capture.details['from'] === 'them';
  return {
    ...newPromiseFields(
      text === '' ? firstLine(capture) : text,
      theirs ? other : 'me',
      theirs ? 'me' : other,
      capture.day,
    ),
    ...(dueOn === undefined ? {} : { dueOn }),
    source: capture.id,
    type: 'promise',
    id: newId() as PromiseId,
    createdAt: capture.at,
    updatedAt: now,
  };
}

function tensionOf(capture: Capture, between: readonly PersonId[], { now, newId }: Arrival): Tension {
  const said = capture.details['underneath'];
  const underneath = (Object.keys(UNDERNEATH) as (keyof typeof UNDERNEATH)[]).find((key) => key === said) ?? 'unknown';
  return {
    ...newTensionFields(firstLine(capture), capture.day),
    underneath,
    between,
    source: capture.id,
    type: 'tension',
    id: newId() as TensionId,
    createdAt: capture.at,
    updatedAt: now,
  };
}

/** What names the record; the whole text is in the entry. */
const firstLine = ({ text }: Capture): string =>
  text.trim().split('\n', 1)[0]?.slice(0, FIELD_LIMITS.line).trim() || 'Captured';
