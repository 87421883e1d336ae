import type { Topic } from '../domain/kinds/one-on-one.ts';
import { sampleId } from './sample-id.ts';
import { entryId } from './sample-names.ts';

interface More {
  /** Key of the promise, tension or entry that it is about, with its sort: `promise noorLead`. */
  readonly about?: string;
  /** Key of the entry in which it was left open first. */
  readonly since?: string;
  readonly handOver?: boolean;
}

/** A topic that was talked about. */
export const done = (text: string, origin: Topic['origin'] = 'mine', more: More = {}): Topic =>
  topic(text, origin, true, more);

/** A topic that was left open, or is still to come. */
export const left = (text: string, origin: Topic['origin'] = 'mine', more: More = {}): Topic =>
  topic(text, origin, false, more);

const topic = (text: string, origin: Topic['origin'], isDone: boolean, { about, since, handOver }: More): Topic => ({
  id: sampleId(`topic ${text} ${origin} ${isDone}`),
  text,
  origin,
  done: isDone,
  ...(about === undefined ? {} : { about: sampleId(about) }),
  ...(since === undefined ? {} : { since: entryId(since) }),
  ...(handOver === undefined ? {} : { handOver }),
});
