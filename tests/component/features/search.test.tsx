import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useState } from 'react';
import { CommandPalette } from '../../../renderer/features/search/palette.tsx';
import { SearchScreen } from '../../../renderer/features/search/search-screen.tsx';
import { type Command, useCommands } from '../../../renderer/client/commands.ts';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import type { SearchAnswer } from '../../../renderer/vault/api.ts';
import type { EntryId, PersonId } from '../../../shared/base/ids.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { anEntry, anItem, aStubClient, daysAgo, inWindow, soon, today } from './support.tsx';

let client: VaultClient;
let queue: EntryId;
let noor: PersonId;
beforeAll(async () => {
  ({ client } = await aJournal());
  const about = { ...newPersonFields('Nóor Haddad'), role: 'Payments' };
  noor = value(await client.api.createSubject('person', about)).record.id;
  value(await client.api.createSubject('area', { name: 'Rota of the night', explainers: [] }));
  queue = await anEntry(client, 'The retry queue moved while everybody slept.', { title: 'A quiet night' });
  await anEntry(client, 'Noor wants to leave the rota in spring.', { day: daysAgo(3), tags: ['oncall'] });
});
afterAll(() => lock(client));

const answer = (text: string): SearchAnswer => ({
  total: 1,
  hits: [{ item: anItem(text, today()), excerpt: { text, marks: [] } }],
  problems: [],
  complete: true,
});

