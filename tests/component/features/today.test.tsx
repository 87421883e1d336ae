import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { TodayScreen } from '../../../renderer/features/today/today-screen.tsx';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { useToday } from '../../../renderer/ui/use-today.ts';
import { addDays, localDateOf } from '../../../shared/base/local-date.ts';
import { newDetails, ofKind } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { err } from '../../../shared/base/result.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { anEntry, daysAgo, inWindow, soon, today, withCalls } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));
beforeEach(async () => {
  const { rows } = await client.api.timeline({ offset: 0, limit: 100 });
  await client.api.moveToTrash(rows.map((row) => row.item.id));
  await client.api.purge((await client.api.trash()).map((item) => item.id));
  await client.api.moveToTrash((await client.api.subjects('promise')).map(({ record }) => record.id));
  await client.api.discardDraft();
  await client.api.saveSettings({ ...(await client.api.settings()), dailyPrompt: true });
});

const text = async (): Promise<string> => {
  const draft = await client.api.draft();
  return JSON.stringify(draft?.fields.body ?? '');
};

describe('the composer', () => {
  test('may be typed in at once, and keeps what is typed as a draft', async () => {
    const { screen } = await inWindow(client, <TodayScreen />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('Tove said it first');
    await soon(async () => expect(await text()).toContain('Tove said it first'));
    await expect.element(screen.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    expect((await client.api.timeline({ offset: 0, limit: 1 })).total).toBe(0);
  });

  test('has the draft again after the window was left', async () => {
    const first = await inWindow(client, <TodayScreen />);
    await expect.element(first.screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('half a thou');
    await first.screen.unmount();
    const { screen } = await inWindow(client, <TodayScreen />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveTextContent('half a thou');
  });

  test('saves before the journal locks, without waiting for the pause', async () => {
    const { screen, flushers } = await inWindow(client, <TodayScreen />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('the last word');
    expect(await flushers.flush(5000)).toBe(true);
    expect(await text()).toContain('the last word');
  });

  test('keeps an entry with Ctrl and Enter, is empty and ready for the next, and offers to open it', async () => {
    const { screen, places } = await inWindow(client, <TodayScreen />);
    const box = screen.getByRole('textbox', { name: 'Entry' });
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('Said no to the third dashboard');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(screen.getByText('Entry kept')).toBeVisible();
    await expect.element(box).toHaveFocus();
    await expect.element(box).not.toMatchTextContent(/dashboard/);
    expect(await client.api.draft()).toBeUndefined();
    const { rows } = await client.api.timeline({ offset: 0, limit: 10 });
    expect(rows.map((row) => row.item.lead)).toEqual(['Said no to the third dashboard']);
    await screen.getByRole('button', { name: 'Open' }).click();
    expect(places.been).toEqual([{ to: 'entry', id: rows[0]?.item.id }]);
  });

  test('keeps the question that was in sight, and none after it was put away', async () => {
    const { screen } = await inWindow(client, <TodayScreen />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    const region = screen.getByRole('region', { name: 'New entry' });
    const question = (): string => region.element().querySelector('p')?.textContent ?? '';
    const first = question();
    await screen.getByRole('button', { name: 'Another question' }).click();
    const second = question();
    expect(second).not.toBe(first);
    await screen.getByRole('textbox', { name: 'Entry' }).click();
    await userEvent.keyboard('an answer{Control>}{Enter}{/Control}');
    await expect.element(screen.getByText('Entry kept')).toBeVisible();
    await screen.getByRole('button', { name: 'Write without a question' }).click();
    await userEvent.keyboard('no answer{Control>}{Enter}{/Control}');
    await soon(async () => expect((await client.api.timeline({ offset: 0, limit: 9 })).total).toBe(2));
    const { rows } = await client.api.timeline({ offset: 0, limit: 9 });
    expect(rows.map(({ item }) => (ofKind(item, 'note') ? item.details.prompt : undefined))).toEqual([
      undefined,
      second,
    ]);
  });

  test('asks nothing where Settings say so', async () => {
    await client.api.saveSettings({ ...(await client.api.settings()), dailyPrompt: false });
    const { screen } = await inWindow(client, <TodayScreen />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Another question' }).query()).toBeNull();
  });

  test('takes a day, a tag and a star along', async () => {
    await anEntry(client, 'an older one', { tags: ['oncall'], day: daysAgo(3) });
    const { screen } = await inWindow(client, <TodayScreen />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('About the rota');
    await screen.getByRole('button', { name: 'Star' }).click();
    await screen.getByRole('button', { name: 'Add a tag' }).click();
    await userEvent.keyboard('onc{Enter}');
    await userEvent.keyboard('#new one{Enter}');
    await expect.element(screen.getByRole('option', { name: 'new one' })).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await screen.getByRole('button', { name: 'Keep entry' }).click();
    await soon(async () => {
      const { rows } = await client.api.timeline({ offset: 0, limit: 1 });
      expect(rows[0]?.item).toMatchObject({ day: today(), starred: true, tags: ['oncall', 'new one'] });
    });
  });

  test('gives a discarded draft back', async () => {
    const { screen } = await inWindow(client, <TodayScreen />);
    const box = screen.getByRole('textbox', { name: 'Entry' });
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('not so bad after all');
    await screen.getByRole('button', { name: 'Discard draft' }).click();
    await expect.element(box).not.toMatchTextContent(/after all/);
    await soon(async () => expect(await client.api.draft()).toBeUndefined());
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(box).toHaveTextContent('not so bad after all');
    await soon(async () => expect(await text()).toContain('after all'));
  });

  test('says since when nothing was saved, copies the text, and saves once there is room', async () => {
    let full = true;
    const broken = withCalls(client, {
      saveDraft: (fields) => (full ? Promise.resolve(err({ code: 'storageFull' })) : client.api.saveDraft(fields)),
    });
    const { screen, host } = await inWindow(broken, <TodayScreen />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('no room for this');
    await expect.element(screen.getByText(/Not saved since \d\d:\d\d\. The disk is full\./)).toBeVisible();
    await screen.getByRole('button', { name: 'Copy text' }).click();
    await soon(() => expect(host.copied).toEqual(['no room for this']));
    full = false;
    await screen.getByRole('button', { name: 'Try again' }).click();
    await soon(async () => expect(await text()).toContain('no room for this'));
  });

  test('goes on with the entry it made, where the rest of it could not be saved at first', async () => {
    let refuse = true;
    // The keys of before are up by then: with one of them still down, what is typed would be shortcuts.
    const typed = Promise.withResolvers<void>();
    const failing = withCalls(client, {
      keepDraft: async (...args) => {
        const made = await client.api.keepDraft(...args);
        await typed.promise;
        return made;
      },
      saveEntry: async (...args) =>
        refuse ? { ok: false, error: { code: 'storageFull' } } : await client.api.saveEntry(...args),
    });
    const { screen } = await inWindow(failing, <TodayScreen />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('quick{Control>}{Enter}{/Control}');
    await userEvent.keyboard(' and more');
    typed.resolve();
    await expect.element(screen.getByText(/^Not kept yet/)).toBeVisible();
    refuse = false;
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(screen.getByText('Entry kept')).toBeVisible();
    const { rows } = await client.api.timeline({ offset: 0, limit: 9 });
    expect(rows.map(({ item }) => item.lead)).toEqual(['quick and more']);
    // What stood in it first is there as well.
    const [row] = rows;
    expect(row === undefined ? [] : await client.api.revisions(row.item.id)).toHaveLength(1);
    await soon(async () => expect(await client.api.draft()).toBeUndefined());
  });

  test('does not bring a draft back that was saved while its entry was made', async () => {
    const slow = withCalls(client, {
      saveDraft: async (fields) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return await client.api.saveDraft(fields);
      },
    });
    const { screen } = await inWindow(slow, <TodayScreen />);
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    await userEvent.keyboard('quick{Control>}{Enter}{/Control}');
    await expect.element(screen.getByText('Entry kept')).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await client.api.draft()).toBeUndefined();
  });
});

describe('what Today says', () => {
  test('is that there is nothing yet, with a way to begin', async () => {
    const { screen } = await inWindow(client, <TodayScreen />);
    await expect.element(screen.getByText('Nothing written yet')).toBeVisible();
    await screen.getByRole('button', { name: 'Write the first entry' }).click();
    await expect.element(screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
  });

  test('is what was written lately, and on this day in earlier years', async () => {
    const lastYear = `${Number(today().slice(0, 4)) - 1}${today().slice(4)}` as ReturnType<typeof today>;
    await anEntry(client, 'of the year before', { day: lastYear });
    await anEntry(client, 'of this morning');
    const { screen } = await inWindow(client, <TodayScreen />);
    const lately = screen.getByRole('region', { name: 'Lately' });
    await expect.element(lately.getByText('of this morning')).toBeVisible();
    await expect.element(screen.getByText('One entry so far. One from this day in earlier years.')).toBeVisible();
    const pane = screen.getByRole('complementary', { name: 'Due' });
    await expect.element(pane.getByText('of the year before')).toBeVisible();
    await expect.element(pane.getByText('Last year')).toBeVisible();
  });

  test('is what waits: meetings, promises both ways, second looks, and what is not decided', async () => {
    const noor = value(await client.api.createSubject('person', newPersonFields('Noor'))).record;
    const planned = { ...newDetails('oneOnOne', today()), person: noor.id, at: '10:30', status: 'planned' as const };
    await anEntry(client, '', { kind: 'oneOnOne', details: planned });
    await anEntry(client, '', { kind: 'oneOnOne', details: { ...planned, status: 'held' } });
    const silence = { ...newDetails('restraint', today()), flaw: 'No cap on retries' };
    await anEntry(client, '', { kind: 'restraint', details: { ...silence, checkOn: daysAgo(1) } });
    await anEntry(client, '', { kind: 'restraint', details: { ...silence, flaw: 'Later', checkOn: daysAgo(-1) } });
    const question = { ...newDetails('decision', daysAgo(41)), question: 'Keep the queue, or move it' };
    const deferrals = [{ on: daysAgo(20) }, { on: daysAgo(9) }];
    await anEntry(client, '', { kind: 'decision', day: daysAgo(41), details: { ...question, deferrals } });
    const owed = newPromiseFields('Send the numbers', 'me', noor.id, daysAgo(9));
    value(await client.api.createSubject('promise', { ...owed, dueOn: daysAgo(2) }));
    value(await client.api.createSubject('promise', { ...owed, text: 'In spring', dueOn: daysAgo(-90) }));
    value(await client.api.createSubject('promise', newPromiseFields('The criteria', noor.id, 'me', daysAgo(3))));

    const { screen } = await inWindow(client, <TodayScreen />);
    const pane = screen.getByRole('complementary', { name: 'Due' });
    const block = (name: string) => pane.getByRole('region', { name }).getByRole('listitem');
    await expect.element(block('One-on-ones')).toHaveTextContent('10:30Noor');
    await expect.element(block('You promised').getByText('2 days late')).toBeVisible();
    await expect.element(block('Promised to you').getByText('The criteria', { exact: true })).toBeVisible();
    await expect.element(block('Look again')).toHaveTextContent('No cap on retriesYesterday');
    await expect.element(block('Still undecided').getByText('put off twice')).toBeVisible();
    await expect.element(block('Still undecided').getByText('41 days')).toBeVisible();
    await expect.element(screen.getByText('One one-on-one today, and one promise already late.')).toBeVisible();
    // Pressed, and not reached by the keyboard: the composer takes the focus a frame after it was drawn.
    await pane.getByRole('checkbox', { name: 'Kept: Send the numbers' }).click({ force: true });
    await expect.element(screen.getByText('One one-on-one today.')).toBeVisible();
    await expect.element(pane.getByRole('region', { name: 'You promised' })).not.toBeInTheDocument();
  });

  test('changes as soon as something is kept', async () => {
    const { screen } = await inWindow(client, <TodayScreen />);
    await expect.element(screen.getByText('The journal is open and empty.')).toBeVisible();
    await anEntry(client, 'late');
    await expect.element(screen.getByText('One entry so far.')).toBeVisible();
  });
});

test('the day turns at midnight', async () => {
  let now = new Date(2026, 4, 21, 23, 59, 59, 800).getTime();
  const clock = { now: () => now, today: () => localDateOf(new Date(now)) };
  const Day = () => <p>{useToday(clock)}</p>;
  const screen = await render(<Day />);
  await expect.element(screen.getByText('2026-05-21')).toBeVisible();
  now += 300;
  await expect.element(screen.getByText('2026-05-22')).toBeVisible();
  expect(addDays(clock.today(), 0)).toBe('2026-05-22');
});
