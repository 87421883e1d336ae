/** The keys and values of a table whose keys are known. */
export const pairs = <K extends string, V>(table: Readonly<Record<K, V>>): readonly (readonly [K, V])[] =>
  Object.entries(table) as [K, V][];
