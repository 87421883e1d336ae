import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ErrorBoundary } from '../../../renderer/app/error-boundary.tsx';
import { HostContext } from '../../../renderer/client/host-context.ts';
import { aHost } from './support.tsx';

const CANARY = 'Tove took a third weekend on call';
function Broken(): never {
  throw new RangeError(`Invalid content for node doc: <paragraph("${CANARY}")>`);
}

async function aFailure() {
  const host = aHost();
  const write = vi.spyOn(host.clipboard, 'write');
  await render(
    <HostContext value={host}>
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>
    </HostContext>,
    // React reports what a boundary caught: it is what this test is about.
    { createRootOptions: { onCaughtError: () => undefined } },
  );
  return { host, write };
}

describe('a window that failed', () => {
  test('says what is safe and has a way on', async () => {
    const { host } = await aFailure();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(page.getByText(/What was saved is safe/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Reload' }));
    expect(host.reloads()).toBe(1);
  });

  test('shows and copies nothing of what was written', async () => {
    const { write } = await aFailure();
    await userEvent.click(page.getByRole('button', { name: 'Copy details' }));
    await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(write).toHaveBeenCalledOnce();
    expect(write.mock.calls[0]?.[0]).toContain('RangeError');
    expect(write.mock.calls[0]?.[0]).not.toContain('weekend');
    expect(document.body.textContent).not.toContain('weekend');
  });
});
