/** Longest address that is handed to the platform's browser, in characters. */
const LONGEST = 2048;

/**
 * The address to open outside, in the form a browser would show it, or undefined where it is none that Leeway opens:
 * `https` only, with a host, without a user name or password (which make one host look like another).
 */
export function externalLink(text: string): string | undefined {
  if (text.length > LONGEST || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.username === '' && url.password === '';
  return url.protocol === 'https:' && url.hostname !== '' && plain ? url.href : undefined;
}
