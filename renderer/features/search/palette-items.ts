import type { FoundRecord } from '../../details/found-records.ts';
import type { OfferedCommand } from '../../client/commands.ts';
import type { SearchHit } from '../../vault/api.ts';

export type PaletteItem =
  | { readonly sort: 'record'; readonly id: string; readonly record: FoundRecord }
  | { readonly sort: 'entry'; readonly id: string; readonly hit: SearchHit }
  | { readonly sort: 'command'; readonly id: string; readonly command: OfferedCommand }
  | { readonly sort: 'everything'; readonly id: string; readonly query: string };

export interface PaletteSection {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

/** What stands over records that a search finds by their names. */
export const RECORDS = 'People and records';

/** Shown with nothing typed, and beside entries. */
const COMMANDS_BESIDE = 5;

/**
 * What the palette offers for what was typed: with nothing typed every command; then the commands whose words begin
 * with it, the people and other records that are called so, the entries that hold it, and the way to the whole search.
 */
export function paletteSections(
  typed: string,
  commands: readonly OfferedCommand[],
  records: readonly FoundRecord[],
  hits: readonly SearchHit[],
): readonly PaletteSection[] {
  const query = typed.trim();
  if (query === '') return [{ title: 'Commands', items: commands.map(commandItem) }];
  const fitting = commandsFor(query, commands).slice(0, COMMANDS_BESIDE);
  return [
    { title: 'Commands', items: fitting.map(commandItem) },
    { title: RECORDS, items: records.map((record) => ({ sort: 'record' as const, id: record.id, record })) },
    { title: 'Entries', items: hits.map((hit) => ({ sort: 'entry' as const, id: hit.item.id, hit })) },
    { title: 'Search', items: [{ sort: 'everything' as const, id: 'everything', query }] },
  ].filter((section) => section.items.length > 0);
}

/** Commands in whose title every typed word begins a word, in any order. */
export function commandsFor(query: string, commands: readonly OfferedCommand[]): readonly OfferedCommand[] {
  const wanted = wordsOf(query);
  return commands.filter(({ title, group }) => {
    const words = wordsOf(`${title} ${group}`);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

const commandItem = (command: OfferedCommand): PaletteItem => ({ sort: 'command', id: command.id, command });
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
