import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EntryScreen } from '../../../renderer/features/entry/entry-screen.tsx';
import { neighboursOf } from '../../../renderer/features/entry/neighbours.ts';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { fullDay } from '../../../shared/words/days.ts';
import type { EntryId } from '../../../shared/base/ids.ts';
import { addDays, toDate } from '../../../shared/base/local-date.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { aJournal, aSession, lock, paragraphs, value } from '../vault/support.ts';
import { anEntry, daysAgo, inWindow, type Shown, soon, today } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

const read = async (id: EntryId) => value(await client.api.entry(id)).entry;
const words = async (id: EntryId): Promise<string> => toPlainText((await read(id)).body);
const opened = async (id: EntryId): Promise<Shown & { box: ReturnType<Shown['screen']['getByRole']> }> => {
  const shown = await inWindow(client, <EntryScreen key={id} id={id} />);
  const box = shown.screen.getByRole('textbox', { name: 'Entry' });
  await expect.element(box).toBeVisible();
  return { ...shown, box };
};
const more = async ({ screen }: Shown, item: string | RegExp): Promise<void> => {
  await screen.getByRole('button', { name: 'More' }).click();
  await screen.getByRole('menuitem', { name: item }).click();
};

const inConflict = async (): Promise<{ id: EntryId; shown: Shown }> => {
  const id = await anEntry(client, 'Common ground');
  const shown = await opened(id);
  const { rev } = value(await client.api.entry(id));
  value(await client.api.saveEntry(id, rev, { body: paragraphs('Written elsewhere') }, aSession()));
  await shown.box.click();
  await userEvent.keyboard('{End}, here');
  const dialog = shown.screen.getByRole('alertdialog', { name: 'This entry was changed in two places' });
  await expect.element(dialog.getByText('Written elsewhere')).toBeVisible();
  await expect.element(dialog.getByText('Common ground, here')).toBeVisible();
  return { id, shown };
};
const kept = async (id: EntryId): Promise<readonly string[]> => {
  const revisions = await client.api.revisions(id);
  const all = await Promise.all(revisions.map(async (item) => value(await client.api.revision(item.id))));
  return all.map((revision) => toPlainText(revision.body));
};

const aDecision = {
  weight: 'hard',
  decidedBy: 'teamWithContext',
  openedOn: daysAgo(30),
  deferrals: [],
  contextShared: [],
} as const;

