import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { HeadingsSection } from '../../../renderer/features/settings/headings-section.tsx';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { newAreaFields } from '../../../shared/domain/area.ts';
import type { HeadingFields } from '../../../shared/domain/heading.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { dayInWords } from '../../../shared/words/days.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { anEntry, daysAgo, inWindow, type Shown, soon, today, withCalls } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));
beforeEach(async () => {
  for (const type of ['heading', 'area'] as const) {
    const ids = (await client.api.subjects(type)).map(({ record }) => record.id);
    if (ids.length > 0) value(await client.api.purge(ids));
  }
});

const open = () => inWindow(client, <HeadingsSection />);
const headings = async () => (await client.api.subjects('heading')).map(({ record }) => record);
const aHeading = async (more: Partial<HeadingFields> = {}) =>
  value(await client.api.createSubject('heading', { text: 'Others answer first', setOn: today(), ...more })).record;
const anArea = async (name: string) => value(await client.api.createSubject('area', newAreaFields(name))).record;
const since = () => `Since ${dayInWords(today(), today())}`;

/** Takes an area from the list of them, in the form or in the dialog. */
async function chooseArea({ screen }: Shown, name: string): Promise<void> {
  await screen.getByRole('button', { name: 'About an area: choose' }).last().click();
  await screen.getByRole('option', { name }).click();
}

/** The same of the insights. */
async function chooseInsight({ screen }: Shown, name: string): Promise<void> {
  await screen
    .getByRole('button', { name: /Belongs to an insight/ })
    .last()
    .click();
  await screen.getByRole('option', { name }).click();
}

