/**
 * JSON with one possible spelling: keys sorted by UTF-16 unit, no white space (the part of RFC 8785 that strings,
 * whole numbers, lists and plain objects need). What is authenticated must not depend on who wrote it. Throws for
 * anything else, such as a fraction or `undefined`: there is no spelling of those to agree on.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) throw new Error(`No canonical spelling for ${typeof value}`);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}
