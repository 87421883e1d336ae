import type { Host } from '../../shared/host/host.ts';

/** The engine's own words about these hold no content; other errors may quote what they were given. */
const TELLING = new Set(['TypeError', 'ReferenceError', 'RangeError']);
const MAX_FRAMES = 12;

/**
 * What may be shown to somebody else about a failure: its name, where it was, and the version. An error's message is
 * left out unless it is known to be ours or the engine's, as it may quote an entry.
 */
export function failureDetails(reason: unknown, about: Host['about'] | undefined): string {
  const error = reason instanceof Error ? reason : new Error('something that is no error was thrown');
  const ours = error.message.startsWith('Assertion failed: ') || !(reason instanceof Error);
  const said = ours || (TELLING.has(error.name) && !error.message.includes('<')) ? `: ${error.message}` : '';
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at |@/.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => line.replace(/\(?\w+:\/\/[^/\s]*\//g, '').trim());
  return [
    `Leeway ${about?.version ?? ''} on ${about?.engine ?? 'an unknown engine'}`,
    `${error.name}${said}`,
    ...frames,
  ].join('\n');
}
