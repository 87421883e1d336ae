import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { EntryScreen } from '../../../renderer/features/entry/entry-screen.tsx';
import { ExportPerson } from '../../../renderer/features/people/export-person.tsx';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { fullDay } from '../../../shared/words/days.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { anEntry, inWindow, soon, today } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

test('An entry leaves with its title, its day and what its fields say; a private one does not', async () => {
  const details = { ...newDetails('audit', today()), where: 'The exporter', finding: 'missingEdge' };
  const id = await anEntry(client, 'Two of nine were wrong.', {
    kind: 'audit',
    title: 'A look at the exporter',
    details,
  });
  const { screen, host } = await inWindow(client, <EntryScreen id={id} />);
  await screen.getByRole('button', { name: 'More' }).click();
  await screen.getByRole('menuitem', { name: 'Export this entry' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Export this entry' });
  await dialog.getByRole('radio', { name: 'Markdown' }).click();
  await dialog.getByRole('button', { name: 'Save as Markdown' }).click();
  await soon(() => expect(host.saved).toHaveLength(1));
  const file = strFromU8(host.saved[0]?.bytes ?? new Uint8Array());
  expect(host.saved[0]?.name).toBe('A look at the exporter.md');
  expect(file).toContain('# A look at the exporter');
  expect(file).toContain(fullDay(today()));
  expect(file).toContain('a missing edge');
  expect(file).toContain('- The exporter');
  expect(file).toContain('Two of nine were wrong.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await screen.getByRole('button', { name: 'More' }).click();
  await screen.getByRole('menuitem', { name: 'Mark as private' }).click();
  await screen.getByRole('button', { name: 'More' }).click();
  await expect.element(screen.getByRole('menuitem', { name: 'No longer private' })).toBeVisible();
  expect(screen.getByRole('menuitem', { name: 'Export this entry' }).query()).toBeNull();
  await screen.unmount();
});

test('What concerns a person leaves as Word and HTML with what the Markdown says', async () => {
  const person = value(await client.api.createSubject('person', newPersonFields('Quilla'))).record;
  await anEntry(client, 'Asked for the numbers, calmly.', { people: [person.id] });
  const files: Record<string, Uint8Array> = {};
  for (const [form, ending] of [
    ['Markdown', 'md'],
    ['HTML', 'html'],
    ['Word', 'docx'],
  ] as const) {
    const { screen, host } = await inWindow(client, <ExportPerson person={person} onClose={() => undefined} />);
    await screen.getByRole('radio', { name: new RegExp(`^${form}`) }).click({ force: true });
    await screen.getByRole('button', { name: 'Export readable file' }).click();
    await expect.element(screen.getByRole('dialog', { name: 'Exported' })).toBeVisible();
    const { name = '', bytes = new Uint8Array() } = host.saved.at(-1) ?? {};
    expect(name).toMatch(new RegExp(`^leeway-person-.*\\.${ending}$`));
    files[ending] = bytes;
    await screen.unmount();
  }
  const docx = strFromU8(unzipSync(files['docx'] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  for (const text of [strFromU8(files['md'] ?? new Uint8Array()), strFromU8(files['html'] ?? new Uint8Array()), docx])
    expect(text).toContain('Asked for the numbers, calmly.');
});
