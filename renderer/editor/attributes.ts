/** A check of an attribute: throws for a value that no version of the editor writes; ProseMirror's `check` calls it. */
export const mustBe =
  (what: string, holds: (value: unknown) => boolean) =>
  (value: unknown): void => {
    if (!holds(value)) throw new RangeError(`Not ${what}: ${String(value)}`);
  };
