import type { EntryId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { Entry } from '../domain/entry.ts';
import type { Topic } from '../domain/kinds/one-on-one.ts';
import { ofKind } from '../domain/kinds/registry.ts';

/** A topic that was not covered, with the meeting that left it open first. */
export interface LeftOpen {
  readonly topic: Topic;
  readonly since: EntryId;
  /** The day of the last meeting that left it open. */
  readonly day: LocalDate;
  /** In how many of the meetings looked at it was left open. */
  readonly times: number;
}

/** So many meetings are looked at: what nobody took up for longer is history. */
const LOOK_BACK = 6;

/**
 * The topics that the last meetings, held or skipped, left open and that `present` does not have. A topic keeps its id
 * from meeting to meeting; one with the same words is the same topic. The newest meeting that had it counts.
 */
export function leftOpen(
  meetings: readonly { readonly fields: Omit<Entry, 'body'> }[],
  present: readonly Topic[],
): readonly LeftOpen[] {
  const seen = new Set(present.flatMap(keysOf));
  const found: LeftOpen[] = [];
  const over = meetings.filter(({ fields }) => ofKind(fields, 'oneOnOne') && fields.details.status !== 'planned');
  for (const { fields } of over.slice(0, LOOK_BACK)) {
    if (!ofKind(fields, 'oneOnOne')) continue;
    for (const topic of fields.details.topics) {
      const keys = keysOf(topic);
      const known = found.findIndex((one) => keysOf(one.topic).some((key) => keys.includes(key)));
      const before = found[known];
      if (before !== undefined && !topic.done)
        found[known] = { ...before, since: before.topic.since ?? topic.since ?? fields.id, times: before.times + 1 };
      else if (before === undefined && !topic.done && !isSettled(topic, fields) && !keys.some((key) => seen.has(key)))
        found.push({ topic, since: topic.since ?? fields.id, day: fields.day, times: 1 });
      for (const key of keys) seen.add(key);
    }
  }
  return found;
}

/** Told to the person's manager: it is theirs to keep. */
const isSettled = ({ handOver }: Topic, { handedOverOn }: Omit<Entry, 'body'>): boolean =>
  handOver === true && handedOverOn !== undefined;

const keysOf = ({ id, text }: Topic): readonly string[] => [id, `words ${text.trim().toLocaleLowerCase('en')}`];

/** The topic as the next meeting has it: of the same id, so that it is known again. */
export const carriedOver = ({ topic, since }: Pick<LeftOpen, 'topic' | 'since'>): Topic => ({
  ...topic,
  origin: 'carried',
  done: false,
  since,
});
