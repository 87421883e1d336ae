import { describe, expect, test } from 'vitest';
import { createPresence } from '../../../renderer/app/session/presence.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Two clocks that are moved by hand. */
function aPresence() {
  let wall = 1_000_000_000_000;
  let steady = 5_000;
  const presence = createPresence({ wall: () => wall, steady: () => steady });
  return {
    presence,
    /** Time passes with looks in between, as a timer does. */
    pass: (ms: number, everyMs = 5 * SECOND) => {
      for (let left = ms; left > 0; left -= everyMs) {
        wall += Math.min(everyMs, left);
        steady += Math.min(everyMs, left);
        presence.awayMs(undefined);
      }
    },
    /** The computer sleeps: no timer runs, and the steady clock may stand still. */
    sleep: (ms: number) => {
      wall += ms;
    },
    /** Somebody sets the clock. */
    setBack: (ms: number) => {
      wall -= ms;
    },
  };
}

describe('being away', () => {
  test('is counted from the last touch', () => {
    const { presence, pass } = aPresence();
    pass(4 * MINUTE);
    expect(presence.awayMs(undefined)).toBe(4 * MINUTE);
    presence.touch();
    expect(presence.awayMs(undefined)).toBe(0);
  });

  test('counts sleep, though no timer ran and the steady clock stood still', () => {
    const { presence, sleep } = aPresence();
    sleep(10 * MINUTE);
    expect(presence.awayMs(undefined)).toBe(10 * MINUTE);
  });

  test('is not hidden by the key that wakes the computer', () => {
    const { presence, sleep } = aPresence();
    sleep(10 * MINUTE);
    presence.touch();
    expect(presence.awayMs(0)).toBe(10 * MINUTE);
  });

  test('is over for somebody who goes on after a sleep that was too short to lock', () => {
    const { presence, sleep, pass } = aPresence();
    sleep(10 * MINUTE);
    presence.awayMs(undefined);
    presence.touch();
    pass(10 * SECOND);
    expect(presence.awayMs(undefined)).toBe(10 * SECOND);
  });

  test('is not shortened by a clock that is set back', () => {
    const { presence, pass, setBack } = aPresence();
    pass(3 * MINUTE);
    setBack(60 * MINUTE);
    expect(presence.awayMs(undefined)).toBe(3 * MINUTE);
  });

  test('does not begin while somebody works in another window of this computer', () => {
    const { presence, pass } = aPresence();
    pass(20 * MINUTE);
    expect(presence.awayMs(2 * SECOND)).toBe(2 * SECOND);
  });
});
