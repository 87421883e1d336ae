import { fold } from '../search/fold.ts';
import type { FoundName, SoughtName } from './name-finder.ts';

/** How one name is written in texts, and how often. */
export interface TalliedName {
  readonly written: string;
  readonly places: number;
  readonly sharedWith: readonly string[];
  /** Whether it most likely stands for the person. */
  readonly taken: boolean;
}

export interface NameTally {
  /** Names found so far. */
  readonly places: number;
  /** Counts a name; always false, so that it stays where it is. */
  readonly found: (name: FoundName) => false;
  /** Counts a mention under that label: there the name surely stands for the person. */
  readonly mentioned: (label: string) => void;
  /** Most frequent first. */
  readonly names: () => readonly TalliedName[];
}

/**
 * Counts how a person's names are written. A name that somebody else has too is theirs as likely. So is an ordinary word
 * (`may`, `will`): one that differs from the name in capitals or accents and is written more often than the name itself.
 */
export function createNameTally(sought: ReadonlyMap<string, SoughtName>): NameTally {
  const counts = new Map<string, { readonly key: string; places: number }>();
  const mentions = new Map<string, number>();
  let places = 0;
  return {
    get places() {
      return places;
    },
    found: ({ key, written }) => {
      places += 1;
      const count = counts.get(written);
      if (count === undefined) counts.set(written, { key, places: 1 });
      else count.places += 1;
      return false;
    },
    mentioned: (label) => {
      const key = fold(label);
      mentions.set(key, (mentions.get(key) ?? 0) + 1);
    },
    names: () =>
      [...counts]
        .map(([written, { key, places: here }]): TalliedName => {
          const { term = written, sharedWith = [] } = sought.get(key) ?? {};
          const asWritten = (counts.get(term)?.places ?? 0) + (mentions.get(key) ?? 0);
          const likely = written === term || key.includes(' ') || here <= asWritten;
          return {
            written,
            places: here,
            sharedWith: sharedWith.map(({ name }) => name),
            taken: likely && sharedWith.length === 0,
          };
        })
        .toSorted((a, b) => b.places - a.places || (a.written < b.written ? -1 : 1)),
  };
}
