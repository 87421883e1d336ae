import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAutosave, type SaveState } from '../../../renderer/editor/autosave.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';

type Answer = Result<undefined, string>;

/** A save that answers when the test says so, and remembers what it was given. */
function aSave() {
  const given: string[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  let atOnce = 0;
  let most = 0;
  const save = (value: string): Promise<Answer> => {
    given.push(value);
    atOnce += 1;
    most = Math.max(most, atOnce);
    return new Promise((resolve) => {
      waiting.push((answer) => {
        atOnce -= 1;
        resolve(answer);
      });
    });
  };
  const answer = async (with_: Answer = ok(undefined)): Promise<void> => {
    waiting.shift()?.(with_);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { save, given, answer, underWay: () => waiting.length, mostAtOnce: () => most };
}

const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const FULL = err('the disk is full');

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  vi.stubGlobal('reportError', vi.fn<(reason: unknown) => void>());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an autosave', () => {
  test('saves the newest text after half a second of quiet, once', async () => {
    const { save, given, answer } = aSave();
    const autosave = createAutosave({ save });
    expect(autosave.state()).toEqual({ state: 'clean' });
    autosave.change('a');
    await after(300);
    autosave.change('ab');
    await after(499);
    expect(given).toEqual([]);
    expect(autosave.state()).toEqual({ state: 'pending', since: 1_000_000 });
    await after(1);
    expect(given).toEqual(['ab']);
    expect(autosave.state()).toEqual({ state: 'saving', since: 1_000_000 });
    await answer();
    expect(autosave.state()).toEqual({ state: 'saved', at: 1_000_800 });
    await after(60_000);
    expect(given).toEqual(['ab']);
  });

  test('does not wait longer than two seconds while the typing goes on', async () => {
    const { save, given } = aSave();
    const autosave = createAutosave({ save });
    for (let letters = 1; letters <= 30; letters++) {
      autosave.change('x'.repeat(letters));
      await after(100);
    }
    expect(given).toEqual(['x'.repeat(20)]);
  });

  test('never has two saves under way, and saves what came meanwhile afterwards', async () => {
    const { save, given, answer, mostAtOnce } = aSave();
    const autosave = createAutosave({ save });
    autosave.change('one');
    await after(500);
    autosave.change('two');
    await after(5000);
    expect(given).toEqual(['one']);
    await answer();
    expect(given).toEqual(['one', 'two']);
    await answer();
    expect(autosave.state().state).toBe('saved');
    expect(mostAtOnce()).toBe(1);
  });

  test('tells its listeners of every state, until they leave', async () => {
    const { save, answer } = aSave();
    const autosave = createAutosave({ save });
    const states: string[] = [];
    const leave = autosave.subscribe(() => states.push(autosave.state().state));
    autosave.change('a');
    await after(500);
    await answer();
    expect(states).toEqual(['pending', 'saving', 'saved']);
    leave();
    autosave.change('b');
    expect(states).toHaveLength(3);
  });

  test('puts parts together with `merge`, also those of a save that failed', async () => {
    const given: object[] = [];
    let answer: Answer = FULL;
    const autosave = createAutosave<{ title?: string; body?: string }, string>({
      save: (patch) => {
        given.push(patch);
        return Promise.resolve(answer);
      },
      merge: (earlier, later) => ({ ...earlier, ...later }),
    });
    autosave.change({ title: 'T' });
    autosave.change({ body: 'b' });
    await after(500);
    autosave.change({ body: 'bc' });
    answer = ok(undefined);
    await autosave.retry();
    expect(given).toEqual([
      { title: 'T', body: 'b' },
      { title: 'T', body: 'bc' },
    ]);
  });
});

describe('flush', () => {
  test('saves at once what waits, and answers when it is saved', async () => {
    const { save, given, answer } = aSave();
    const autosave = createAutosave({ save });
    autosave.change('a');
    const flushed = autosave.flush();
    expect(given).toEqual(['a']);
    await answer();
    expect(await flushed).toBe(true);
    await after(10_000);
    expect(given).toEqual(['a']);
  });

  test('with nothing to save is done', async () => {
    const { save, given } = aSave();
    expect(await createAutosave({ save }).flush()).toBe(true);
    expect(given).toEqual([]);
  });

  test('waits for the save under way and then saves what came after it', async () => {
    const { save, given, answer } = aSave();
    const autosave = createAutosave({ save });
    autosave.change('one');
    await after(500);
    autosave.change('two');
    const flushed = Promise.all([autosave.flush(), autosave.flush()]);
    expect(given).toEqual(['one']);
    await answer();
    expect(given).toEqual(['one', 'two']);
    await answer();
    expect(await flushed).toEqual([true, true]);
    expect(given).toEqual(['one', 'two']);
  });

  test('says when the text could not be saved', async () => {
    const { save, answer } = aSave();
    const autosave = createAutosave({ save });
    autosave.change('a');
    const flushed = autosave.flush();
    await answer(FULL);
    expect(await flushed).toBe(false);
    expect(autosave.unsaved()).toBe('a');
  });

  test('of the whole window saves everything unsaved, and only that', async () => {
    vi.resetModules();
    const window = await import('../../../renderer/editor/autosave.ts');
    const one = aSave();
    const two = aSave();
    const a = window.createAutosave({ save: one.save });
    const b = window.createAutosave({ save: two.save });
    a.change('a');
    b.change('b');
    const flushed = window.flushAutosaves();
    await one.answer();
    await two.answer(FULL);
    expect(await flushed).toBe(false);
    const again = window.flushAutosaves();
    expect([one.given, two.given]).toEqual([['a'], ['b', 'b']]);
    await two.answer();
    expect(await again).toBe(true);
    expect(await window.flushAutosaves()).toBe(true);
  });
});

