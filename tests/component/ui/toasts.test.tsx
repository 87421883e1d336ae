import { useEffect } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { must } from '../../../shared/base/assert.ts';
import { TOAST_MS, type Toasts, ToastsProvider, useToasts } from '../../../renderer/ui/toasts.tsx';
import { render } from './support.ts';

let toasts: Toasts | undefined;
const found = (now: Toasts): void => {
  toasts = now;
};
function Reach({ onFound }: { readonly onFound: (toasts: Toasts) => void }) {
  const now = useToasts();
  useEffect(() => onFound(now), [onFound, now]);
  return null;
}

beforeEach(async () => {
  await render(
    <ToastsProvider>
      <Reach onFound={found} />
    </ToastsProvider>,
  );
});
afterEach(() => vi.useRealTimers());

const shown = () => page.getByRole('alertdialog');
const show = (): Toasts => must(toasts, 'toasts are provided');

describe('a toast', () => {
  test('is announced, and undoes at most once', async () => {
    const undo = vi.fn();
    show().undo('Entry moved to trash', undo);
    await expect.element(page.getByRole('alert')).toHaveTextContent('Entry moved to trash');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    await expect.element(shown()).not.toBeInTheDocument();
  });

  test('goes by itself, and not while the pointer is on it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    show().show({ text: 'Entry kept' });
    await vi.advanceTimersByTimeAsync(TOAST_MS - 1_000);
    expect(shown().query()).not.toBeNull();
    await userEvent.hover(shown());
    await vi.advanceTimersByTimeAsync(10 * TOAST_MS);
    expect(shown().query()).not.toBeNull();
    await userEvent.unhover(shown());
    await vi.advanceTimersByTimeAsync(1_500);
    expect(shown().query()).toBeNull();
  });

  test('is reached with F6, and stays while it has the focus', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const undo = vi.fn();
    show().undo('Entry moved to trash', undo);
    await vi.advanceTimersByTimeAsync(10);
    await userEvent.keyboard('{F6}');
    expect(
      page
        .getByRole('region', { name: /Messages/ })
        .element()
        .contains(document.activeElement),
    ).toBe(true);
    await vi.advanceTimersByTimeAsync(10 * TOAST_MS);
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    expect(undo).toHaveBeenCalledOnce();
  });

  test('that is the newest with an Undo is undone, once', async () => {
    const [first, second] = [vi.fn(), vi.fn()];
    show().undo('Snoozed', first);
    show().undo('Put away', second);
    show().show({ text: 'Entry kept' });
    show().undoNewest();
    expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    show().undoNewest();
    show().undoNewest();
    expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  test('that says a failure stays until it is closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    show().show({ text: 'Not saved', tone: 'failed' });
    await vi.advanceTimersByTimeAsync(10 * TOAST_MS);
    expect(shown().query()).not.toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Dismiss' }));
    await vi.advanceTimersByTimeAsync(10);
    expect(shown().query()).toBeNull();
  });
});
