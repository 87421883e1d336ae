import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { ReviewScreen } from '../../../renderer/features/review/review-screen.tsx';
import { ReviewsScreen } from '../../../renderer/features/review/reviews-screen.tsx';
import { must } from '../../../shared/base/assert.ts';
import type { EntryId, PersonId } from '../../../shared/base/ids.ts';
import { evidenceIn } from '../../../shared/domain/mentions.ts';
import { newDetails, ofKind } from '../../../shared/domain/kinds/registry.ts';
import type { ReviewDetails } from '../../../shared/domain/kinds/review.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { anEntry, daysAgo, inWindow, soon, today } from './support.tsx';

let client: VaultClient;
let noor: PersonId;
let sketch: EntryId;
beforeAll(async () => {
  ({ client } = await aJournal());
  noor = value(await client.api.createSubject('person', { ...newPersonFields('Noor'), role: 'Senior engineer' })).record
    .id;
  sketch = await impact('Noor drew the boundary before an editor was open.', { shippedBy: [noor] }, 'The sketch');
  await impact('Two of them found it together.', { type: 'personGrown' });
});
afterAll(() => lock(client));

const impact = (text: string, details: object, title?: string): Promise<EntryId> =>
  anEntry(client, text, {
    day: daysAgo(3),
    kind: 'impact',
    details: { ...newDetails('impact', today()), ...details },
    title,
  });

const aReview = (details: Partial<ReviewDetails> = {}): Promise<EntryId> =>
  anEntry(client, '', {
    kind: 'review',
    title: 'Half a year',
    body: emptyDocument,
    details: { ...newDetails('review', today()), from: daysAgo(30), to: today(), ...details },
  });

const saved = async (
  id: EntryId,
): Promise<{ readonly details: ReviewDetails; readonly text: string; readonly used: readonly string[] }> => {
  const { entry } = value(await client.api.entry(id));
  return {
    details: must(ofKind(entry, 'review') ? entry.details : undefined, 'it is a review'),
    text: toPlainText(entry.body),
    used: evidenceIn(entry.body).map((mark) => mark.id),
  };
};

/** The review in a window that has room for all three panes. */
async function open(id: EntryId) {
  const opened = await inWindow(client, <ReviewScreen id={id} />);
  await page.viewport(1800, 900);
  return opened;
}

test('A review is begun with its days and an outline, and is in the list', async () => {
  const { screen, places } = await inWindow(client, <ReviewsScreen />);
  await screen.getByRole('button', { name: 'New review' }).click();
  await screen.getByRole('button', { name: 'Last quarter' }).click();
  await screen.getByRole('button', { name: /^A story of the period/ }).click();
  await screen.getByRole('option', { name: 'Competency grid' }).click();
  await screen.getByRole('button', { name: 'Begin' }).click();
  await soon(() => expect(places.been).toHaveLength(1));
  const place = places.been[0];
  const id = must(place?.to === 'review' ? place.id : undefined, 'it leads to the review');
  const { details, text } = await saved(id);
  expect(text).toContain('Technical direction');
  expect(details.from?.slice(8)).toBe('01');
  await expect.element(screen.getByRole('link', { name: /^Review, / })).toBeVisible();
  value(await client.api.moveToTrash([id]));
  await screen.unmount();
});

