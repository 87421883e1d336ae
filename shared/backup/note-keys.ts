/** Values of front matter, taken by name in any spelling, so that what nobody took can be kept as text. */
export interface NoteKeys {
  /** The first of these names that is there, as `{name, value}`; names are compared without case, spaces, `-` and `_`. */
  find(...names: readonly string[]): { readonly name: string; readonly value: unknown } | undefined;
  /** Says that the value under this name has found its place. */
  use(name: string): void;
  /** What has found no place. */
  rest(): Readonly<Record<string, unknown>>;
}

export function createNoteKeys(values: Readonly<Record<string, unknown>>): NoteKeys {
  const byFold = new Map(Object.keys(values).map((name) => [fold(name), name]));
  const used = new Set<string>();
  return {
    find(...names) {
      const name = names.map((wanted) => byFold.get(fold(wanted))).find((found) => found !== undefined);
      return name === undefined ? undefined : { name, value: values[name] };
    },
    use: (name) => void used.add(name),
    rest: () =>
      Object.fromEntries(Object.entries(values).filter(([name, value]) => !used.has(name) && hasContent(value))),
  };
}

const fold = (name: string): string => name.toLowerCase().replace(/[\s_-]/gu, '');

/** A key without a value (`aliases:`) says nothing that could be lost. */
const hasContent = (value: unknown): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
