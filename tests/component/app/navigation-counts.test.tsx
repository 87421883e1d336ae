import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Navigation } from '../../../renderer/app/shell/navigation.tsx';
import { CommandRegistry, CommandsContext } from '../../../renderer/client/commands.ts';
import { type VaultClient, VaultContext } from '../../../renderer/client/vault-context.tsx';
import { PlacesContext } from '../../../renderer/ui/places.tsx';
import { must } from '../../../shared/base/assert.ts';
import type { PersonId } from '../../../shared/base/ids.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { newTensionFields } from '../../../shared/domain/tension.ts';
import { anEntry, daysAgo, today } from '../features/support.tsx';
import { aJournal, lock, value } from '../vault/support.ts';

const places = { here: () => '#/today', href: ({ to }: { to: string }) => `#/${to}`, go: vi.fn(), back: vi.fn() };
const link = (name: string | RegExp) => page.getByRole('link', { name });

/** Where each link of the page lies. */
const boxes = () =>
  page
    .getByRole('link')
    .elements()
    .map((one) => one.getBoundingClientRect().toJSON() as unknown);

let client: VaultClient;
let ana: PersonId;
beforeEach(async () => {
  ({ client } = await aJournal());
  ana = value(
    await client.api.createSubject('person', {
      ...newPersonFields('Ana'),
      cadence: { idealDays: 5, maxDays: 10 },
    }),
  ).record.id;
});
afterEach(() => lock(client));

async function aNavigation(rail = false): Promise<void> {
  const root = createRootRoute({
    component: () => (
      <div style={{ inlineSize: rail ? 60 : 232 }}>
        <Navigation rail={rail} />
      </div>
    ),
  });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/today'] }) });
  await render(
    <CommandsContext value={new CommandRegistry({ mac: false, host: 'electron' })}>
      <VaultContext value={client}>
        <PlacesContext value={places}>
          <RouterProvider router={router as never} />
        </PlacesContext>
      </VaultContext>
    </CommandsContext>,
  );
  await expect.element(link(/^Promises/)).toBeVisible();
}

const aTension = async (surface: string) =>
  value(await client.api.createSubject('tension', newTensionFields(surface, today())));
const aPromise = async (from: PersonId | 'me', to: PersonId | 'me') =>
  value(await client.api.createSubject('promise', newPromiseFields('Send the notes', from, to, today())));
const met = (person: PersonId) =>
  anEntry(client, 'We spoke of the rota', {
    kind: 'oneOnOne',
    day: daysAgo(40),
    details: { person, status: 'held', topics: [] },
  });

describe('the navigation', () => {
  test('says of nothing how much there is where there is none', async () => {
    await aPromise(ana, 'me');
    await aNavigation();
    await aTension('Who owns the pager');
    await expect.element(link('Tensions, one open')).toBeVisible();
    for (const name of ['Insights', 'Promises']) {
      expect(link(name).element().getAttribute('aria-label')).toBeNull();
      expect(link(name).element().textContent).toBe(name);
    }
  });

  test('counts the open tensions, as they are now', async () => {
    const first = await aTension('Who owns the pager');
    const second = await aTension('Who may change the ledger');
    await aNavigation();
    await expect.element(link('Tensions, two open')).toHaveTextContent('Tensions2');
    value(await client.api.saveSubject('tension', first.record.id, first.rev, { state: 'resolved' }));
    await expect.element(link('Tensions, one open')).toHaveTextContent('Tensions1');
    value(await client.api.moveToTrash([second.record.id]));
    await expect.element(link('Tensions, one open')).not.toBeInTheDocument();
    expect(link('Tensions').element().textContent).toBe('Tensions');
    value(await client.api.restoreFromTrash([second.record.id]));
    await expect.element(link('Tensions, one open')).toBeVisible();
  });

  test('counts the promises that are mine and open, to others and to myself', async () => {
    const first = await aPromise('me', ana);
    await aPromise('me', 'me');
    await aPromise(ana, 'me');
    await aNavigation();
    await expect.element(link('Promises, two of yours open')).toHaveTextContent('Promises2');
    value(await client.api.saveSubject('promise', first.record.id, first.rev, { state: 'kept', closedOn: today() }));
    await expect.element(link('Promises, one of yours open')).toHaveTextContent('Promises1');
  });

  test('counts the insights on display, not those that wait, and one fewer once it is put away', async () => {
    const ben = value(
      await client.api.createSubject('person', { ...newPersonFields('Ben'), cadence: { idealDays: 5, maxDays: 10 } }),
    ).record.id;
    await met(ana);
    await aNavigation();
    await expect.element(link('Insights, one on display')).toHaveTextContent('Insights1');
    await met(ben);
    const panel = must(await client.api.insights(), 'the journal is read');
    expect(panel.waiting).toBe(1);
    await expect.element(link('Insights, one on display')).toBeVisible();
    value(await client.api.answerInsight(must(panel.cards[0], 'one is shown'), { sort: 'notUseful' }));
    // The other one's turn comes tomorrow.
    await expect.element(link(/^Insights, /)).not.toBeInTheDocument();
  });

  test('counts an insight that comes with an entry, without being asked', async () => {
    await aNavigation();
    expect(link(/^Insights, /).query()).toBeNull();
    await met(ana);
    await expect.element(link('Insights, one on display')).toBeVisible();
  });

  test('stays as it is laid out when a count comes', async () => {
    await aNavigation();
    const before = boxes();
    for (let i = 0; i < 12; i += 1) await aTension(`Tension ${i}`);
    await expect.element(link('Tensions, twelve open')).toBeVisible();
    expect(boxes()).toEqual(before);
  });

  test('cuts a long name with an ellipsis, and keeps the time of the meeting beside it', async () => {
    const name = 'Maximiliane Alexandrowna von und zu Hohenlohe-Waldenburg-Schillingsfürst';
    const person = value(await client.api.createSubject('person', newPersonFields(name))).record.id;
    const details = { person, at: '11:00', status: 'planned', topics: [] } as const;
    await anEntry(client, 'Soon', { kind: 'oneOnOne', day: today(), details });
    await aNavigation();
    const time = page.getByText('11:00');
    await expect.element(time).toBeVisible();
    const nav = page.getByRole('navigation', { name: 'Main' }).element().getBoundingClientRect();
    expect(time.element().getBoundingClientRect().right).toBeLessThanOrEqual(nav.right);
    const shown = page.getByText(name).element();
    expect(getComputedStyle(shown).textOverflow).toBe('ellipsis');
    expect(shown.getBoundingClientRect().right).toBeLessThan(time.element().getBoundingClientRect().left);
  });

  test('says as a rail the same in its names, and shows no figures', async () => {
    await aTension('Who owns the pager');
    await aNavigation(true);
    await expect.element(link('Tensions, one open')).toBeVisible();
    expect(link('Tensions, one open').element().textContent).toBe('');
  });
});
