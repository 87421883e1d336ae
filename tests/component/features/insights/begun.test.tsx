import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { VaultClient } from '../../../../renderer/client/vault-context.tsx';
import { EntryScreen } from '../../../../renderer/features/entry/entry-screen.tsx';
import { InsightsScreen } from '../../../../renderer/features/insights/insights-screen.tsx';
import { LookBackScreen } from '../../../../renderer/features/insights/look-back/look-back-screen.tsx';
import type { Place } from '../../../../renderer/ui/places.tsx';
import type { EntryId, PersonId } from '../../../../shared/base/ids.ts';
import { err } from '../../../../shared/base/result.ts';
import { newAreaFields } from '../../../../shared/domain/area.ts';
import { newPersonFields } from '../../../../shared/domain/person.ts';
import { toPlainText } from '../../../../shared/text/plain-text.ts';
import { aJournal, aSession, lock, paragraphs, value } from '../../vault/support.ts';
import { anEntry, daysAgo, inWindow, type Shown, soon, withCalls } from '../support.tsx';

let client: VaultClient;
beforeEach(async () => {
  ({ client } = await aJournal());
});
afterEach(() => lock(client));

const idOf = (place: Place | undefined): EntryId => {
  if (place?.to !== 'entry') throw new Error('It did not lead to an entry');
  return place.id;
};
const read = async (id: EntryId) => value(await client.api.entry(id)).entry;
const words = async (id: EntryId): Promise<string> => toPlainText((await read(id)).body);
const isInJournal = async (id: EntryId): Promise<boolean> => (await client.api.entry(id)).ok;

const boxIn = ({ screen }: Pick<Shown, 'screen'>) => screen.getByRole('textbox', { name: 'Entry' });

/** The page of an entry that “Log what left no commit” began. */
async function begun(calls: Parameters<typeof withCalls>[1] = {}) {
  for (const days of [1, 2, 3, 4, 5]) await anEntry(client, `Day ${days}`, { day: daysAgo(days) });
  const shown = await inWindow(withCalls(client, calls), <InsightsScreen />);
  const { screen, places, show } = shown;
  await screen.getByRole('button', { name: /^Log what left no commit/ }).click();
  const id = idOf(places.been.at(-1));
  const open = async (): Promise<void> => {
    await show(<EntryScreen key={id} id={id} />);
    await expect.element(boxIn(shown)).toBeVisible();
  };
  await open();
  await expect.element(boxIn(shown)).toHaveFocus();
  return { ...shown, id, open };
}

const aPerson = async (name: string): Promise<PersonId> =>
  value(await client.api.createSubject('person', { ...newPersonFields(name), cadence: { idealDays: 5, maxDays: 10 } }))
    .record.id;

/** The panel, from which a one-on-one was just planned. */
const planned = async () => {
  const ana = await aPerson('Ana');
  await anEntry(client, 'The rota', {
    kind: 'oneOnOne',
    day: daysAgo(40),
    details: { person: ana, status: 'held', topics: [] },
  });
  const shown = await inWindow(client, <InsightsScreen />);
  await shown.screen.getByRole('button', { name: /^Plan a one-on-one/ }).click();
  await expect.element(shown.screen.getByText('One-on-one planned')).toBeVisible();
  const place = shown.places.been.at(-1);
  if (place?.to !== 'oneOnOne') throw new Error('It did not lead to a one-on-one');
  return { ...shown, id: place.id };
};

describe('Undo of an entry that was begun', () => {
  it('puts it away, and leaves its page', async () => {
    const { screen, places, id } = await begun();
    // One letter: what is written after it was said to be begun would have to stay.
    await userEvent.keyboard('G');
    await screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect((await read(id)).deletedAt).toBeDefined());
    expect(places.been.at(-1)).toEqual({ to: 'insights' });
    await soon(async () => expect((await client.api.insights())?.answered).toEqual([]));
  });

  it('leaves it, with what was written since, and says so', async () => {
    const { screen, places, id } = await begun();
    await userEvent.keyboard('Got them');
    await expect.element(screen.getByText('Entry begun')).toBeVisible();
    // Still on its way when Undo is pressed.
    await userEvent.keyboard(' to agree');
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByText('It was not undone: it was changed again since.')).toBeVisible();
    expect((await read(id)).deletedAt).toBeUndefined();
    expect(await words(id)).toBe('Got them to agree');
    expect(places.been.at(-1)).toEqual({ to: 'entry', id });
  });

  it('leaves it where what was written since cannot be saved', async () => {
    let full = true;
    const { screen, flushers, id } = await begun({
      saveEntry: async (...given) => (full ? err({ code: 'storageFull' }) : await client.api.saveEntry(...given)),
    });
    await userEvent.keyboard('Got them');
    await expect.element(screen.getByText('Entry begun')).toBeVisible();
    await userEvent.keyboard(' to agree');
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByText('It was not undone. Something you wrote is not saved yet.')).toBeVisible();
    expect((await read(id)).deletedAt).toBeUndefined();
    full = false;
    expect(await flushers.flush(2000)).toBe(true);
    expect(await words(id)).toBe('Got them to agree');
  });
});

