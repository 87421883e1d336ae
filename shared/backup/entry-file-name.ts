import type { Entry } from '../domain/entry.ts';

/** Letters of a title in a file's name; Windows allows about 260 for the whole path. */
const MAX_SLUG = 60;

/**
 * Names files `YYYY/YYYY-MM-DD-title.md`, each name once, also where case or accents do not count. Only letters,
 * digits and `-` are used, so that every file system takes them.
 */
export function createEntryNames(): (entry: Pick<Entry, 'day' | 'title'>) => string {
  const taken = new Set<string>();
  return ({ day, title }) => {
    const slug = slugOf(title ?? '');
    const stem = `${day.slice(0, 4)}/${day}${slug === '' ? '' : `-${slug}`}`;
    let name = stem;
    for (let count = 2; taken.has(fold(name)); count++) name = `${stem}-${count}`;
    taken.add(fold(name));
    return `${name}.md`;
  };
}

const fold = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function slugOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const characters = Array.from(words.join('-')).slice(0, MAX_SLUG);
  return characters.join('').replace(/-+$/u, '');
}
