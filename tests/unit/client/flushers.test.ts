import { describe, expect, test } from 'vitest';
import { Flushers } from '../../../renderer/client/flushers.ts';

const LONG = 60_000;

describe('flushing', () => {
  test('waits for everything that is unsaved', async () => {
    const flushers = new Flushers();
    const saved: string[] = [];
    flushers.add(async () => {
      await Promise.resolve();
      saved.push('draft');
    });
    flushers.add(async () => void saved.push('entry'));
    expect(await flushers.flush(LONG)).toBe(true);
    expect(saved.toSorted()).toEqual(['draft', 'entry']);
  });

  test('says when something could not be saved, and still saves the rest', async () => {
    const flushers = new Flushers();
    let saved = false;
    flushers.add(async () => {
      throw new Error('disk full');
    });
    flushers.add(async () => {
      saved = true;
    });
    expect(await flushers.flush(LONG)).toBe(false);
    expect(saved).toBe(true);
  });

  test('does not wait longer than it may', async () => {
    const flushers = new Flushers();
    flushers.add(() => new Promise(() => undefined));
    expect(await flushers.flush(5)).toBe(false);
  });

  test('leaves out what has gone', async () => {
    const flushers = new Flushers();
    const stop = flushers.add(() => new Promise(() => undefined));
    stop();
    expect(await flushers.flush(LONG)).toBe(true);
  });
});
