/** True where objects and arrays lie more than `max` levels inside one another. Looks without recursion of its own. */
export function isDeeperThan(value: unknown, max: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= max; depth++) {
    level = level.flatMap((item): unknown[] => (typeof item === 'object' && item !== null ? Object.values(item) : []));
    if (level.length === 0) return false;
  }
  return true;
}
