/** Milliseconds of many runs in short. */
export interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  readonly runs: number;
}

export function summary(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => rounded(sorted[Math.ceil((sorted.length - 1) * share)] ?? 0);
  return { median: at(0.5), p95: at(0.95), max: at(1), runs: sorted.length };
}

/** Three figures that mean something, no more. */
export const rounded = (value: number): number => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

export const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

/** One line of the report. */
export interface Line {
  readonly entries: number;
  readonly what: string;
  /** Where it was measured, or with what. */
  readonly how: string;
  readonly value: Summary | number;
  readonly unit: 'ms' | 'MB' | 'files/s' | 'times';
}

/** The lines as a table for people. */
export function table(lines: readonly Line[]): string {
  const rows = [
    ['entries', 'what', 'how', 'median', 'p95', 'max', ''],
    ...lines.map(({ entries, what, how, value, unit }) =>
      typeof value === 'number'
        ? [String(entries), what, how, String(value), '', '', unit]
        : [String(entries), what, how, String(value.median), String(value.p95), String(value.max), unit],
    ),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          WORDS.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Columns that are words and stand to the left. */
const WORDS = new Set([1, 2, 6]);
