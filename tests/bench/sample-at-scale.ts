import { dictionary } from '@zxcvbn-ts/language-en';
import { assert, must } from '../../shared/base/assert.ts';
import { addDays, type LocalDate } from '../../shared/base/local-date.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import { isSubject, type JournalRecord, type SubjectRecord } from '../../shared/domain/records.ts';
import { sampleId } from '../../shared/sample/sample-id.ts';
import { sampleRecords } from '../../shared/sample/sample-records.ts';

const NAMES = must(dictionary['firstnames-en'], 'the names are there') as readonly string[];
/** Days between the end of one round and the next one: the sample covers six months. */
const ROUND = 183;
const DAY_MS = 86_400_000;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gu;
const DAY = /(?<=")\d{4}-\d{2}-\d{2}(?=")/gu;

export interface LargeSample {
  /** People and what they owe, areas, tensions: of each team once. */
  readonly subjects: readonly SubjectRecord[];
  readonly entries: Iterable<Entry>;
}

/**
 * The sample journal of one team, repeated to so many entries and people: other teams with other names and ids, each
 * over and over, half a year earlier every time; links and mentions lead where they led within each team. Deterministic.
 *
 * @param people at least a team; those left over from whole teams are there, and nothing is written about them
 * @param entries made one by one, the newest rounds first, so that a hundred thousand need not be in memory at once
 */
export function sampleAtScale(entries: number, people: number, today: LocalDate): LargeSample {
  const sample = sampleRecords(today).filter(({ deletedAt }) => deletedAt === undefined);
  const names = sample.flatMap((record) => (record.type === 'person' ? [record.name] : []));
  const teams = Math.floor(people / names.length);
  assert(teams > 0, `At least ${names.length} people are one team`);
  const team = (number: number, round: number): readonly JournalRecord[] => copyOf(sample, names, number, round);
  const subjects = Array.from({ length: teams }, (_, number) => team(number, 0).filter(isSubject)).flat();
  const others = team(teams, 0).filter((record) => record.type === 'person');
  return {
    subjects: [...subjects, ...others.slice(0, people - teams * names.length)],
    entries: written(entries, teams, team),
  };
}

function* written(
  count: number,
  teams: number,
  team: (number: number, round: number) => readonly JournalRecord[],
): Generator<Entry> {
  let left = count;
  for (let round = 0; left > 0; round += 1)
    for (let number = 0; number < teams && left > 0; number += 1)
      for (const record of team(number, round)) {
        if (record.type !== 'entry' || left === 0) continue;
        left -= 1;
        const earlier = ROUND * DAY_MS * round;
        yield {
          ...record,
          order: left,
          createdAt: record.createdAt - earlier,
          updatedAt: record.updatedAt - earlier,
        };
      }
}

/** Team 0 in round 0 is the sample itself. */
function copyOf(
  sample: readonly JournalRecord[],
  names: readonly string[],
  team: number,
  round: number,
): readonly JournalRecord[] {
  if (team === 0 && round === 0) return sample;
  const subjects = new Set(sample.filter(isSubject).map(({ id }): string => id));
  const known = new Set(sample.map(({ id }): string => id));
  // What a round is about stays the same: people, areas and tensions have years behind them.
  const idOf = (id: string): string =>
    subjects.has(id) ? (team === 0 ? id : sampleId(`${id} ${team}`)) : sampleId(`${id} ${team} ${round}`);
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const free = NAMES.filter((name) => !taken.has(name));
  const nameOf = new Map(names.map((name, i) => [name, team === 0 ? name : nameAt(free, team * names.length + i)]));
  const called = new RegExp(`\\b(?:${names.join('|')})\\b`, 'gu');
  const json = JSON.stringify(sample)
    .replace(ID, (id) => (known.has(id) ? idOf(id) : id))
    .replace(DAY, (day) => addDays(day as LocalDate, -ROUND * round))
    .replace(called, (name) => nameOf.get(name) ?? name);
  return JSON.parse(json) as readonly JournalRecord[];
}

/** Rare names first: they are in no other text. */
const nameAt = (free: readonly string[], index: number): string => {
  const name = must(free[free.length - 1 - (index % free.length)], 'taken from within');
  return name.charAt(0).toUpperCase() + name.slice(1);
};
