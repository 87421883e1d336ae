/** So much has room in two lines of the narrowest list. */
const LONGEST = 64;

/** What a record is called, in a line or two: cut at a word. */
export function shortened(words: string, longest = LONGEST): string {
  if (words.length <= longest) return words;
  const most = words.slice(0, longest + 1);
  const end = most.lastIndexOf(' ');
  // A character of two units is not cut in two.
  const whole = end > 0 ? most.slice(0, end) : most.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '');
  return `${whole.replace(/[\s.,;:–-]+$/u, '')}…`;
}
