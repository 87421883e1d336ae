import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import { newPersonFields, type Person, type PersonFields, personSchema } from '../../../shared/domain/person.ts';
import { canMerge, mergedPerson } from '../../../shared/people/merge.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { idOf } from './arbitrary-records.ts';

const aPerson = (id: number, name: string, more: Partial<PersonFields> = {}): Person => ({
  type: 'person',
  id: idOf(id),
  createdAt: 0,
  updatedAt: 0,
  ...newPersonFields(name),
  ...more,
});
const day = fc.constantFrom('2026-01-01', '2026-02-02', '2026-03-03') as fc.Arbitrary<LocalDate>;
const name = fc.constantFrom('Ana', 'Anna', 'A.', 'ليلى', '王');
const text = fc.constantFrom('Queues', 'x'.repeat(FIELD_LIMITS.text - 3), 'To ask first');
const some = fc.record({
  nicknames: fc.oneof(fc.array(name), fc.constant(Array.from({ length: FIELD_LIMITS.rows }, (_, i) => `N${i}`))),
  role: fc.option(fc.constantFrom('Engineer', 'Lead'), { nil: undefined }),
  growthFocus: fc.option(text, { nil: undefined }),
  leave: fc.array(fc.record({ from: day, to: day })),
  roleHistory: fc.array(fc.record({ role: fc.constantFrom('Engineer', 'Lead'), from: day })),
  unsaid: fc.uniqueArray(fc.record({ id: fc.integer({ min: 100, max: 110 }).map((id) => idOf(id)), text, on: day }), {
    selector: ({ id }) => id,
  }),
  hold: fc.boolean(),
});
const both = (check: (kept: Person, other: Person, merged: Person) => void): void =>
  fc.assert(
    fc.property(name, some, name, some, (one, more, two, others) => {
      const [kept, other] = [aPerson(1, one, more), aPerson(2, two, others)];
      check(kept, other, mergedPerson(kept, other));
    }),
  );

const roles = (from: number): Person['roleHistory'] =>
  Array.from({ length: 150 }, (_, i) => ({ role: `Role ${from + i}`, from: '2026-01-01' as LocalDate }));

describe('Two people who become one', () => {
  it('fit into one where nothing of either is left out', () => {
    const [kept, same, other] = [0, 0, 150].map((from, i) => aPerson(i + 1, 'Ana', { roleHistory: roles(from) }));
    if (kept === undefined || same === undefined || other === undefined) throw new Error('three people');
    expect(canMerge(kept, same)).toBe(true);
    expect(canMerge(kept, other)).toBe(false);
    expect(
      canMerge(
        aPerson(1, 'Ana', { growthFocus: 'x'.repeat(3000) }),
        aPerson(2, 'A', { growthFocus: 'y'.repeat(3000) }),
      ),
    ).toBe(false);
  });

  it('are a person whom the journal can keep, under the name and the id that stay', () => {
    both((kept, _other, merged) => {
      expect(personSchema.safeParse(merged).error).toBeUndefined();
      expect(merged).toMatchObject({ id: kept.id, name: kept.name, relation: kept.relation });
    });
  });

  it('answer to every name that either had, each once, as long as there is room', () => {
    both((kept, other, merged) => {
      const all = new Set([...kept.nicknames, other.name, ...other.nicknames].filter((one) => one !== kept.name));
      expect(merged.nicknames).toEqual([...all].slice(0, FIELD_LIMITS.rows));
    });
  });

  it('keep leave, roles and what is not said yet of both, in the order of days', () => {
    both((kept, other, merged) => {
      for (const { leave, roleHistory, unsaid } of [kept, other]) {
        expect(merged.leave).toEqual(expect.arrayContaining([...leave]));
        expect(merged.roleHistory).toEqual(expect.arrayContaining([...roleHistory]));
        expect(merged.unsaid.map(({ id }) => id)).toEqual(expect.arrayContaining(unsaid.map(({ id }) => id)));
      }
      const days = merged.leave.map(({ from }) => from);
      expect(days).toEqual(days.toSorted());
      expect(new Set(merged.leave.map(({ from, to }) => `${from} ${to}`)).size).toBe(merged.leave.length);
    });
  });

  it('are held where either was, and lose no growth that fits', () => {
    both((kept, other, merged) => {
      expect(merged.hold).toBe(kept.hold || other.hold);
      expect(merged.role).toBe(kept.role ?? other.role);
      const texts = [kept.growthFocus, other.growthFocus].filter((one) => one !== undefined);
      expect(merged.growthFocus === undefined).toBe(texts.length === 0);
      const fitting = texts.join('\n').length <= FIELD_LIMITS.text ? texts : texts.slice(0, 1);
      for (const one of fitting) expect(merged.growthFocus).toContain(one);
    });
  });
});