describe('search', () => {
  test('may be typed in at once, and puts what is typed into the address', async () => {
    const { screen, places } = await inWindow(client, <SearchScreen query="" />);
    await expect.element(screen.getByRole('searchbox', { name: 'Search' })).toHaveFocus();
    await expect.element(screen.getByText('Search everything you wrote')).toBeVisible();
    await userEvent.keyboard('rota');
    await soon(() => expect(places.been.at(-1)).toEqual({ to: 'search', search: { q: 'rota' } }));
  });

  test('shows what it finds with the words marked, and opens it', async () => {
    const { screen, places } = await inWindow(client, <SearchScreen query="queue night" />);
    const list = screen.getByRole('list', { name: 'Found entries' });
    await soon(() => expect(list.getByRole('link').elements()).toHaveLength(1));
    expect([...list.element().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['night', 'queue']);
    await expect.element(screen.getByText('1 entry', { exact: true })).toBeVisible();
    await screen.getByRole('searchbox').click();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(places.been).toEqual([{ to: 'entry', id: queue }]);
  });

  test('leads to the people and records of that name, whatever its accents', async () => {
    const { screen, places } = await inWindow(client, <SearchScreen query="noor" />);
    const found = screen.getByRole('list', { name: 'People and records' });
    await expect.element(found.getByRole('link')).toHaveTextContent('Nóor HaddadPayments');
    await found.getByRole('link').click();
    expect(places.been.at(-1)).toEqual({ to: 'person', id: noor });
  });

  test('offers no records for a query with words of its own, nor for one that names none', async () => {
    const { screen, show } = await inWindow(client, <SearchScreen query="rota" />);
    await expect.element(screen.getByRole('link', { name: 'Rota of the night' })).toBeVisible();
    await show(<SearchScreen query="tag:oncall rota" />);
    await expect.element(screen.getByRole('link', { name: 'Rota of the night' })).not.toBeInTheDocument();
    await show(<SearchScreen query="retry" />);
    await expect.element(screen.getByRole('list', { name: 'Found entries' })).toBeVisible();
    expect(screen.getByRole('list', { name: 'People and records' }).query()).toBeNull();
  });

  test('says what it searched instead of a slip', async () => {
    const { screen } = await inWindow(client, <SearchScreen query="quuee" />);
    await expect.element(screen.getByText(/^Nothing for “quuee”\. Showing “queue”\.$/)).toBeVisible();
    await expect.element(screen.getByRole('list', { name: 'Found entries' })).toBeVisible();
  });

  test('explains a word it cannot read, and what can be written', async () => {
    const { screen } = await inWindow(client, <SearchScreen query="rota before:never" />);
    await expect.element(screen.getByText('before:never')).toBeVisible();
    const help = screen.getByRole('button', { name: 'What can be searched' });
    await help.click();
    await expect.element(help).toHaveAttribute('aria-expanded', 'true');
    await expect.element(screen.getByText('tag:oncall')).toBeVisible();
  });

  test('says that nothing matches, and is empty again by Escape', async () => {
    const { screen, places } = await inWindow(client, <SearchScreen query="zebra zebra" />);
    await expect.element(screen.getByText('No entry matches')).toBeVisible();
    await screen.getByRole('searchbox').click();
    await userEvent.keyboard('{Escape}');
    expect(places.been.at(-1)).toEqual({ to: 'search', search: { q: '' } });
  });

  test('drops an answer that a later question has overtaken', async () => {
    const answers = new Map<string, (answer: SearchAnswer) => void>();
    const slow = aStubClient({
      tags: () => Promise.resolve([]),
      search: (query) => new Promise((resolve) => answers.set(query, resolve)),
    });
    const { screen, show } = await inWindow(slow, <SearchScreen query="ret" />);
    await soon(() => expect(answers.has('ret')).toBe(true));
    await show(<SearchScreen query="retry" />);
    await soon(() => expect(answers.has('retry')).toBe(true));
    answers.get('retry')?.(answer('for retry'));
    await expect.element(screen.getByText('for retry')).toBeVisible();
    answers.get('ret')?.(answer('for ret'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.getByText('for ret', { exact: true }).query()).toBeNull();
  });

  test('says how far the journal has been read', async () => {
    const loading = aStubClient({
      tags: () => Promise.resolve([]),
      search: () => Promise.resolve({ total: 0, hits: [], problems: [], complete: false }),
    });
    const { screen } = await inWindow(loading, <SearchScreen query="rota" />);
    loading.emit({ type: 'loading', done: 2000, total: 9000 });
    await expect.element(screen.getByText('Still reading: 2,000 of 9,000 entries.')).toBeVisible();
    expect(screen.getByText('No entry matches').query()).toBeNull();
    loading.emit({ type: 'loading', done: 9000, total: 9000 });
    await expect.element(screen.getByText('No entry matches')).toBeVisible();
  });
});

describe('the palette', () => {
  const ran: string[] = [];
  const commands: readonly Command[] = [
    { id: 'palette.open', title: 'Find anything', group: 'Find', run: () => ran.push('palette') },
    { id: 'journal.lock', title: 'Lock now', group: 'Journal', keys: ['Mod+L'], run: () => ran.push('lock') },
    { id: 'go.trash', title: 'Go to Trash', group: 'Go', run: () => ran.push('trash') },
  ];
  function Opened() {
    const [open, setOpen] = useState(true);
    useCommands(commands);
    return <CommandPalette open={open} onClose={() => setOpen(false)} />;
  }

  test('offers every command but itself, with its keys, and runs one', async () => {
    const { screen } = await inWindow(client, <Opened />);
    await expect.element(screen.getByRole('combobox')).toHaveFocus();
    const names = screen
      .getByRole('option')
      .elements()
      .map((option) => option.textContent);
    expect(names).toEqual(['Lock nowCtrl L', 'Go to Trash']);
    await userEvent.keyboard('tra');
    await soon(() => expect(screen.getByRole('option').elements()[0]?.textContent).toBe('Go to Trash'));
    await userEvent.keyboard('{Enter}');
    await soon(() => expect(ran).toEqual(['trash']));
    expect(screen.getByRole('combobox').query()).toBeNull();
  });

  test('finds entries as one types, and goes to one', async () => {
    const { screen, places } = await inWindow(client, <Opened />);
    await expect.element(screen.getByRole('combobox')).toHaveFocus();
    await userEvent.keyboard('quiet');
    const option = screen.getByRole('option', { name: /A quiet night/ });
    await expect.element(option).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('combobox').element().getAttribute('aria-activedescendant')).toBe(option.element().id);
    await userEvent.keyboard('{Enter}');
    expect(places.been).toEqual([{ to: 'entry', id: queue }]);
  });

  test('finds a person by name, and goes there', async () => {
    const { screen, places } = await inWindow(client, <Opened />);
    await expect.element(screen.getByRole('combobox')).toHaveFocus();
    await userEvent.keyboard('hadd');
    const group = screen.getByRole('group', { name: 'People and records' });
    await expect.element(group.getByRole('option')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    expect(places.been).toEqual([{ to: 'person', id: noor }]);
  });

  test('leads to the whole search, and closes by Escape', async () => {
    const { screen, places } = await inWindow(client, <Opened />);
    await expect.element(screen.getByRole('combobox')).toHaveFocus();
    await userEvent.keyboard('rota');
    await expect.element(screen.getByRole('option', { name: 'Search everything for “rota”' })).toBeVisible();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(places.been).toEqual([{ to: 'search', search: { q: 'rota' } }]);
    const again = await inWindow(client, <Opened />);
    await expect.element(again.screen.getByRole('combobox').last()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await soon(() => expect(again.screen.getByRole('combobox').query()).toBeNull());
  });
});
