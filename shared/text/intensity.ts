import type { Mention } from '../domain/mentions.ts';

export type Intensity = NonNullable<Mention['intensity']>;

/** Splits `queue 4` into what it is about and how strongly it is felt, 1 to 5. */
export function takeIntensity(typed: string): { readonly text: string; readonly intensity?: Intensity | undefined } {
  const match = /^(.*\S)\s+([1-5])\s*$/u.exec(typed);
  return match === null ? { text: typed } : { text: match[1] ?? '', intensity: Number(match[2]) as Intensity };
}
