import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, topicFor, topicOf } from '../../../shared/brief/candidates.ts';
import { closed, type Closing, withCarried } from '../../../shared/brief/closing.ts';
import { leftOpen } from '../../../shared/brief/left-open.ts';
import type { OneOnOneDetails, Topic } from '../../../shared/domain/kinds/one-on-one.ts';
import { idOf } from '../people/arbitrary-records.ts';
import { day, meeting, noorId, topic } from './support.ts';

const ID = idOf<'entry'>(1);
const held: Closing = { status: 'held', handedOver: false, promised: [] };
const planned = (topics: readonly Topic[]): OneOnOneDetails => ({ person: noorId, status: 'planned', topics });

describe('The end of a one-on-one', () => {
  it('carries what was not covered, with the meeting that left it open first', () => {
    const topics = [
      topic(1, 'Cover', { done: true }),
      topic(2, 'Handover'),
      topic(3, 'Old', { origin: 'carried', since: idOf(7) }),
    ];
    const { details, carried } = closed(ID, planned(topics), { ...held, minutes: 25, nextOn: day('2026-06-04') });
    expect(details).toMatchObject({ status: 'held', minutes: 25, nextOn: '2026-06-04', topics });
    expect(carried.map(({ id, origin, since, done }) => [id, origin, since, done])).toEqual([
      [topics[1]?.id, 'carried', ID, false],
      [topics[2]?.id, 'carried', idOf(7), false],
    ]);
  });

  it('makes promises of topics, which are then covered', () => {
    const topics = [topic(1, 'Numbers'), topic(2, 'Cover', { done: true })];
    const promised = topics.map(({ id }) => ({ topic: id, by: 'me' as const }));
    const end = closed(ID, planned(topics), { ...held, promised });
    expect(end.promises.map(({ topic: { text }, by }) => [text, by])).toEqual([['Numbers', 'me']]);
    expect(end.details.topics.every(({ done }) => done)).toBe(true);
    expect(end.carried).toEqual([]);
  });

  it('keeps every topic for later where it was skipped, and says why', () => {
    const topics = [topic(1, 'Numbers', { handOver: true })];
    const closing: Closing = {
      ...held,
      status: 'skipped',
      why: 'Ill',
      minutes: 3,
      handedOver: true,
      promised: [{ topic: idOf(801), by: 'me' }],
    };
    const { details, carried, promises } = closed(ID, planned(topics), closing);
    expect(details).toMatchObject({ status: 'skipped', why: 'Ill', minutes: undefined, topics });
    expect([carried.length, promises.length]).toEqual([1, 0]);
  });

  it('lets go of what the manager was told, and knows what was said at last', () => {
    const topics = [topic(1, 'Her pay', { handOver: true }), topic(2, 'The raise', { done: true, about: idOf(5) })];
    expect(closed(ID, planned(topics), { ...held, handedOver: true })).toMatchObject({ carried: [], said: [idOf(5)] });
    expect(closed(ID, planned(topics), held).carried).toHaveLength(1);
  });

  it('loses no topic: each is covered, promised, handed over or in the next', () => {
    fc.assert(
      fc.property(
        fc.array(aTopic, { maxLength: 8 }),
        fc.constantFrom('held', 'skipped'),
        fc.boolean(),
        (given, status, told) => {
          const topics = given.map((one, i) => ({ ...one, id: idOf<'topic'>(i), text: `Topic ${i}` }));
          const promised = topics.filter((_, i) => i % 3 === 0).map(({ id }) => ({ topic: id, by: 'them' as const }));
          const end = closed(ID, planned(topics), { status, handedOver: told, promised });
          expect(end.details.topics.map(({ id }) => id)).toEqual(topics.map(({ id }) => id));
          const next = new Set(end.carried.map(({ id }) => id));
          for (const one of end.details.topics) {
            const handed = told && status === 'held' && one.handOver === true;
            expect(one.done || handed || next.has(one.id)).toBe(true);
          }
          // The brief of the next one has nothing to add to what was carried into it.
          const over = meeting(
            1,
            '2026-05-07',
            end.details,
            told && status === 'held' ? { handedOverOn: day('2026-05-07') } : {},
          );
          expect(leftOpen([over], withCarried([], end.carried, 200))).toEqual([]);
        },
      ),
    );
  });
});

describe('Topics', () => {
  it('are made of what a brief offers once, cut to the length that fits', () => {
    const candidate = { text: 'word '.repeat(200), origin: 'promise' as const, about: idOf(3) };
    const made = topicOf(candidate, idOf(1));
    expect(made.text.length).toBeLessThanOrEqual(500);
    expect(made.text).toMatch(/word…$/u);
    expect(topicFor(candidate, [made])).toBe(made);
    expect(topicFor({ ...candidate, about: idOf(4) }, [made])).toBeUndefined();
  });

  it('are moved by places, none beyond the ends, and none is lost', () => {
    const topics = [topic(1, 'a'), topic(2, 'b'), topic(3, 'c')];
    expect(words(moved(topics, idOf(801), 1))).toBe('bac');
    expect(words(moved(topics, idOf(803), -2))).toBe('cab');
    expect(moved(topics, idOf(801), -1)).toBe(topics);
    fc.assert(
      fc.property(fc.nat(4), fc.integer({ min: -9, max: 9 }), (one, by) => {
        expect(
          words(moved(topics, idOf(801 + one), by))
            .split('')
            .toSorted()
            .join(''),
        ).toBe('abc');
      }),
    );
  });
});

const aTopic = fc.record({
  origin: fc.constantFrom('mine' as const, 'promise' as const),
  done: fc.boolean(),
  handOver: fc.boolean(),
});

const words = (list: readonly Topic[]): string => list.map(({ text }) => text).join('');
