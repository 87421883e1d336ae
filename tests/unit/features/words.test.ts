import { describe, expect, test } from 'vitest';
import { filterOf, isFiltered, timelineAddressSchema, withDay } from '../../../renderer/features/timeline/address.ts';
import { dayWords } from '../../../renderer/features/timeline/day-words.ts';
import { subtitle } from '../../../renderer/features/today/subtitle.ts';
import { daysLeft } from '../../../renderer/features/trash/days-left.ts';
import { commandsFor, paletteSections } from '../../../renderer/features/search/palette-items.ts';
import type { OfferedCommand } from '../../../renderer/client/commands.ts';
import { shortened } from '../../../renderer/ui/excerpt.tsx';
import { tagChoices } from '../../../renderer/ui/tag-choices.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';

const day = (text: string): LocalDate => text as LocalDate;
const today = day('2026-05-21');

describe('the sentence of today', () => {
  const facts = { today, entries: 40, entriesToday: 0, earlierYears: 0, meetings: 0, latePromises: 0 };

  test('says that the journal is empty', () => {
    expect(subtitle({ ...facts, entries: 0 })).toBe('The journal is open and empty.');
  });

  test('says when the last entry was, where there is none today', () => {
    expect(subtitle({ ...facts, lastDay: day('2026-05-20') })).toBe('The last entry is from yesterday.');
    expect(subtitle({ ...facts, lastDay: day('2026-05-19') })).toBe('The last entry is from Tuesday.');
    expect(subtitle({ ...facts, lastDay: day('2025-05-19') })).toBe('The last entry is from 19 May 2025.');
    expect(subtitle(facts)).toBe('Nothing about today yet.');
  });

  test('counts what is there, in words up to twelve', () => {
    expect(subtitle({ ...facts, entriesToday: 2, earlierYears: 13 })).toBe(
      'Two entries so far. 13 from this day in earlier years.',
    );
  });
});

describe('the sentence of today, where something waits', () => {
  const facts = { today, entries: 40, entriesToday: 2, earlierYears: 1, meetings: 0, latePromises: 0 };

  test('says what waits, before all else', () => {
    expect(subtitle({ ...facts, meetings: 2, latePromises: 1 })).toBe(
      'Two one-on-ones today, and one promise already late.',
    );
    expect(subtitle({ ...facts, latePromises: 13 })).toBe('13 promises already late.');
    expect(subtitle({ ...facts, entries: 0, meetings: 1 })).toBe('One one-on-one today.');
  });
});

describe('the address of the timeline', () => {
  test('leaves out what does not fit and keeps the rest', () => {
    const address = timelineAddressSchema.parse({
      text: 2014,
      from: '2026-02-30',
      to: '2026-02-28',
      last: 'ever',
      year: 3,
    });
    expect(address).toEqual({ text: '2014', to: '2026-02-28' });
  });

  test('counts days back from today', () => {
    expect(filterOf(timelineAddressSchema.parse({ last: 'week' }), today)).toMatchObject({ from: '2026-05-15' });
    expect(isFiltered(filterOf(timelineAddressSchema.parse({ year: 2014 }), today))).toBe(false);
    expect(isFiltered(filterOf(timelineAddressSchema.parse({ text: '  ' }), today))).toBe(false);
  });

  test('takes one day, and lets it go again', () => {
    const chosen = withDay(timelineAddressSchema.parse({ last: 'year', tag: 'oncall' }), today);
    expect(chosen).toMatchObject({ tag: 'oncall', from: today, to: today });
    expect(chosen.last).toBeUndefined();
    expect(withDay(chosen, today)).toMatchObject({ tag: 'oncall', from: undefined, to: undefined });
  });
});

test('a day of the calendar is said in full', () => {
  const of = (count: number, matches: number) => ({ day: today, count, matches });
  expect(dayWords(today, of(3, 1), true)).toBe('Thursday 21 May 2026, 3 entries, 1 matches');
  expect(dayWords(today, of(3, 2), true)).toBe('Thursday 21 May 2026, 3 entries, 2 match');
  expect(dayWords(today, of(1, 0), true)).toBe('Thursday 21 May 2026, 1 entry, none match');
  expect(dayWords(today, of(1, 1), false)).toBe('Thursday 21 May 2026, 1 entry');
  expect(dayWords(today, undefined, true)).toBe('Thursday 21 May 2026, no entries');
});

test('the trash says in words how long something stays', () => {
  const now = Date.UTC(2026, 4, 21);
  const ago = (days: number): number => now - days * 86_400_000;
  expect([0, 18, 29, 29.5, 30, 45].map((days) => daysLeft(ago(days), 30, now))).toEqual([
    '30 days left',
    'Twelve days left',
    'One day left',
    'Goes today',
    'Goes today',
    'Goes today',
  ]);
  expect(daysLeft(ago(3), 30, now, true)).toBe('Stays: somebody in it is on hold');
});

const command = (id: string, title: string): OfferedCommand => ({
  id,
  title,
  group: 'Go',
  run: () => undefined,
  shortcuts: [],
});

describe('the palette', () => {
  const commands = [command('a', 'Go to Trash'), command('b', 'Move to trash'), command('c', 'Lock now')];

  test('finds commands by the beginnings of their words, in any order', () => {
    expect(commandsFor('tra', commands).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(commandsFor('trash mo', commands).map(({ id }) => id)).toEqual(['b']);
    expect(commandsFor('rash', commands)).toEqual([]);
  });

  test('offers every command for nothing, and the whole search for anything', () => {
    expect(paletteSections('', commands, [], []).map(({ items }) => items.length)).toEqual([3]);
    expect(paletteSections('zebra', commands, [], []).map(({ title }) => title)).toEqual(['Search']);
  });
});

describe('an excerpt', () => {
  test('is cut after a word, with the marks that are left', () => {
    expect(
      shortened(
        {
          text: 'one two three four',
          marks: [
            [4, 7],
            [14, 18],
          ],
        },
        12,
      ),
    ).toEqual({
      text: 'one two…',
      marks: [[4, 7]],
    });
  });

  test('always holds its first match, and one that fits stays whole', () => {
    expect(shortened({ text: 'a very long beginning before the match', marks: [[33, 38]] }, 10).text).toMatch(
      /match…$/,
    );
    expect(shortened({ text: 'short', marks: [] }, 10).text).toBe('short');
  });

  test('in a script without spaces is cut between characters', () => {
    expect(shortened({ text: '静かな移行についての長い記録です', marks: [[0, 2]] }, 8).text).toHaveLength(8);
  });
});

describe('the tags that are offered', () => {
  const known = [
    { tag: 'retro', count: 2 },
    { tag: 'retries', count: 9 },
    { tag: 'quiet retry', count: 4 },
  ];

  test('begin with what was typed, the most used first, then hold it', () => {
    expect(tagChoices('ret', [], known).map(({ tag }) => tag)).toEqual(['retries', 'retro', 'quiet retry', 'ret']);
  });

  test('include a new one, without its hash, unless it is there in other capitals', () => {
    expect(tagChoices('#On call ', [], known)).toEqual([{ tag: 'On call', count: 0, on: false, fresh: true }]);
    expect(tagChoices('RETRO', ['retro'], known)).toEqual([{ tag: 'retro', count: 2, on: true, fresh: false }]);
    expect(tagChoices('', ['mine'], [])).toEqual([{ tag: 'mine', count: 1, on: true, fresh: false }]);
  });
});