describe('beside its evidence', () => {
  test('a piece is used, numbered, counted and opened; another is quoted with its words', async () => {
    const id = await aReview();
    const { screen, places } = await open(id);
    const evidence = screen.getByRole('region', { name: 'Evidence' });
    const theme = screen.getByRole('button', { name: /^Other/ });
    await theme.click();
    await expect.element(theme.getByText('0 of 1 used')).toBeVisible();
    await expect.element(evidence.getByText('Shipped by a senior engineer')).toBeVisible();
    await evidence.getByRole('button', { name: 'Use: The sketch' }).click();
    await expect.element(theme.getByText('1 of 1 used')).toBeVisible();
    await expect.element(evidence.getByRole('button', { name: 'Evidence 1, used. Use it again' })).toBeVisible();
    await screen.getByRole('button', { name: /^People who grew/ }).click();
    await evidence.getByRole('button', { name: /^More: Two of them/ }).click();
    await screen.getByRole('menuitem', { name: 'Quote its words' }).click();
    await expect.element(screen.getByText('Drawn from two sources.', { exact: false })).toBeVisible();
    await soon(async () => {
      const { text, used } = await saved(id);
      expect(text).toContain('Two of them found it together.');
      expect(used).toHaveLength(2);
    });
    // Whose work it was is said with it.
    await screen.getByRole('button', { name: /^Other/ }).click();
    await evidence.getByRole('button', { name: 'More: The sketch' }).click();
    await screen.getByRole('menuitem', { name: 'Quote its words' }).click();
    await soon(async () => expect((await saved(id)).text).toContain('Shipped by Noor.'));
    await screen.getByRole('link', { name: 'Evidence 1' }).first().click();
    expect(places.been).toEqual([{ to: 'entry', id: sketch }]);
    await screen.unmount();
  });

  test('a piece is left out and taken back, moved to another theme, and a theme is added', async () => {
    const id = await aReview();
    const { screen } = await open(id);
    await screen.getByRole('button', { name: 'Add a theme' }).click();
    await screen.getByRole('textbox', { name: 'Theme' }).fill('Calm');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('button', { name: /^Calm/ }).getByText('Nothing yet')).toBeVisible();
    await screen.getByRole('button', { name: /^Other/ }).click();
    await screen.getByRole('button', { name: 'More: The sketch' }).click();
    await screen.getByRole('menuitem', { name: 'Move to another theme' }).click();
    await screen.getByRole('dialog').getByRole('button', { name: 'Calm' }).click();
    await screen.getByRole('button', { name: /^Calm/ }).click();
    await screen.getByRole('button', { name: 'More: The sketch' }).click();
    await screen.getByRole('menuitem', { name: 'Leave out' }).click();
    await screen.getByRole('button', { name: 'One piece left out' }).click();
    await soon(async () =>
      expect((await saved(id)).details).toMatchObject({
        themes: ['Calm'],
        moved: [{ key: `entry ${sketch}`, theme: 'Calm' }],
        leftOut: [`entry ${sketch}`],
      }),
    );
    await screen.getByRole('button', { name: 'More: The sketch' }).click();
    await screen.getByRole('menuitem', { name: 'Take it back in' }).click();
    await soon(async () => expect((await saved(id)).details.leftOut).toEqual([]));
    await screen.unmount();
  });

  test('what stays with the lead is used only once it was let in, and is told of before it leaves', async () => {
    await anEntry(client, 'He left before the vote.', {
      day: daysAgo(4),
      kind: 'trust',
      title: 'Left early',
      details: { ...newDetails('trust', today()), subject: noor, strength: -1 },
    });
    const id = await aReview();
    const { screen } = await open(id);
    await screen.getByRole('button', { name: /^Stays with you/ }).click();
    await expect.element(screen.getByRole('button', { name: 'Let in: Left early' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Use: Left early' }).query()).toBeNull();
    await screen.getByRole('button', { name: 'Let in: Left early' }).click();
    await screen.getByRole('button', { name: /^Other/ }).click();
    await screen.getByRole('button', { name: 'Use: Left early' }).click();
    await screen.getByRole('button', { name: 'More: Left early' }).click();
    await screen.getByRole('menuitem', { name: 'Keep it back' }).click();
    await screen.getByRole('button', { name: 'Export', exact: true }).click();
    await expect
      .element(screen.getByText('This stands on something that stays with you, or is not offered any more'))
      .toBeVisible();
    await screen.getByRole('button', { name: 'Close' }).click();
    await screen.unmount();
  });

  test('it is gathered by person and month as well, and an empty month is asked about', async () => {
    const id = await aReview({ from: daysAgo(70) });
    const { screen } = await open(id);
    await expect.element(screen.getByRole('link', { name: /is empty: what happened\?$/ }).first()).toBeVisible();
    await screen
      .getByRole('button', { name: /Themes/ })
      .first()
      .click();
    await screen.getByRole('option', { name: 'People' }).click();
    await expect.element(screen.getByRole('button', { name: /^a senior engineer/ })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: /^Nobody by name/ })).toBeVisible();
    await screen.unmount();
  });
});