describe('Undo of a one-on-one that was planned', () => {
  it('puts it away, and leaves its page', async () => {
    const { screen, places, id } = await planned();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect((await read(id)).deletedAt).toBeDefined());
    expect(places.been.map(({ to }) => to)).toEqual(['oneOnOne', 'insights']);
    await expect.element(screen.getByRole('article')).toBeVisible();
  });

  it('leaves it, with what was written since, and says so', async () => {
    const { screen, id } = await planned();
    const { rev } = value(await client.api.entry(id));
    value(await client.api.saveEntry(id, rev, { body: paragraphs('Ask about the rota') }, aSession()));
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByText('It was not undone: it was changed again since.')).toBeVisible();
    expect((await read(id)).deletedAt).toBeUndefined();
    expect((await client.api.insights())?.answered).toHaveLength(1);
  });
});

describe('a page that was begun', () => {
  it('shows what was written on it, also to whoever is back while it is being made', async () => {
    const slow = Promise.withResolvers<undefined>();
    const { screen, show, open, id } = await begun({
      createEntry: async (...given) => {
        await slow.promise;
        return await client.api.createEntry(...given);
      },
    });
    await userEvent.keyboard('Got them to agree');
    await show(<p>Elsewhere</p>);
    await show(<EntryScreen key={id} id={id} />);
    await expect.element(screen.getByText('Opening the entry')).toBeInTheDocument();
    // As long as reading it takes.
    await client.api.entry(id);
    await client.api.timeline({ offset: 0, limit: 50 });
    slow.resolve(undefined);
    await open();
    await expect.element(boxIn({ screen })).toHaveTextContent('Got them to agree');
  });

  it('is in the journal after a conflict was settled for it, and shows so later', async () => {
    let broken = true;
    const { screen, show, open, id } = await begun({
      createEntry: async (...given) => {
        const made = await client.api.createEntry(...given);
        if (!broken) return made;
        // It was made; only the answer did not come.
        broken = false;
        return err({ code: 'storageFailed', why: 'The answer was lost' });
      },
    });
    await userEvent.keyboard('Got them');
    await screen.getByRole('button', { name: 'Keep this version' }).click();
    await expect.element(screen.getByText('Entry begun')).toBeVisible();
    expect(await words(id)).toBe('Got them');
    await show(<p>Elsewhere</p>);
    await open();
    await expect.element(boxIn({ screen })).toHaveTextContent('Got them');
  });

  it('of which all was taken away again is not in the journal, and does not say that it is saved', async () => {
    const { screen, flushers, id } = await begun();
    await userEvent.keyboard('x{Backspace}');
    expect(await flushers.flush(2000)).toBe(true);
    expect(await isInJournal(id)).toBe(false);
    await expect.element(screen.getByText('Entry begun')).not.toBeInTheDocument();
    await expect.element(screen.getByText(/^Saved/)).not.toBeInTheDocument();
    await userEvent.keyboard('y');
    await expect.element(screen.getByText(/^Saved/)).toBeVisible();
    expect(await words(id)).toBe('y');
  });

  it('goes without a trace where nothing was written and it is thrown away', async () => {
    const { screen, places, id } = await begun();
    const before = places.been.length;
    await screen.getByRole('button', { name: 'More' }).click();
    await screen.getByRole('menuitem', { name: 'Move to trash' }).click();
    await soon(() => expect(places.been.slice(before)).toEqual([{ to: 'timeline' }]));
    await expect.element(screen.getByText(/trash/)).not.toBeInTheDocument();
    expect(await isInJournal(id)).toBe(false);
  });

  it('is not thrown away while it could not be saved: it would be made later all the same', async () => {
    let full = true;
    const { screen, places, flushers, id } = await begun({
      createEntry: async (...given) => (full ? err({ code: 'storageFull' }) : await client.api.createEntry(...given)),
    });
    await userEvent.keyboard('Got them');
    await screen.getByRole('button', { name: 'More' }).click();
    await screen.getByRole('menuitem', { name: 'Move to trash' }).click();
    await expect
      .element(screen.getByText('Not moved to the trash. What you wrote is not in the journal yet.'))
      .toBeVisible();
    expect(places.been.at(-1)).toEqual({ to: 'entry', id });
    full = false;
    expect(await flushers.flush(2000)).toBe(true);
    expect(await isInJournal(id)).toBe(true);
  });
});

