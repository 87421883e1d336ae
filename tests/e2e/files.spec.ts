import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJournal } from '../support/journey.ts';
import { expect, test } from '../support/launch.ts';

test('The recovery sheet is saved where the person says, whole', async ({ app }) => {
  const target = join(app.profileDir, 'sheet.txt');
  await expect(app.page.getByRole('list', { name: 'Recovery code' })).toContainText(/[A-Z0-9]{4}/);
  const saved = app.dialogs.saveAs(target);
  await app.page.getByRole('button', { name: 'Save' }).click();
  await saved;
  const sheet = readFileSync(target, 'utf8');
  const code = await createJournal(app.page);
  expect(sheet).toContain(code);
  expect(sheet).toContain('AGE-SECRET-KEY-');
});
