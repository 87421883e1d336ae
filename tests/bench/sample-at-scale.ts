import { dictionary } from '@zxcvbn-ts/language-en';
import { must } from '../../shared/base/assert.ts';
import { addDays, type LocalDate } from '../../shared/base/local-date.ts';
import type { Entry } from '../../shared/domain/entry.ts';
import { isSubject, type JournalRecord, type SubjectRecord } from '../../shared/domain/records.ts';
import { sampleId } from '../../shared/sample/sample-id.ts';
import { sampleRecords } from '../../shared/sample/sample-records.ts';

const NAMES = must(dictionary['firstnames-en'], 'the names are there') as readonly string[];
/** Days between the end of one round and the next one: the sample covers six months. */
const ROUND = 183;
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
 * @param entries made one by one, the newest rounds first, so that a hundred thousand need not be in memory at once
 */
export function sampleAtScale(entries: number, people: number, today: LocalDate): LargeSample {
  const sample = sampleRecords(today).filter(({ deletedAt }) => deletedAt === undefined);
  const names = sample.flatMap((record) => (record.type === 'person' ? [record.name] : []));
  const teams = Math.ceil(people / names.length);
  const team = (number: number, round: number): readonly JournalRecord[] => copyOf(sample, names, number, round);
  const subjects = Array.from({ length: teams }, (_, number) => team(number, 0).filter(isSubject)).flat();
  return { subjects: upTo(subjects, people), entries: written(entries, teams, team) };
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
        yield { ...record, order: left };
      }
}

/** So many people, and everything else. */
function upTo(subjects: readonly SubjectRecord[], people: number): readonly SubjectRecord[] {
  let left = people;
  return subjects.filter(({ type }) => type !== 'person' || left-- > 0);
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
  const nameOf = new Map(names.map((name, i) => [name, team === 0 ? name : nameAt(team * names.length + i)]));
  const called = new RegExp(`\\b(?:${names.join('|')})\\b`, 'gu');
  const json = JSON.stringify(sample)
    .replace(ID, (id) => (known.has(id) ? idOf(id) : id))
    .replace(DAY, (day) => addDays(day as LocalDate, -ROUND * round))
    .replace(called, (name) => nameOf.get(name) ?? name);
  return JSON.parse(json) as readonly JournalRecord[];
}

/** Rare names first: they are in no other text. */
const nameAt = (index: number): string => {
  const name = must(NAMES[NAMES.length - 1 - (index % NAMES.length)], 'taken from within');
  return name.charAt(0).toUpperCase() + name.slice(1);
};