describe('the look back at a week', () => {
  it('is done with the first word about it and not before', async () => {
    await anEntry(client, 'Something');
    const shown = await inWindow(client, <LookBackScreen />);
    const { screen, places, show } = shown;
    await screen.getByRole('button', { name: 'Write about it' }).click();
    const id = idOf(places.been.at(-1));
    await show(<EntryScreen key={id} id={id} />);
    await expect.element(boxIn(shown)).toHaveFocus();
    expect((await client.api.lookBack()).closed).toBeUndefined();
    await userEvent.keyboard('Less of the pager');
    await expect.element(screen.getByText('Looked back')).toBeVisible();
    expect((await client.api.lookBack()).closed).toBe('done');
    await show(<LookBackScreen />);
    await expect.element(screen.getByText(/You have looked back at it\./)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Write about it' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Done' })).not.toBeInTheDocument();
  });
});

describe('a topic of an insight that names nobody', () => {
  it('is for whom it is chosen', async () => {
    const [ana, ben] = [await aPerson('Ana'), await aPerson('Ben')];
    for (const days of [1, 2])
      await anEntry(client, 'x', {
        kind: 'craft',
        day: daysAgo(days),
        details: { intent: 'hardestTicket', whoCouldGrow: ana },
      });
    const { screen } = await inWindow(client, <InsightsScreen />);
    await screen.getByRole('button', { name: /^Offer it on the next prep/ }).click();
    const dialog = screen.getByRole('alertdialog', { name: 'On the next one-on-one' });
    await dialog.getByRole('button', { name: /Ana/ }).click();
    await expect.element(dialog.getByRole('button', { name: 'Keep' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'With: choose' }).click();
    await screen.getByRole('option', { name: 'Ben' }).click();
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await expect.element(screen.getByText('On the next one-on-one with Ben')).toBeVisible();
    // The one that is planned already.
    const { entry } = value(await client.api.planOneOnOne(ben, aSession()));
    expect(entry.details).toMatchObject({ person: ben, topics: [{ origin: 'insight' }] });
  });
});

describe('an act', () => {
  it('that logs an audit fills in the area', async () => {
    const area = value(await client.api.createSubject('area', newAreaFields('Ledger'))).record.id;
    await anEntry(client, 'Rounding', {
      kind: 'audit',
      day: daysAgo(90),
      details: { area, finding: 'brokenInvariant' },
    });
    const { screen, places, show } = await inWindow(client, <InsightsScreen />);
    await screen.getByRole('button', { name: /^Log an audit/ }).click();
    const id = idOf(places.been.at(-1));
    await show(<EntryScreen key={id} id={id} />);
    await expect.element(boxIn({ screen })).toHaveFocus();
    await userEvent.keyboard('Looked again');
    await soon(async () => expect((await read(id)).details).toMatchObject({ area }));
  });

  it('that broke once can be pressed again', async () => {
    const ana = await aPerson('Ana');
    const details = { person: ana, status: 'held', topics: [] } as const;
    await anEntry(client, 'The rota', { kind: 'oneOnOne', day: daysAgo(40), details });
    let breaks = true;
    const breaking = withCalls(client, {
      planOneOnOne: async (...given) => {
        if (breaks) throw new Error('the worker is gone');
        return await client.api.planOneOnOne(...given);
      },
    });
    const { screen, places } = await inWindow(breaking, <InsightsScreen />);
    const plan = screen.getByRole('button', { name: /^Plan a one-on-one/ });
    const broke = new Promise((resolve) => {
      const take = (event: PromiseRejectionEvent): void => {
        event.preventDefault();
        event.stopImmediatePropagation();
        resolve(event.reason);
      };
      window.addEventListener('unhandledrejection', take, { capture: true, once: true });
    });
    await plan.click();
    expect(await broke).toMatchObject({ message: 'the worker is gone' });
    breaks = false;
    await plan.click();
    await soon(() => expect(places.been.map(({ to }) => to)).toEqual(['oneOnOne']));
  });
});
