import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EntryScreen } from '../../../renderer/features/entry/entry-screen.tsx';
import { HintsSection } from '../../../renderer/features/settings/hints-section.tsx';
import { TodayScreen } from '../../../renderer/features/today/today-screen.tsx';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { aJournal, fields, lock, value } from '../vault/support.ts';
import { anEntry, inWindow, type Shown, soon } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
  value(await client.api.createSubject('person', newPersonFields('Bram')));
});
afterAll(() => lock(client));
beforeEach(async () => {
  await client.api.discardDraft();
  value(await client.api.saveSettings({ ...(await client.api.settings()), hintWords: undefined }));
});

const hints = ({ screen }: Shown) => screen.getByRole('status', { name: 'Words to look at again' }).last();
const lazy = '“lazy” says what somebody is. What did you see or hear?';

describe('while somebody is written about', () => {
  test('a trait asks what was seen, below the text, and nothing waits for the answer', async () => {
    const shown = await inWindow(client, <TodayScreen />);
    await expect.element(shown.screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('Bram is lazy');
    await expect.element(hints(shown)).toHaveTextContent(lazy);
    await expect.element(shown.screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('!{Control>}{Enter}{/Control}');
    await expect.element(shown.screen.getByText('Entry kept')).toBeVisible();
    await expect.element(hints(shown)).toBeEmptyDOMElement();
    const { rows } = await client.api.timeline({ offset: 0, limit: 1 });
    expect(rows[0]?.item.lead).toBe('Bram is lazy!');
  });

  test('what is left as it is does not ask again in that entry, also after it was kept', async () => {
    value(await client.api.saveDraft(fields('Bram was lazy, and his burnout shows')));
    const shown = await inWindow(client, <TodayScreen />);
    await shown.screen.getByRole('button', { name: 'Leave “lazy” as it is' }).click();
    await expect.element(hints(shown)).toHaveTextContent('“burnout” is about somebody’s health. Does it belong here?');
    await expect.element(shown.screen.getByRole('button', { name: 'Leave “burnout” as it is' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(shown.screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(shown.screen.getByText('Entry kept')).toBeVisible();
    const { hits } = await client.api.search('burnout', { offset: 0, limit: 1 });
    const item = hits[0]?.item;
    expect(item?.hintsSeen).toEqual(['lazy', 'burnout']);
    if (item === undefined) throw new Error('it was kept');
    await shown.screen.unmount();

    const again = await inWindow(client, <EntryScreen id={item.id} />);
    await again.screen.getByRole('textbox', { name: 'Entry' }).click();
    await userEvent.keyboard('{End}, rude');
    await expect.element(hints(again)).toHaveTextContent('“rude” says what somebody is. What did you see or hear?');
  });

  test('an observation takes how it is known from the answer', async () => {
    const details = { by: 'them', strength: -1 } as const;
    const id = await anEntry(client, 'Arrogant in the review', { kind: 'trust', details });
    const shown = await inWindow(client, <EntryScreen id={id} />);
    await hints(shown).getByRole('button', { name: 'I was told' }).click();
    await expect.element(hints(shown)).toBeEmptyDOMElement();
    await soon(async () => {
      const { entry } = value(await client.api.entry(id));
      expect(ofKind(entry, 'trust') ? entry.details.basis : undefined).toBe('heard');
      expect(entry.hintsSeen).toEqual(['arrogant']);
    });
  });

  test('a text about nobody is left alone, and so is what somebody said', async () => {
    const id = await anEntry(client, 'The lazy, rude and stubborn build');
    const about = await anEntry(client, 'Bram said: “you are lazy”. He was moody');
    const shown = await inWindow(client, <EntryScreen id={about} />);
    await expect.element(hints(shown)).toHaveTextContent('“moody” says what somebody is. What did you see or hear?');
    await shown.screen.unmount();
    const other = await inWindow(client, <EntryScreen id={id} />);
    await expect.element(other.screen.getByRole('textbox', { name: 'Entry' })).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(hints(other).element().textContent).toBe('');
  });
});

describe('the words that ask', () => {
  test('are switched, added, taken out with an undo, and brought back', async () => {
    const { screen } = await inWindow(client, <HintsSection />);
    const saved = async () => (await client.api.settings()).hintWords;
    await screen.getByRole('button', { name: 'Show the words: What somebody is like' }).click();
    const list = screen.getByRole('list', { name: 'Words: What somebody is like' });
    await screen.getByRole('textbox', { name: 'Add a word or words: What somebody is like' }).fill('Steamroller');
    await userEvent.keyboard('{Enter}');
    await expect.element(list.getByText('Steamroller')).toBeVisible();
    await soon(async () => expect((await saved())?.added?.trait).toEqual(['Steamroller']));

    await list.getByRole('button', { name: 'Remove lazy' }).click();
    await soon(async () => expect((await saved())?.removed?.trait).toEqual(['lazy']));
    await screen.getByRole('textbox', { name: 'Add a word or words: What somebody is like' }).fill('Bulldozer');
    await userEvent.keyboard('{Enter}');
    await soon(async () => expect((await saved())?.added?.trait).toEqual(['Bulldozer', 'Steamroller']));
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(list.getByRole('button', { name: 'Remove lazy' })).toBeVisible();
    // What was added since stays.
    await expect.element(list.getByText('Bulldozer')).toBeVisible();

    await screen.getByRole('button', { name: 'Back to Leeway’s own list' }).click();
    await expect.element(list.getByText('Steamroller')).not.toBeInTheDocument();
    screen.getByRole('switch', { name: 'Health', exact: true }).element().focus();
    await userEvent.keyboard(' ');
    await soon(async () => expect((await saved())?.off).toEqual(['health']));
  });

  test('are looked for as they are', async () => {
    const own = { off: ['health' as const], added: { trait: ['steamroller'] } };
    value(await client.api.saveSettings({ ...(await client.api.settings()), hintWords: own }));
    const id = await anEntry(client, 'Bram, a steamroller with a burnout');
    const shown = await inWindow(client, <EntryScreen id={id} />);
    await expect
      .element(hints(shown).getByRole('listitem'))
      .toHaveTextContent('“steamroller” says what somebody is. What did you see or hear?');
    expect(hints(shown).getByRole('listitem').elements()).toHaveLength(1);
  });
});
