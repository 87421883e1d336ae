import { fold } from './fold.ts';
import { oneSlipApart } from './slip.ts';

/** What a search word may name. */
export const NAMED = ['person', 'area', 'tension'] as const;
export type Named = (typeof NAMED)[number];

/** Something with a name, and the other names that it goes by. */
export interface NamedThing {
  readonly id: string;
  readonly names: readonly string[];
}

/** Names to look ids up by, without case and accents. */
export class NameIndex {
  readonly #things: readonly { readonly id: string; readonly names: readonly string[] }[];

  constructor(things: readonly NamedThing[]) {
    this.#things = things.map(({ id, names }) => ({ id, names: names.map(foldName) }));
  }

  /** Those called just that; where nobody is, those with a name in which a word starts so. `wanted` is folded. */
  idsOf(wanted: string): readonly string[] {
    const exact = this.#where((name) => name === wanted);
    return exact.length > 0 ? exact : this.#where((name) => ` ${name}`.includes(` ${wanted}`));
  }

  /** A name that may have been meant, folded: one letter apart, whole or in one of its words. */
  near(wanted: string): string | undefined {
    for (const { names } of this.#things) {
      for (const name of names) if ([name, ...name.split(' ')].some((part) => oneSlipApart(wanted, part))) return name;
    }
    return undefined;
  }

  #where(holds: (name: string) => boolean): readonly string[] {
    return this.#things.filter(({ names }) => names.some(holds)).map(({ id }) => id);
  }
}

/** A name as names are compared. */
export const foldName = (name: string): string => fold(name).trim().replace(/\s+/gu, ' ');

/** Names of everything that can be named in a query. */
export type QueryNames = Readonly<Record<Named, NameIndex>>;

/** A value of a search word as it is typed: in quotation marks where it has blanks. */
export const asValue = (name: string): string => (/[\s"“”„]/u.test(name) ? `"${name.replace(/["“”„]/gu, '')}"` : name);
