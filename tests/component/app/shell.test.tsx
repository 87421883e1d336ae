import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useState } from 'react';
import { Shell } from '../../../renderer/app/shell/shell.tsx';
import { CommandRegistry, CommandsContext } from '../../../renderer/client/commands.ts';
import { type VaultClient, VaultContext } from '../../../renderer/client/vault-context.tsx';
import { PlacesContext } from '../../../renderer/ui/places.tsx';
import { usePaneFor } from '../../../renderer/details/led.tsx';
import { ContextPane } from '../../../renderer/ui/shell-slots.tsx';
import { VisuallyHidden } from '../../../renderer/ui/visually-hidden.tsx';
import type { VaultApi } from '../../../renderer/vault/api.ts';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';

const places = { here: () => '#/today', href: ({ to }: { to: string }) => `#/${to}`, go: vi.fn(), back: vi.fn() };
/** A journal without people. */
const client: VaultClient = {
  database: 'leeway',
  api: {
    subjects: async () => [] as const,
    timeline: async () => ({ total: 0, offset: 0, rows: [] }),
    openCounts: async () => ({ insights: 0, tensions: 0, promises: 0 }),
  } as unknown as VaultApi,
  onEvent: () => () => undefined,
  terminate: () => undefined,
};

/** A screen that leads to a field in its pane. */
function Leading() {
  usePaneFor('impact');
  return null;
}
function Leads() {
  const [led, setLed] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setLed(!led)}>
        Lead
      </button>
      {led ? <Leading /> : null}
    </>
  );
}

async function aShell(commands = new CommandRegistry({ mac: false, host: 'electron' })): Promise<CommandRegistry> {
  const root = createRootRoute({
    component: () => (
      <Shell>
        <ContextPane title="Due" count={5}>
          <button type="button">Open prep</button>
          <div style={{ height: '200vh' }} />
          <VisuallyHidden>Far down</VisuallyHidden>
        </ContextPane>
        <Leads />
        <h1>Thursday</h1>
      </Shell>
    ),
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/today'] }) });
  await render(
    <CommandsContext value={commands}>
      <VaultContext value={client}>
        <PlacesContext value={places}>
          <RouterProvider router={router as never} />
        </PlacesContext>
      </VaultContext>
    </CommandsContext>,
  );
  await expect.element(page.getByRole('heading', { name: 'Thursday' })).toBeVisible();
  return commands;
}

const pane = () => page.getByRole('complementary', { name: 'Due' });
const sheet = () => page.getByRole('dialog', { name: 'Due' });
const paneButton = () => page.getByRole('button', { name: /^Due/ });
const navigationWidth = () => page.getByRole('navigation', { name: 'Main' }).element().getBoundingClientRect().width;

beforeEach(() => localStorage.clear());
afterEach(() => page.viewport(1280, 800));

describe('a wide window', () => {
  beforeEach(() => page.viewport(1440, 900));

  test('has three panes, and remembers that the third was hidden', async () => {
    await aShell();
    await expect.element(pane().getByRole('button', { name: 'Open prep' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Hide this pane' }));
    await expect.element(pane()).not.toBeInTheDocument();
    await userEvent.click(paneButton());
    await expect.element(pane()).toBeVisible();
  });

  test('shows a hidden pane for what one is led to in it, and remembers that it is hidden', async () => {
    await aShell();
    await userEvent.click(page.getByRole('button', { name: 'Hide this pane' }));
    await userEvent.click(page.getByRole('button', { name: 'Lead' }));
    await expect.element(pane()).toBeVisible();
    expect(localStorage.getItem('leeway.pane.hidden')).toBe('yes');
    await userEvent.click(page.getByRole('button', { name: 'Lead' }));
    await expect.element(pane()).not.toBeInTheDocument();
  });

  test('stays where it is when something far down in a pane is brought into sight', async () => {
    await aShell();
    const far = page.getByText('Far down');
    far.element().scrollIntoView({ block: 'center' });
    expect(document.documentElement.scrollTop).toBe(0);
    expect(document.documentElement.scrollHeight).toBe(window.innerHeight);
    expect(far.element().getBoundingClientRect().top).toBeLessThan(window.innerHeight);
  });

  test('collapses its navigation to a rail and remembers it', async () => {
    await aShell();
    expect(navigationWidth()).toBe(232);
    await userEvent.click(page.getByRole('button', { name: 'Collapse navigation' }));
    await vi.waitFor(() => expect(navigationWidth()).toBe(60));
    await expect.element(page.getByRole('link', { name: 'Timeline' })).toBeVisible();
    expect(localStorage.getItem('leeway.navigation.collapsed')).toBe('yes');
  });

  test('has the landmarks and a way past the navigation', async () => {
    await aShell();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('Skip to content');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(page.getByRole('main').element());
  });

  test('marks where one is', async () => {
    await aShell();
    await expect.element(page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page');
    await expect.element(page.getByRole('link', { name: 'Timeline' })).not.toHaveAttribute('aria-current');
  });

  test('offers its own commands', async () => {
    const commands = await aShell();
    expect(commands.offered().map(({ id }) => id)).toEqual(expect.arrayContaining(['view.navigation', 'view.pane']));
  });
});

describe('a window of less than 1240 pixels', () => {
  beforeEach(() => page.viewport(1100, 800));

  test('keeps the third pane behind a named button, as a sheet that holds the focus and gives it back', async () => {
    await aShell();
    await expect.element(pane()).not.toBeInTheDocument();
    await expect.element(paneButton()).toHaveTextContent('Due5');
    paneButton().element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(sheet().getByRole('button', { name: 'Open prep' })).toBeVisible();
    await vi.waitFor(() => expect(sheet().element().contains(document.activeElement)).toBe(true));
    await userEvent.keyboard('{Escape}');
    await expect.element(sheet()).not.toBeInTheDocument();
    await vi.waitFor(() => expect(document.activeElement).toBe(paneButton().element()));
  });
});

describe('a window of less than 1040 pixels', () => {
  beforeEach(() => page.viewport(960, 700));

  test('has a rail, and no button to widen it', async () => {
    await aShell();
    expect(navigationWidth()).toBe(60);
    expect(page.getByRole('button', { name: /navigation/ }).query()).toBeNull();
    for (const name of ['Search', 'Today', 'Timeline', 'Trash', 'Settings'])
      await expect.element(page.getByRole('link', { name })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
  });
});

test('nothing overflows sideways, down to a quarter of a large window', async () => {
  await page.viewport(400, 420);
  await aShell();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
});
