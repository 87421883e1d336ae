import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ErrorBoundary } from '../../../renderer/app/error-boundary.tsx';
import { HostContext } from '../../../renderer/client/host-context.ts';
import { startVault } from '../../../renderer/client/start-vault.ts';
import { PASSPHRASE } from '../vault/support.ts';
import { aHost, anOpenWindow } from './support.tsx';

/** React reports what a boundary caught: it is what these tests are about. */
const ignore = (): void => undefined;

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
    { createRootOptions: { onCaughtError: ignore } },
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

describe('a worker that failed', () => {
  const workers: Worker[] = [];
  beforeEach(() => {
    workers.length = 0;
    window.history.replaceState(null, '', '#/');
    vi.stubGlobal(
      'Worker',
      class extends Worker {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          workers.push(this);
        }
      },
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  test('says nothing of text that it could still save', async () => {
    const { host, client, database } = await anOpenWindow({ onCaughtError: ignore });
    await userEvent.click(page.getByRole('textbox').first());
    await userEvent.keyboard('Saved at the last moment.');
    workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'in passing' }));
    await expect.element(page.getByRole('button', { name: 'Reload' })).toBeEnabled();
    await userEvent.click(page.getByRole('button', { name: 'Reload' }));
    expect(host.reloads()).toBe(1);
    expect(page.getByRole('region', { name: 'Not saved' }).query()).toBeNull();
    client.terminate();
    const again = await startVault(database);
    await again.api.open(host.markerText());
    await again.api.unlock({ passphrase: PASSPHRASE });
    expect(JSON.stringify(await again.api.draft())).toContain('Saved at the last moment.');
    again.terminate();
  });

  // What is never saved stays in the page: these tests come last.
  test.each([
    ['an error', () => new ErrorEvent('error', { message: `Uncaught ${CANARY}` })],
    ['a message that cannot be read', () => new MessageEvent('messageerror')],
  ])('with %s is said, and what it did not save can be copied', async (_what, event) => {
    const { host } = await anOpenWindow({ onCaughtError: ignore });
    const write = vi.spyOn(host.clipboard, 'write');
    const [worker] = workers;
    worker?.terminate();
    await userEvent.click(page.getByRole('textbox').first());
    await userEvent.keyboard('Nobody will answer this.');
    worker?.dispatchEvent(event());

    await expect.element(page.getByRole('heading', { name: 'This part of Leeway stopped' })).toBeVisible();
    await expect
      .poll(() => page.getByRole('region', { name: 'Not saved' }).query()?.textContent ?? '', { timeout: 10_000 })
      .toContain('Nobody will answer this.');
    await userEvent.click(page.getByRole('button', { name: 'Copy what is not saved' }));
    await expect.element(page.getByText('Copied.')).toBeVisible();
    expect(write.mock.calls[0]?.[0]).toContain('Nobody will answer this.');
    await userEvent.click(page.getByRole('button', { name: 'Reload' }));
    expect(host.reloads()).toBe(1);
  });
});
