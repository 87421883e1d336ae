import { afterAll, beforeAll, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TimelineAddress } from '../../../renderer/features/timeline/address.ts';
import { TimelineScreen } from '../../../renderer/features/timeline/timeline-screen.tsx';
import { SearchScreen } from '../../../renderer/features/search/search-screen.tsx';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { must } from '../../../shared/base/assert.ts';
import type { PersonId } from '../../../shared/base/ids.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { aJournal, lock } from '../vault/support.ts';
import { anEntry, daysAgo, inWindow, soon, today } from './support.tsx';

let client: VaultClient;
let ana: PersonId;
beforeAll(async () => {
  ({ client } = await aJournal());
  const made = await client.api.createSubject('person', { ...newPersonFields('Ana Ruíz'), nicknames: ['Nita'] });
  ana = must(made.ok ? made.value.record.id : undefined, 'the person was made');
  const open = newDetails('decision', today());
  await anEntry(client, 'Which queue first?', { kind: 'decision', details: open, people: [ana] });
  await anEntry(client, 'Cap at six.', {
    kind: 'decision',
    details: { ...open, decidedBy: 'meAlone' },
    people: [ana],
    day: daysAgo(1),
  });
  await anEntry(client, 'A quiet day.', { day: daysAgo(2) });
});
afterAll(() => lock(client));

const at = (address: Partial<TimelineAddress>): TimelineAddress => ({ ...({} as TimelineAddress), ...address });

test('A person is found by a nickname, and what is open about them is left', async () => {
  const { screen, places, show } = await inWindow(client, <TimelineScreen address={at({})} />);
  await screen.getByRole('button', { name: 'Person', exact: true }).click();
  await userEvent.keyboard('nita');
  await screen.getByRole('option', { name: 'Ana Ruíz' }).click();
  expect(places.been.at(-1)).toMatchObject({ to: 'timeline', search: { person: ana } });
  const list = screen.getByRole('list', { name: 'Entries' });
  await show(<TimelineScreen address={at({ person: ana })} />);
  await soon(() => expect(list.getByRole('link').elements()).toHaveLength(2));
  await screen.getByRole('radio', { name: 'Open', exact: true }).click();
  expect(places.been.at(-1)).toMatchObject({ search: { person: ana, is: 'open' } });
  await show(<TimelineScreen address={at({ person: ana, is: 'open' })} />);
  await soon(() => expect(list.getByRole('link').elements()).toHaveLength(1));
  await expect.element(list.getByText('Which queue first?')).toBeVisible();
  await screen.getByRole('button', { name: 'Clear filters' }).click();
  expect(places.been.at(-1)).toEqual({ to: 'timeline', search: { year: undefined } });
});

test('Filters that nothing passes say so', async () => {
  const { screen } = await inWindow(client, <TimelineScreen address={at({ person: ana, kind: 'bet' })} />);
  await expect.element(screen.getByText('No entry matches')).toBeVisible();
});

test('A name is completed under the field and stands in quotation marks', async () => {
  const { screen, places } = await inWindow(client, <SearchScreen query="" />);
  await expect.element(screen.getByRole('searchbox', { name: 'Search' })).toHaveFocus();
  await userEvent.keyboard('person:rui');
  await expect.element(screen.getByRole('option', { name: 'person:"Ana Ruíz"' })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await soon(() => expect(places.been.at(-1)).toEqual({ to: 'search', search: { q: 'person:"Ana Ruíz" ' } }));
});

test('A query finds by nickname, and says of a name that nobody has it', async () => {
  const { screen, show } = await inWindow(client, <SearchScreen query="person:NITA is:open" />);
  await soon(() =>
    expect(screen.getByRole('list', { name: 'Found entries' }).getByRole('link').elements()).toHaveLength(1),
  );
  await show(<SearchScreen query="person:Zoltan" />);
  await expect.element(screen.getByText(/Nobody here is called “Zoltan”/)).toBeVisible();
});