describe('an entry', () => {
  test('says what it took out of its writer and who answers for it, until it is handed over', async () => {
    const id = await anEntry(client, 'The third week of it');
    const { screen } = await opened(id);
    await screen.getByRole('radio', { name: '2', exact: true }).click();
    expect(screen.getByRole('button', { name: /^Handed over on/ }).query()).toBeNull();
    await screen.getByRole('radio', { name: 'A manager' }).click();
    await screen.getByRole('button', { name: /^Handed over on/ }).click();
    await screen.getByRole('button', { name: /^Today/ }).click();
    await soon(async () =>
      expect(await read(id)).toMatchObject({ energy: 2, accountable: 'manager', handedOverOn: today() }),
    );
    await screen.getByRole('radio', { name: '2', exact: true }).click();
    await soon(async () => expect((await read(id)).energy).toBeUndefined());
  });

  test('of a struggle that was noticed can be handed over, whoever answers for it', async () => {
    const id = await anEntry(client, 'Tired', { kind: 'impact', details: { type: 'struggleNoticed', shippedBy: [] } });
    const { screen } = await inWindow(client, <EntryScreen id={id} field="handedOverOn" />);
    const day = screen.getByRole('button', { name: /^Handed over on/ });
    await expect.element(day).toHaveFocus();
    await day.click();
    await screen.getByRole('button', { name: /^Today/ }).click();
    await soon(async () => expect((await read(id)).handedOverOn).toBe(today()));
  });

  test('has the focus where one was led to: on what is empty still, or on the choice that is made', async () => {
    const decision = await anEntry(client, 'The queue', { kind: 'decision', details: aDecision });
    const { screen, show } = await inWindow(client, <EntryScreen key="1" id={decision} field="outcome" />);
    await expect.element(screen.getByRole('textbox', { name: 'What came of it' })).toHaveFocus();
    await expect.element(screen.getByRole('textbox', { name: 'What came of it' })).toBeInViewport();

    const restraint = await anEntry(client, 'Quiet', {
      kind: 'restraint',
      details: { did: 'stayedQuiet', outcome: 'pending' },
    });
    await show(<EntryScreen key="2" id={restraint} field="outcome" />);
    const outcomes = screen.getByRole('radiogroup', { name: 'What came of it' });
    await soon(() => expect(outcomes.element().querySelector('[aria-checked="true"]')).toBe(document.activeElement));

    const measures = [{ name: 'Incidents a week', before: '4', after: undefined }];
    const bet = await anEntry(client, 'Two reviewers', {
      kind: 'bet',
      details: { ...newDetails('bet', today()), measures },
    });
    await show(<EntryScreen key="3" id={bet} field="measures" />);
    await expect.element(screen.getByRole('textbox', { name: 'After' })).toHaveFocus();

    const boundary = await anEntry(client, 'Between two teams', { tags: ['boundary'] });
    await show(<EntryScreen key="4" id={boundary} field="accountable" />);
    await soon(() => expect(document.activeElement?.closest('[aria-label="Who answers for it"]')).not.toBeNull());
    await show(<EntryScreen key="5" id={boundary} />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toBeVisible();
    expect(document.querySelector('[data-led]')).toBeNull();
  });

  test('saves what is typed, and its title, without being told', async () => {
    const id = await anEntry(client, 'First');
    const { screen, box } = await opened(id);
    await box.click();
    await userEvent.keyboard('{End} and second');
    await screen.getByRole('textbox', { name: 'Title' }).click();
    await userEvent.keyboard('A title{Enter}');
    await expect.element(box).toHaveFocus();
    await soon(async () => {
      expect(await words(id)).toBe('First and second');
      expect((await read(id)).title).toBe('A title');
    });
    await expect.element(screen.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  });

  test('saves when it is left, before the pause is over', async () => {
    const id = await anEntry(client, 'Before');
    const { screen, box } = await opened(id);
    await box.click();
    await userEvent.keyboard('{End} leaving');
    await screen.unmount();
    await soon(async () => expect(await words(id)).toBe('Before leaving'));
  });

  test('keeps one earlier version of each time it is opened, compares and brings one back', async () => {
    const id = await anEntry(client, 'The old words');
    const first = await opened(id);
    await first.box.click();
    await userEvent.keyboard('{End} and new ones');
    await soon(async () => expect(await words(id)).toBe('The old words and new ones'));
    await userEvent.keyboard(' twice');
    await soon(async () => expect(await words(id)).toBe('The old words and new ones twice'));
    expect(await client.api.revisions(id)).toHaveLength(1);

    await more(first, 'Earlier versions');
    const dialog = first.screen.getByRole('dialog', { name: 'Earlier versions' });
    await expect.element(dialog.getByText('4 words added, 0 words removed.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Bring this version back' }).click();
    await soon(async () => expect(await words(id)).toBe('The old words'));
    await expect.element(first.screen.getByRole('textbox', { name: 'Entry' })).toHaveTextContent('The old words');
    await expect.element(first.screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    expect(await client.api.revisions(id)).toHaveLength(2);
  });

  test('moves to another day and back', async () => {
    const id = await anEntry(client, 'About a day');
    const { screen } = await opened(id);
    await screen.getByRole('button', { name: `Day: ${fullDay(today())}` }).click();
    const target = addDays(today(), today().endsWith('-01') ? 1 : -1);
    await screen
      .getByRole('button', { name: new RegExp(`\\b${toDate(target).getDate()} \\w+ ${target.slice(0, 4)}`, 'u') })
      .click();
    await soon(async () => expect((await read(id)).day).toBe(target));
    await screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect((await read(id)).day).toBe(today()));
  });

  test('takes a star, tags and the mark of privacy', async () => {
    const id = await anEntry(client, 'Marked');
    const shown = await opened(id);
    await shown.screen.getByRole('button', { name: 'Star', exact: true }).click();
    await shown.screen.getByText('Private', { exact: true }).click();
    await shown.screen.getByRole('button', { name: 'Add a tag' }).click();
    await userEvent.keyboard('rota{Enter}');
    await soon(async () => expect(await read(id)).toMatchObject({ starred: true, private: true, tags: ['rota'] }));
    await userEvent.keyboard('{Escape}');
    await shown.screen.getByRole('button', { name: 'Remove rota' }).click();
    await soon(async () => expect((await read(id)).tags).toEqual([]));
  });

  test('goes to the trash and comes back by Undo', async () => {
    const id = await anEntry(client, 'Thrown away');
    const shown = await opened(id);
    await more(shown, 'Move to trash');
    await expect.element(shown.screen.getByText('Entry moved to trash')).toBeVisible();
    expect((await read(id)).deletedAt).toBeDefined();
    expect(shown.places.been).toEqual([{ to: 'timeline' }]);
    await shown.screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect((await read(id)).deletedAt).toBeUndefined());
    await soon(() => expect(shown.places.been.at(-1)).toEqual({ to: 'entry', id }));
  });

  test('is copied as text', async () => {
    const id = await anEntry(client, 'The body', { title: 'The title' });
    const shown = await opened(id);
    await more(shown, 'Copy as text');
    await soon(() => expect(shown.host.copied).toEqual(['The title\n\nThe body']));
  });

  test('asks before a link leaves, with the whole address, and opens it then', async () => {
    const address = 'https://example.org/a/long?path=to#somewhere';
    const link = { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: address } }] };
    const id = await anEntry(client, '', {
      body: { type: 'doc', content: [{ type: 'paragraph', content: [link] }] },
    });
    const { screen, host, box } = await opened(id);
    await box.getByText('here').click({ modifiers: ['Control'] });
    await expect.element(screen.getByText(address)).toBeVisible();
    expect(host.opened).toEqual([]);
    await screen.getByRole('button', { name: 'Open' }).click();
    await soon(() => expect(host.opened).toEqual([address]));
  });

  test('with parts of a newer version is shown and cannot be changed', async () => {
    const id = await anEntry(client, '', {
      body: { type: 'doc', content: [{ type: 'hologram', content: [{ type: 'text', text: 'from the future' }] }] },
    });
    const { screen } = await inWindow(client, <EntryScreen id={id} />);
    await expect.element(screen.getByText('from the future')).toBeVisible();
    await expect.element(screen.getByRole('note')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Entry' }).query()).toBeNull();
  });
});