test('A heading is set, ended, set again and deleted, and undo brings it back', async () => {
  const { screen } = await open();
  await screen.getByRole('textbox', { name: 'A heading' }).fill('  Others answer first  ');
  await screen.getByRole('button', { name: 'Set', exact: true }).click();
  await expect.element(screen.getByRole('heading', { name: 'In force' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Others answer first' })).toBeVisible();
  await expect.element(screen.getByText(since())).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'A heading' })).toHaveValue('');

  await screen.getByRole('button', { name: 'End: Others answer first' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Ended' })).toBeVisible();
  expect((await headings())[0]?.endedOn).toMatch(/^\d{4}-/);

  await screen.getByRole('button', { name: 'Set again: Others answer first' }).click();
  await expect.element(screen.getByRole('heading', { name: 'In force' })).toBeVisible();
  await screen.getByRole('button', { name: 'End: Others answer first' }).click();
  await screen.getByRole('button', { name: 'Delete: Others answer first' }).click();
  await soon(async () => expect(await headings()).toEqual([]));
  expect((await client.api.trashedSubjects()).map(({ record }) => record.type)).toEqual(['heading']);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect(await headings()).toHaveLength(1));
});

describe('what a heading belongs to', () => {
  test('is an area and an insight, said below it; the form is blank again', async () => {
    const { id } = await anArea('Settlement');
    const shown = await open();
    const { screen } = shown;
    await screen.getByRole('textbox', { name: 'A heading' }).fill('Settlement calls get made without me');
    await chooseArea(shown, 'Settlement');
    await chooseInsight(shown, 'Routine calls come to you');
    await screen.getByRole('button', { name: 'Set', exact: true }).click();
    await expect.element(screen.getByText(`${since()} · Settlement · Routine calls come to you`)).toBeVisible();
    expect(await headings()).toMatchObject([
      { text: 'Settlement calls get made without me', area: id, rule: 'routed-to-me', setOn: today() },
    ]);
    await expect.element(screen.getByRole('button', { name: 'About an area: choose' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: /^None Belongs to an insight/ })).toBeVisible();
  });

  test('is kept while it is ended, and is left out of its line where it is gone', async () => {
    const area = await anArea('Settlement');
    await aHeading({ area: area.id, rule: 'a-rule-of-another-version' });
    const { screen } = await open();
    await expect.element(screen.getByText(`${since()} · Settlement`)).toBeVisible();
    await screen.getByRole('button', { name: 'End: Others answer first' }).click();
    await expect.element(screen.getByText(/, until .* · Settlement$/)).toBeVisible();
    expect(await headings()).toMatchObject([{ area: area.id, rule: 'a-rule-of-another-version' }]);
    value(await client.api.moveToTrash([area.id]));
    await expect.element(screen.getByText(/, until [^·]*$/)).toBeVisible();
  });

  test('is where the insight quotes its words', async () => {
    const cadence = { idealDays: 5, maxDays: 10 };
    const { record } = value(await client.api.createSubject('person', { ...newPersonFields('Bram'), cadence }));
    const details = { ...newDetails('oneOnOne', today()), person: record.id, status: 'held' as const };
    await anEntry(client, 'We met', { kind: 'oneOnOne', day: daysAgo(40), details });
    const shown = await open();
    const { screen } = shown;
    await screen.getByRole('textbox', { name: 'A heading' }).fill('Nobody waits for half an hour with me');
    await chooseInsight(shown, 'Too long since a one-on-one');
    await screen.getByRole('button', { name: 'Set', exact: true }).click();
    await expect.element(screen.getByText(`${since()} · Too long since a one-on-one`)).toBeVisible();
    const [insight] = await client.api.insightsAbout(record.id);
    expect(insight?.heading).toEqual({ text: 'Nobody waits for half an hour with me', setOn: today() });
  });
});

describe('an edit', () => {
  test('changes the words and what they belong to, and undo changes them back', async () => {
    const area = await anArea('Settlement');
    const queue = await anArea('The queue');
    await aHeading({ area: area.id, rule: 'rescuing' });
    const shown = await open();
    const { screen } = shown;
    await screen.getByRole('button', { name: 'Edit: Others answer first' }).click();
    const dialog = screen.getByRole('alertdialog', { name: 'Edit the heading' });
    const field = dialog.getByRole('textbox', { name: 'A heading' });
    await expect.element(field).toHaveValue('Others answer first');
    await expect.element(field).toHaveFocus();
    await dialog.getByRole('button', { name: 'Remove Settlement' }).click();
    await chooseArea(shown, 'The queue');
    await chooseInsight(shown, 'Routine calls come to you');
    await field.fill(' Others answer last ');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(screen.getByText(`${since()} · The queue · Routine calls come to you`)).toBeVisible();
    expect(await headings()).toMatchObject([{ text: 'Others answer last', area: queue.id, rule: 'routed-to-me' }]);
    await screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () =>
      expect(await headings()).toMatchObject([{ text: 'Others answer first', area: area.id, rule: 'rescuing' }]),
    );
  });

  test('takes it from its area and its insight', async () => {
    const { id } = await anArea('Settlement');
    await aHeading({ area: id, rule: 'rescuing', endedOn: today() });
    const shown = await open();
    const { screen } = shown;
    await screen.getByRole('button', { name: 'Edit: Others answer first' }).click();
    await screen.getByRole('button', { name: 'Remove Settlement' }).click();
    await chooseInsight(shown, 'None');
    await screen.getByRole('button', { name: 'Save' }).click();
    await soon(async () => {
      const [heading] = await headings();
      expect([heading?.text, heading?.area, heading?.rule]).toEqual(['Others answer first', undefined, undefined]);
    });
  });

  test('keeps an insight of another version, and takes no empty words', async () => {
    await aHeading({ rule: 'a-rule-of-another-version' });
    const { screen } = await open();
    await screen.getByRole('button', { name: 'Edit: Others answer first' }).click();
    const dialog = screen.getByRole('alertdialog', { name: 'Edit the heading' });
    await expect.element(dialog.getByRole('button', { name: /^An insight of another version/ })).toBeVisible();
    await dialog.getByRole('textbox', { name: 'A heading' }).fill('  ');
    await expect.element(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'A heading' }).fill('Ask first');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await soon(async () =>
      expect(await headings()).toMatchObject([{ text: 'Ask first', rule: 'a-rule-of-another-version' }]),
    );
  });

  test('that could not be saved says why, and keeps what was typed', async () => {
    await aHeading();
    const refused = { saveSubject: () => Promise.resolve({ ok: false, error: { code: 'storageFull' } }) };
    const { screen } = await inWindow(withCalls(client, refused as Partial<VaultClient['api']>), <HeadingsSection />);
    await screen.getByRole('button', { name: 'Edit: Others answer first' }).click();
    const field = screen.getByRole('alertdialog', { name: 'Edit the heading' }).getByRole('textbox');
    await field.fill('Ask first');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByText(/It was not saved\. The disk is full/)).toBeVisible();
    await expect.element(field).toHaveValue('Ask first');
    expect((await headings())[0]?.text).toBe('Others answer first');
  });
});
