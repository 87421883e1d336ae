import { type EntryId, newId, type PersonId } from '../../shared/base/ids.ts';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { newAreaFields } from '../../shared/domain/area.ts';
import { newEntryFields } from '../../shared/domain/entry.ts';
import { FIELD_LIMITS } from '../../shared/domain/kinds/fields.ts';
import {
  type MarkedSort,
  type Mention,
  mentionOf,
  mentionsIn,
  type MentionSort,
} from '../../shared/domain/mentions.ts';
import { newPersonFields } from '../../shared/domain/person.ts';
import { newPromiseFields } from '../../shared/domain/promise.ts';
import type { SubjectFields } from '../../shared/domain/records.ts';
import { newTensionFields } from '../../shared/domain/tension.ts';
import { leadOf } from '../../shared/text/plain-text.ts';
import { type PromiseWords, readPromise } from '../../shared/text/promise-words.ts';
import type { RichText } from '../../shared/text/rich-text.ts';
import type { LineToMark } from '../../shared/text/text-records.ts';
import type { VaultApi, VaultError } from '../vault/api.ts';
import { labelOf, nameAtStart } from './mention-index.ts';
import type { MemoryType, RecordMemory, Remembered } from './record-memory.ts';

/** What a text that mentions and marks is about. */
export interface TextAbout {
  /** The entry that the text is of; none while it is not kept. */
  readonly entry?: EntryId | undefined;
  /** The other side of what is promised or observed in it, where the words name nobody. */
  readonly person?: PersonId | undefined;
  readonly day?: LocalDate | undefined;
  /** What is made of a line of it is as private. */
  readonly private?: boolean | undefined;
}

interface Maker {
  readonly vault: VaultApi;
  readonly memory: RecordMemory;
  readonly today: LocalDate;
  readonly about: TextAbout;
}

/** What the words after `!`, or a line, promise. */
export function promiseOf(words: string, { memory, today, about }: Omit<Maker, 'vault'>): PromiseWords<PersonId> {
  const read = readPromise<PersonId>(words, today, (rest) => {
    const named = nameAtStart(memory.index('person'), rest);
    return named === undefined ? undefined : { ...named, id: named.id as PersonId };
  });
  const nobody = read.from === 'me' && read.to === 'me';
  return nobody && about.person !== undefined ? { ...read, to: about.person } : read;
}

/** Makes the record that was typed after a sign. */
export async function makeMention(
  sort: MentionSort,
  typed: string,
  maker: Maker,
): Promise<Result<Mention, VaultError>> {
  const made = await makeRecord(sort, typed, maker);
  return made.ok ? ok({ sort, id: made.value.id, label: labelOf(made.value) }) : made;
}

async function makeRecord(sort: MemoryType, typed: string, maker: Maker): Promise<Result<Remembered, VaultError>> {
  const { today, about } = maker;
  switch (sort) {
    case 'person':
      return await write('person', newPersonFields(cut(typed, FIELD_LIMITS.name)), maker);
    case 'area':
      return await write('area', newAreaFields(cut(typed, FIELD_LIMITS.name)), maker);
    case 'tension': {
      const between = about.person === undefined ? [] : [about.person];
      const fields = newTensionFields(cut(typed, FIELD_LIMITS.line), today);
      return await write('tension', { ...fields, between, source: about.entry }, maker);
    }
    default: {
      const { text, from, to, dueOn } = promiseOf(typed, maker);
      const fields = newPromiseFields(cut(text, FIELD_LIMITS.line), from, to, today);
      return await write('promise', { ...fields, dueOn, source: about.entry }, maker);
    }
  }
}

/** Makes the record or the entry that a line becomes, and answers its id. */
export async function makeOfLine(
  sort: MarkedSort,
  line: LineToMark,
  maker: Maker,
): Promise<Result<string, VaultError>> {
  const body: RichText = { type: 'doc', content: [{ type: 'paragraph', content: line.content }] };
  const people = mentionsIn(body).flatMap((mention) => (mention.sort === 'person' ? [mention.id as PersonId] : []));
  const person = people[0] ?? maker.about.person;
  const within: Maker = { ...maker, about: { ...maker.about, person } };
  if (sort === 'promise' || sort === 'tension') {
    const record = await makeRecord(sort, sort === 'promise' ? withSigns(line) : line.text, within);
    return record.ok ? ok(record.value.id) : record;
  }
  const day = maker.about.day ?? maker.today;
  const fields = {
    ...newEntryFields(day, sort, body),
    people: person === undefined ? [] : [person],
    private: maker.about.private ?? false,
  };
  const details = sort === 'trust' ? { ...fields.details, subject: person } : fields.details;
  const entry = await maker.vault.createEntry({ ...fields, details, source: maker.about.entry }, newId<'session'>());
  return entry.ok ? ok(entry.value.entry.id) : entry;
}

/** The words of a line with an `@` before the people that it mentions. */
const withSigns = ({ content }: LineToMark): string =>
  content
    .map((node) => {
      const mention = mentionOf(node);
      return mention === undefined ? (node.text ?? ' ') : `${mention.sort === 'person' ? '@' : ''}${mention.label}`;
    })
    .join('');

async function write<T extends MemoryType>(
  type: T,
  fields: SubjectFields<T>,
  { vault, memory }: Maker,
): Promise<Result<Remembered, VaultError>> {
  const answer = await vault.createSubject(type, fields);
  if (!answer.ok) return answer;
  const record = answer.value.record as Remembered;
  memory.add(record);
  return ok(record);
}

/** At most that many UTF-16 units, cut after a word. */
const cut = (text: string, max: number): string => leadOf(text.trim(), max);
