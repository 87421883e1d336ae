import { Keyboard } from '../support/a11y.ts';
import { unlock } from '../support/journey.ts';
import { explore } from '../support/journey-sample.ts';
import { goTo, goToSettings, keep, textOf } from '../support/journey-steps.ts';
import { emptyJournal, expect, test } from '../support/journey-test.ts';

test('The panel is worked by keyboard alone, and the focus is never lost', async ({ app: { page } }) => {
  await explore(page);
  await goTo(page, 'Insights');
  const keyboard = new Keyboard(page);
  const tension = page.getByRole('article', { name: /The settlement handover nobody reads/ });
  await keyboard.tabTo(tension.getByRole('button', { name: 'Plan a step' }));
  await keyboard.press('Enter');
  await keyboard.type('Read it aloud once');
  await page.keyboard.press('Enter');
  await expect(tension).toHaveCount(0);
  await keyboard.expectFocus('acting');

  const word = page.getByRole('article', { name: /promises to Anselm that ended/ });
  await keyboard.tabTo(word.getByRole('button', { name: 'Why am I seeing this?' }));
  await keyboard.press('Enter');
  await expect(word.getByRole('term').first()).toHaveText('Promises that ended');
  await keyboard.tabTo(
    word
      .getByRole('list', { name: /promises to Anselm/ })
      .getByRole('link')
      .first(),
  );
  await keyboard.press('ArrowRight');
  await expect(
    word
      .getByRole('list', { name: /promises to Anselm/ })
      .getByRole('link')
      .nth(1),
  ).toBeFocused();
  await keyboard.tabTo(word.getByRole('button', { name: 'Show as table' }));
  await keyboard.press('Enter');
  await expect(word.getByRole('table')).toBeVisible();
  await keyboard.tabTo(word.getByRole('button', { name: /^Open all/ }));
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'All the evidence' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(word.getByRole('button', { name: /^Open all/ })).toBeFocused();

  await keyboard.tabTo(word.getByRole('button', { name: /^Snooze/ }), 'Shift+Tab');
  await keyboard.press('Enter', 'ArrowDown', 'Enter');
  await expect(word).toHaveCount(0);
  await keyboard.expectFocus('snoozing');
});

test('A message outside the window says that there is something new, and nothing else', async ({ openSeed }) => {
  const { app } = await openSeed(emptyJournal);
  const { page } = app;
  await page.context().grantPermissions(['notifications']);
  // What the platform would show is out of reach of the page: what is handed to it is kept here.
  await page.addInitScript(() => {
    const shown: unknown[] = [];
    Object.assign(window, { shown });
    window.Notification = class extends EventTarget {
      static readonly permission = 'granted';
      static requestPermission = () => Promise.resolve('granted');
      constructor(title: string, options?: NotificationOptions) {
        super();
        shown.push([title, options?.body]);
      }
    } as unknown as typeof Notification;
  });
  await page.reload();
  await unlock(page);
  await goToSettings(page, 'Insights');
  await page.getByRole('switch', { name: 'Tell me outside Leeway' }).click({ force: true });
  await expect(page.getByRole('switch', { name: 'Tell me outside Leeway' })).toBeChecked();
  await goTo(page, 'Today');
  for (const work of ['Retry race with Quilla', 'The lock']) {
    await page.getByRole('radio', { name: 'Code', exact: true }).click();
    await page.getByRole('radio', { name: 'Hardest ticket' }).click();
    await textOf(page).fill(work);
    // The window is out of sight from here on.
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    });
    await keep(page);
  }
  const shown = () => page.evaluate(() => (window as unknown as { shown: unknown[] }).shown);
  await expect.poll(shown).toEqual([['Leeway', 'There is something new in Insights.']]);
});