describe('a save that fails', () => {
  test('is named with its time until it succeeds, and is tried again with growing pauses', async () => {
    const { save, given, answer } = aSave();
    const autosave = createAutosave({ save });
    autosave.change('a');
    await after(500);
    await answer(FULL);
    const failed: SaveState<string> = { state: 'failed', error: 'the disk is full', since: 1_000_000, trying: false };
    expect(autosave.state()).toEqual(failed);
    for (const [index, pause] of [1000, 2000, 4000, 8000, 15_000, 30_000, 30_000].entries()) {
      await after(pause - 1);
      expect(given).toHaveLength(index + 1);
      await after(1);
      expect(given).toHaveLength(index + 2);
      expect(autosave.state()).toEqual({ ...failed, trying: true });
      await answer(FULL);
      expect(autosave.state()).toEqual(failed);
    }
  });

  test('keeps the newest text, and saves it when it can', async () => {
    const { save, given, answer } = aSave();
    const autosave = createAutosave({ save });
    autosave.change('a');
    await after(500);
    autosave.change('ab');
    await answer(FULL);
    expect(autosave.unsaved()).toBe('ab');
    autosave.change('abc');
    expect(autosave.state().state).toBe('failed');
    const retried = autosave.retry();
    expect(given).toEqual(['a', 'abc']);
    await answer();
    expect(await retried).toBe(true);
    expect(autosave.state().state).toBe('saved');
    expect(autosave.unsaved()).toBeUndefined();
  });

  test('starts its pauses anew after a success', async () => {
    const { save, given, answer } = aSave();
    const autosave = createAutosave({ save });
    autosave.change('a');
    await after(500);
    await answer(FULL);
    await after(1000);
    await answer();
    autosave.change('b');
    await after(500);
    await answer(FULL);
    await after(1000);
    expect(given).toEqual(['a', 'a', 'b', 'b']);
  });

  test('for a reason that trying cannot mend waits for the next change or for the person', async () => {
    const { save, given, answer } = aSave();
    const autosave = createAutosave({ save, retriable: () => false });
    autosave.change('a');
    await after(500);
    await answer(FULL);
    await after(120_000);
    expect(given).toEqual(['a']);
    autosave.change('b');
    await after(500);
    expect(given).toEqual(['a', 'b']);
  });

  test('by breaking keeps the text, reports the defect and tries again', async () => {
    const given: string[] = [];
    const broken = new Error('the worker is gone');
    const autosave = createAutosave<string, string>({
      save: (value) => {
        given.push(value);
        return given.length === 1 ? Promise.reject(broken) : Promise.resolve(ok(undefined));
      },
    });
    autosave.change('a');
    await after(500);
    expect(autosave.state()).toMatchObject({ state: 'failed', error: undefined });
    expect(reportError).toHaveBeenCalledExactlyOnceWith(broken);
    await after(1000);
    expect(given).toEqual(['a', 'a']);
    expect(autosave.state().state).toBe('saved');
  });
});

describe('whatever happens in whatever order', () => {
  const event = fc.oneof(
    { weight: 4, arbitrary: fc.constant('type' as const) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 3000 }) },
    fc.constantFrom('flush' as const, 'succeed' as const, 'fail' as const),
  );

  test('the newest text is saved in the end, and there is never more than one save at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const { save, given, answer, underWay, mostAtOnce } = aSave();
        const autosave = createAutosave({ save });
        let newest = '';
        for (const step of events) {
          if (step === 'type') autosave.change((newest += 'x'));
          else if (step === 'flush') void autosave.flush();
          else if (step === 'succeed') await answer();
          else if (step === 'fail') await answer(FULL);
          else await after(step);
        }
        // However it stands, once saving works again the text is saved within the longest pause.
        for (let tries = 0; tries < 6 && (autosave.unsaved() !== undefined || underWay() > 0); tries++) {
          await answer();
          await after(30_000);
        }
        expect(mostAtOnce()).toBeLessThanOrEqual(1);
        expect(autosave.unsaved()).toBeUndefined();
        expect(given.at(-1) ?? '').toBe(newest);
      }),
      { numRuns: 300 },
    );
  });
});