describe('two versions over the same one', () => {
  test('are both shown; the one kept goes on and the other stays among the earlier ones', async () => {
    const { id, shown } = await inConflict();
    expect(await words(id)).toBe('Written elsewhere');
    await shown.screen.getByRole('button', { name: 'Keep this version' }).click();
    await soon(async () => expect(await words(id)).toBe('Common ground, here'));
    expect(await kept(id)).toContain('Written elsewhere');
    expect(await shown.flushers.flush(2000)).toBe(true);
  });

  test('lose nothing where the other one is taken', async () => {
    const { id, shown } = await inConflict();
    await shown.screen.getByRole('button', { name: 'Take the other version' }).click();
    await soon(async () => expect(await kept(id)).toContain('Common ground, here'));
    await soon(async () => expect(await words(id)).toBe('Written elsewhere'));
    await expect.element(shown.screen.getByRole('textbox', { name: 'Entry' })).toHaveTextContent('Written elsewhere');
    expect(await shown.flushers.flush(2000)).toBe(true);
  });
});

describe('the address of an entry', () => {
  test('that is not there says so', async () => {
    const { screen } = await inWindow(client, <EntryScreen id={crypto.randomUUID() as EntryId} />);
    await expect.element(screen.getByText('No entry has this address')).toBeVisible();
  });

  test('that is in the trash offers to restore it', async () => {
    const id = await anEntry(client, 'Waiting');
    value(await client.api.moveToTrash([id]));
    const { screen } = await inWindow(client, <EntryScreen id={id} />);
    await screen.getByRole('button', { name: 'Restore it' }).click();
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveTextContent('Waiting');
  });
});

test('the neighbours of an entry are those of the timeline, also within one day', async () => {
  const far = daysAgo(900);
  const older = await anEntry(client, 'older', { day: addDays(far, -3) });
  const first = await anEntry(client, 'first of the day', { day: far });
  const second = await anEntry(client, 'second of the day', { day: far });
  const newer = await anEntry(client, 'newer', { day: addDays(far, 2) });
  const around = async (id: EntryId, day: typeof far): Promise<readonly unknown[]> => {
    const found = await neighboursOf(client.api, { id, day });
    return [found.newer?.id, found.older?.id];
  };
  expect(await around(first, far)).toEqual([second, older]);
  expect(await around(second, far)).toEqual([newer, first]);
  expect(await around(older, addDays(far, -3))).toEqual([first, undefined]);
  const shown = await opened(second);
  await soon(() => expect(shown.commands.offered().some((command) => command.id === 'entry.older')).toBe(true));
  shown.commands.run('entry.older');
  expect(shown.places.been).toEqual([{ to: 'entry', id: first }]);
});
