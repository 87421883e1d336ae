import { describe, expect, it } from 'vitest';
import { changesOf, namesakes, namesIn, rolesFrom, tidy } from '../../../renderer/details/person-fields.ts';
import { newId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { newPersonFields, type Person } from '../../../shared/domain/person.ts';
import { beginningOn, endingOn, leaveWords } from '../../../shared/people/leave.ts';
import { leaveDoubts } from '../../../shared/people/working-days.ts';

const day = (text: string): LocalDate => text as LocalDate;
const leave = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('Leave', () => {
  it('moves as a whole where it begins after its end, and turns round where it ends before its beginning', () => {
    expect(beginningOn(leave('2026-03-02', '2026-03-06'), day('2026-03-04'))).toEqual(
      leave('2026-03-04', '2026-03-06'),
    );
    expect(beginningOn(leave('2026-03-02', '2026-03-06'), day('2026-04-01'))).toEqual(
      leave('2026-04-01', '2026-04-05'),
    );
    expect(beginningOn(leave('2026-03-06', '2026-03-02'), day('2026-04-01'))).toEqual(
      leave('2026-04-01', '2026-04-01'),
    );
    expect(endingOn(leave('2026-03-02', '2026-03-06'), day('2026-02-27'))).toEqual(leave('2026-02-27', '2026-03-02'));
  });

  it('is said where it overlaps or is the wrong way round, and kept', () => {
    expect(leaveWords(leaveDoubts([leave('2026-03-02', '2026-03-06')]))).toEqual([]);
    expect(
      leaveWords(leaveDoubts([leave('2026-03-02', '2026-03-06'), leave('2026-03-06', '2026-03-09')])),
    ).toHaveLength(1);
    expect(leaveWords(leaveDoubts([leave('2026-03-06', '2026-03-02')]))).toHaveLength(1);
  });
});

describe('What is typed about a person', () => {
  it('takes a name a line, each once, and cuts what is too long', () => {
    expect(namesIn(' Ana \n\nAna\n王, Vantz')).toEqual(['Ana', '王, Vantz']);
    expect(namesIn('x'.repeat(300))[0]).toHaveLength(200);
  });

  it('keeps a new role with its day, and only one for a day', () => {
    const roles = rolesFrom([{ role: 'Engineer', from: day('2025-01-01') }], 'Lead', day('2026-03-02'));
    expect(roles).toHaveLength(2);
    expect(rolesFrom(roles, 'Staff', day('2026-03-02')).map(({ role }) => role)).toEqual(['Engineer', 'Staff']);
    expect(rolesFrom(roles, ' ', day('2026-03-03'))).toBe(roles);
  });

  it('is saved in order, without empty rows, and only as far as it changed', () => {
    const before = newPersonFields('Ana');
    const after = tidy({
      ...before,
      name: ' Ana ',
      role: 'Lead',
      roleHistory: [
        { role: 'B', from: day('2026-02-02') },
        { role: ' ', from: day('2026-01-02') },
        { role: 'A', from: day('2026-01-01') },
      ],
    });
    expect(changesOf(before, after)).toEqual({ role: 'Lead', roleHistory: after.roleHistory });
    expect(after.roleHistory.map(({ role }) => role)).toEqual(['A', 'B']);
    expect(changesOf({ ...before, role: 'Lead' }, { ...before, role: undefined })).toEqual({ role: undefined });
  });

  it('finds others of that name, in whatever letters, and not oneself', () => {
    const people = ['Ána', 'ana', 'Noor'].map((name) => {
      const record: Person = {
        type: 'person',
        id: newId<'person'>(),
        createdAt: 0,
        updatedAt: 0,
        ...newPersonFields(name),
      };
      return { record, rev: 1 };
    });
    expect(namesakes('ANA ', people, people[0]?.record.id).map(({ record }) => record.name)).toEqual(['ana']);
    expect(namesakes(' ', people, undefined)).toEqual([]);
  });
});
