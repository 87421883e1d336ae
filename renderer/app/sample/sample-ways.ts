/** What becomes of the sample journal when it is left. */
export interface SampleWays {
  /** Back to where it was begun; the sample goes on in its worker. */
  readonly leave: () => Promise<void>;
  /** Erases its database and ends its worker. */
  readonly remove: () => Promise<void>;
}
