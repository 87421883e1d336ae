/** A piece of text with the places that matched: `[start, end)` in UTF-16 units, in order, never overlapping. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** Something in a query that could not be understood, said so that it can be mended. */
export interface QueryProblem {
  /** The word as written, e.g. `after:yesterdayish`. */
  readonly part: string;
  /** One sentence: what is wrong and what would work. */
  readonly message: string;
}