describe('beside an earlier review', () => {
  test('what was said then is read, with what became of what was promised', async () => {
    const before = await anEntry(client, 'A second name on settlement.', {
      kind: 'review',
      title: 'The spring',
      details: { ...newDetails('review', today()), from: daysAgo(200), to: daysAgo(100) },
    });
    value(
      await client.api.createSubject('promise', {
        ...newPromiseFields('Share the page', 'me', noor, daysAgo(150)),
        state: 'broken',
        closedOn: daysAgo(120),
      }),
    );
    value(await client.api.createSubject('promise', newPromiseFields('Later', 'me', noor, daysAgo(20))));
    // The last one is shown first.
    await aReview();
    const id = await aReview();
    const { screen } = await open(id);
    await screen.getByRole('button', { name: 'More', exact: true }).click();
    await screen.getByRole('menuitem', { name: 'Compare with an earlier review' }).click();
    const sheet = screen.getByRole('dialog', { name: 'An earlier review' });
    await sheet.getByRole('button', { name: /Review$/ }).click();
    await screen.getByRole('option', { name: 'The spring' }).click();
    await expect.element(sheet.getByText('A second name on settlement.')).toBeVisible();
    const became = sheet.getByRole('region', { name: 'What became of what you promised' });
    await expect.element(became.getByRole('link', { name: 'Share the page' })).toBeVisible();
    await expect.element(became.getByText(/^broken, /)).toBeVisible();
    expect(became.getByText('Later').query()).toBeNull();
    await soon(async () => expect((await saved(id)).details.previous).toBe(before));
    await screen.unmount();
  });

  test('it goes to the trash, and comes back', async () => {
    const id = await aReview();
    const { screen, places } = await open(id);
    await screen.getByRole('button', { name: 'More', exact: true }).click();
    await screen.getByRole('menuitem', { name: 'Move to trash' }).click();
    await soon(() => expect(places.been).toEqual([{ to: 'reviews' }]));
    expect(value(await client.api.entry(id)).entry.deletedAt).toBeDefined();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect(value(await client.api.entry(id)).entry.deletedAt).toBeUndefined());
    await screen.unmount();
  });
});

describe('on its way out', () => {
  test('names are hidden in each format, what deserves a look is listed, and is shown', async () => {
    const id = await aReview();
    const { screen, host } = await open(id);
    const text = screen.getByRole('textbox', { name: 'Review' });
    await text.click();
    await userEvent.keyboard('Noor’s plan held. Somebody was lazy.');
    await screen.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = screen.getByRole('dialog', { name: 'Export this review' });
    await expect.element(dialog.getByText('“Noor” becomes “a senior engineer”')).toBeVisible();
    await expect.element(dialog.getByText('“lazy” deserves a second look')).toBeVisible();

    for (const form of ['Word', 'HTML', 'Markdown']) {
      await dialog.getByRole('radio', { name: form }).click();
      await dialog.getByRole('button', { name: `Save as ${form}` }).click();
      await soon(() =>
        expect(host.saved.at(-1)?.name).toBe(
          `Half a year.${{ Word: 'docx', HTML: 'html', Markdown: 'md' }[form] ?? ''}`,
        ),
      );
    }
    const texts = host.saved.flatMap(({ name, bytes }) =>
      name.endsWith('.docx') ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [strFromU8(bytes)],
    );
    expect(texts.filter((file) => file.includes('A senior engineer’s plan held.'))).toHaveLength(3);
    expect(texts.join('\n')).not.toContain('Noor');

    await dialog.getByRole('button', { name: 'Copy with formatting' }).click();
    await soon(() => expect(host.copied.at(-1)).toContain('A senior engineer’s plan held.'));

    await dialog.getByRole('listitem').filter({ hasText: 'lazy' }).getByRole('button', { name: 'Show' }).click();
    await soon(() => expect(getSelection()?.toString()).toBe('lazy'));
    await screen.unmount();
  });

  test('a name of one’s own choice is kept, one that says a name is not, and by name nothing is hidden', async () => {
    const id = await aReview();
    const { screen, host } = await open(id);
    await screen.getByRole('textbox', { name: 'Review' }).click();
    await userEvent.keyboard('With Noor.');
    await screen.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = screen.getByRole('dialog', { name: 'Export this review' });
    const field = dialog.getByRole('textbox', { name: 'Noor' });
    await field.fill('Noor’s deputy');
    await expect.element(dialog.getByText('This says a name.')).toBeVisible();
    await userEvent.keyboard('{Tab}');
    await field.fill('the architect');
    await userEvent.keyboard('{Tab}');
    await soon(async () =>
      expect((await saved(id)).details.aliases).toEqual([{ person: noor, words: 'the architect' }]),
    );
    await expect.element(dialog.getByText('“Noor” becomes “the architect”')).toBeVisible();
    await dialog.getByRole('radio', { name: 'By name' }).click();
    await dialog.getByRole('radio', { name: 'Markdown' }).click();
    await dialog.getByRole('button', { name: 'Save as Markdown' }).click();
    await soon(() => expect(strFromU8(host.saved.at(-1)?.bytes ?? new Uint8Array())).toContain('With Noor.'));
    await screen.unmount();
  });

  test('what could not be saved says why, and the dialog stays', async () => {
    const id = await aReview();
    const { screen, host } = await open(id);
    host.saving = { ok: false, error: { code: 'noSpace', message: 'There is no space left. Free some.' } };
    await screen.getByRole('button', { name: 'Export', exact: true }).click();
    await screen.getByRole('button', { name: 'Save as Word' }).click();
    await expect.element(screen.getByText('There is no space left. Free some.')).toBeVisible();
    await screen.unmount();
  });
});
