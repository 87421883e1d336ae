import { expectAccessible, Keyboard } from '../support/a11y.ts';
import { message, textOf } from '../support/journey-steps.ts';
import { expect, test } from '../support/journey-test.ts';

// Every key waits for the focus, one after another: a busy machine takes its time.
test.beforeEach(() => test.setTimeout(300_000));

test('A one-on-one is prepared, held and closed by keyboard alone, and the next one carries what stayed open', async ({
  journal: { page },
}) => {
  const keyboard = new Keyboard(page);
  const main = page.getByRole('navigation', { name: 'Main' });
  const prep = page.getByRole('region', { name: 'Prep' });
  const topics = prep.getByRole('region', { name: 'To talk about' });
  const press = async (name: string, by: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    await keyboard.tabTo(page.getByRole('button', { name, exact: true }), by);
    await page.keyboard.press('Enter');
  };

  await keyboard.tabTo(main.getByRole('button', { name: 'Add a person' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await keyboard.type('Mara');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Mara', level: 1 })).toBeVisible();
  await press('Add a promise');
  await expect(page.getByRole('textbox', { name: 'What was promised' })).toBeFocused();
  await keyboard.type('The on-call numbers');
  await page.keyboard.press('Enter');
  await expect(message(page, 'Promise written down')).toBeVisible();

  await press('Open prep', 'Shift+Tab');
  await expect(prep.getByRole('heading', { name: 'Mara', level: 1 })).toBeVisible();
  await keyboard.tabTo(prep.getByRole('textbox', { name: 'A topic of your own' }));
  await keyboard.type('Who covers in June');
  await keyboard.press('Enter');
  await keyboard.type('Her talk');
  await keyboard.press('Enter');
  await press('Talk about: The on-call numbers');
  await expect(topics.getByRole('listitem')).toHaveText([/Who covers/, /Her talk/, /on-call numbers/]);
  await expectAccessible(page, 'prep');

  await keyboard.tabTo(topics.getByRole('checkbox', { name: 'Covered: Her talk' }), 'Shift+Tab');
  await keyboard.press('Alt+ArrowUp');
  await expect(topics.getByRole('listitem')).toHaveText([/Her talk/, /Who covers/, /on-call numbers/]);
  await expect(topics.getByRole('checkbox', { name: 'Covered: Her talk' })).toBeFocused();
  await keyboard.press('Space');
  await expect(topics.getByRole('checkbox', { name: 'Covered: Her talk' })).toBeChecked();

  await keyboard.tabTo(textOf(page));
  await keyboard.type('She will speak in May. Send her the outline !Send the outline');
  await expect(page.getByRole('option', { name: /Send the outline/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(message(page, 'Promise written down').last()).toBeVisible();
  await expect(prep.getByRole('region', { name: 'You promised' })).toContainText('Send the outline');
  await page.keyboard.press('ControlOrMeta+Enter');
  const dialog = page.getByRole('alertdialog', { name: 'One-on-one with Mara' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'the end of a one-on-one');
  await keyboard.tabTo(dialog.getByRole('checkbox', { name: 'Growth came up' }));
  await keyboard.press('Space');
  await keyboard.tabTo(dialog.getByRole('button', { name: 'Finish' }));
  await page.keyboard.press('Enter');
  await expect(message(page, /One-on-one closed, two topics carried over, next/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Mara', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'One-on-ones' }).getByRole('link')).toHaveCount(2);

  await press('Open prep');
  await expect(topics.getByRole('listitem')).toHaveText([/Who covers in June\s*Carried over/, /on-call numbers/]);
  await expect(prep.getByText('You have met today already.')).toBeVisible();
  await expect(prep.getByRole('region', { name: 'When you last met' })).toContainText('She will speak in May');
});
