import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ProgressBar } from '../../../renderer/ui/progress-bar.tsx';
import { Skeleton, SKELETON_AFTER_MS } from '../../../renderer/ui/skeleton.tsx';
import { render } from './support.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

test('what comes at once never shows a skeleton', async () => {
  await render(<Skeleton label="Reading entries" />);
  await vi.advanceTimersByTimeAsync(SKELETON_AFTER_MS - 1);
  expect(page.getByText('Reading entries').query()).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  await vi.waitFor(() => expect(page.getByRole('status').query()).not.toBeNull());
});

test('progress says how far it is in figures and in words', async () => {
  await render(<ProgressBar label="Reading files" done={120} total={398} note="120 of 398" />);
  const bar = page.getByRole('progressbar', { name: 'Reading files' });
  await expect.element(bar).toHaveAttribute('aria-valuenow', '120');
  await expect.element(bar).toHaveAttribute('aria-valuemax', '398');
  await expect.element(bar).toHaveAttribute('aria-valuetext', '120 of 398');
});

test('progress whose end is not known says no number', async () => {
  await render(<ProgressBar label="Reading files" done={0} total={0} />);
  await expect.element(page.getByRole('progressbar', { name: 'Reading files' })).not.toHaveAttribute('aria-valuenow');
});
