import type { EntryId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { OneOnOneDetails, Topic } from '../domain/kinds/one-on-one.ts';
import { carriedOver } from './left-open.ts';

/** How a one-on-one ended, as the lead says it. */
export interface Closing {
  readonly status: 'held' | 'skipped';
  /** Why it was skipped. */
  readonly why?: string | undefined;
  readonly statusOnly?: boolean | undefined;
  readonly growthTouched?: boolean | undefined;
  readonly minutes?: number | undefined;
  /** The day of the next, for which a meeting is planned; none is where it is undefined. */
  readonly nextOn?: LocalDate | undefined;
  /** Whether the person's manager was told of what is theirs. */
  readonly handedOver: boolean;
  /** The topics that are now promised, and by whom. Other open ones are carried over. */
  readonly promised: readonly { readonly topic: string; readonly by: 'me' | 'them' }[];
}

/** What is to be written when a one-on-one ends. */
export interface Closed {
  readonly details: OneOnOneDetails;
  /** Topics of which a promise is to be made. In `details` they are done: the promise is what is open now. */
  readonly promises: readonly { readonly topic: Topic; readonly by: 'me' | 'them' }[];
  /** Topics for the next. */
  readonly carried: readonly Topic[];
  /** What was told to the person at last: ids of `Person.unsaid`. */
  readonly said: readonly string[];
}

/** Ends a meeting: what was not covered is promised, handed over or carried; nothing goes away. */
export function closed(meeting: EntryId, details: OneOnOneDetails, closing: Closing): Closed {
  const held = closing.status === 'held';
  const { status, why, statusOnly, growthTouched, minutes, nextOn, promised, handedOver } = closing;
  const promises = details.topics.flatMap((topic) => {
    const one = topic.done || !held ? undefined : promised.find((promise) => promise.topic === topic.id);
    return one === undefined ? [] : [{ topic, by: one.by }];
  });
  const promisedIds = new Set(promises.map(({ topic }) => topic.id));
  const left = details.topics.filter(
    ({ id, done, handOver }) => !done && !promisedIds.has(id) && !(held && handedOver && handOver === true),
  );
  return {
    details: {
      ...details,
      status,
      why: held ? undefined : why,
      statusOnly: held ? statusOnly : undefined,
      growthTouched: held ? growthTouched : undefined,
      minutes: held ? minutes : undefined,
      nextOn,
      topics: details.topics.map((topic) =>
        promisedIds.has(topic.id) ? Object.assign({}, topic, { done: true }) : topic,
      ),
    },
    promises,
    carried: left.map((topic) => carriedOver({ topic, since: topic.since ?? meeting })),
    said: held ? details.topics.flatMap(({ done, about }) => (done && about !== undefined ? [about] : [])) : [],
  };
}

/** The topics of a meeting with those that are carried into it; one that is there already stays as it is. */
export function withCarried(topics: readonly Topic[], carried: readonly Topic[], most: number): readonly Topic[] {
  const there = new Set(topics.map(({ id }) => id));
  return [...carried.filter(({ id }) => !there.has(id)), ...topics].slice(0, most);
}
