import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TransferSection } from '../../../renderer/features/transfer/transfer-section.tsx';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { aJournal, aSession, fields, lock, paragraphs, value } from '../vault/support.ts';
import { aFile, inWindow, soon, withCalls } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

const FILES = [
  aFile('2014-10-09.md', '# First meeting\n\nWe agreed on nothing, in order.'),
  aFile('2014-10-16.md', '# Second meeting\n\nTove brought numbers.'),
  aFile('notes/2019-02-01.md', 'No heading here, only a line about the rota.'),
  aFile('empty.md', ''),
];
const total = async (): Promise<number> => (await client.api.facts()).entries;

describe('an import', () => {
  test('shows what was found, adds it, and is taken back as one', async () => {
    const { screen, host } = await inWindow(client, <TransferSection />);
    host.picked = FILES;
    await screen.getByRole('button', { name: 'Import…' }).click();
    await screen.getByRole('button', { name: /A folder/ }).click();
    const preview = screen.getByRole('alertdialog', { name: 'From minutes' });
    await expect.element(preview.getByText('Three entries, from 9 October 2014 to 1 February 2019.')).toBeVisible();
    await expect.element(preview.getByText('First meeting')).toBeVisible();
    await expect
      .element(preview.getByRole('list', { name: 'One file does not come in' }))
      .toMatchTextContent('empty.md');
    expect(await total()).toBe(0);

    await preview.getByRole('button', { name: 'Add three entries' }).click();
    await expect.element(screen.getByRole('alertdialog', { name: 'Import finished' })).toBeVisible();
    expect(await total()).toBe(3);
    expect((await client.api.search('numbers', { offset: 0, limit: 5 })).total).toBe(1);

    await screen.getByRole('button', { name: 'Done' }).click();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect(await total()).toBe(0));
    await expect.element(screen.getByText('Three entries taken back out')).toBeVisible();
  });

  test('says what of a folder was left out before anything is added', async () => {
    const { screen, host } = await inWindow(client, <TransferSection />);
    const message = 'The folder holds more than Leeway lists at once. The rest was left out.';
    Object.assign(host.files, {
      pickFolder: () => Promise.resolve({ name: 'vault', files: FILES, problem: { code: 'tooMany', message } }),
    });
    await screen.getByRole('button', { name: 'Import…' }).click();
    await screen.getByRole('button', { name: /A folder/ }).click();
    const preview = screen.getByRole('alertdialog', { name: 'From vault' });
    await expect.element(preview.getByText(message)).toBeVisible();
    await expect.element(preview.getByText('Three entries, from 9 October 2014 to 1 February 2019.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(preview).not.toBeInTheDocument();
  });

  test('adds nothing twice, and is taken back later with what was changed left in the trash', async () => {
    const { screen, host } = await inWindow(client, <TransferSection />);
    host.picked = FILES.slice(0, 2);
    const read = async (): Promise<void> => {
      await screen.getByRole('button', { name: 'Import…' }).click();
      await screen.getByRole('button', { name: /Files or a ZIP/ }).click();
    };
    await read();
    await screen.getByRole('button', { name: 'Add two entries' }).click();
    await screen.getByRole('button', { name: 'Done' }).click();
    await read();
    await expect.element(screen.getByText('Nothing here is new.')).toBeVisible();
    await expect.element(screen.getByText(/^Two entries are in the journal already/)).toBeVisible();
    await screen.getByRole('button', { name: 'Close', exact: true }).click();

    const { rows } = await client.api.timeline({ offset: 0, limit: 1 });
    const changed = rows[0]?.item;
    expect(changed).toBeDefined();
    if (changed !== undefined)
      value(await client.api.saveEntry(changed.id, changed.rev, { body: paragraphs('Mine now') }, aSession()));
    await screen.getByRole('button', { name: 'Take back 2 files' }).click();
    await screen.getByRole('button', { name: 'Take back', exact: true }).click();
    await soon(async () => expect(await total()).toBe(0));
    expect((await client.api.trash()).map((item) => item.lead)).toEqual(['Mine now']);
    await expect.element(screen.getByText(/in the trash$/)).toBeVisible();
  });

  test('is stopped while it reads, and leaves nothing behind', async () => {
    const before = await total();
    const { screen, host } = await inWindow(client, <TransferSection />);
    let release: (() => void) | undefined;
    const slow = aFile('2020-01-01.md', 'never added');
    const read = async (): ReturnType<typeof slow.read> => {
      await new Promise<void>((resolve) => (release = resolve));
      return await slow.read();
    };
    host.picked = [aFile('2020-01-02.md', 'read'), { ...slow, read }];
    await screen.getByRole('button', { name: 'Import…' }).click();
    await screen.getByRole('button', { name: /A folder/ }).click();
    await expect.element(screen.getByRole('progressbar', { name: 'Reading files' })).toBeVisible();
    await screen.getByRole('button', { name: 'Stop' }).click();
    release?.();
    await expect.element(screen.getByRole('button', { name: /A folder/ })).toBeVisible();
    expect(await total()).toBe(before);
  });

  test('says why it was not added, and offers it again', async () => {
    const full = withCalls(client, {
      runImport: () => Promise.resolve({ ok: false, error: { code: 'storageFull' } }),
    });
    const { screen, host } = await inWindow(full, <TransferSection />);
    host.picked = FILES.slice(0, 1);
    await screen.getByRole('button', { name: 'Import…' }).click();
    await screen.getByRole('button', { name: /A folder/ }).click();
    await screen.getByRole('button', { name: 'Add one entry' }).click();
    await expect.element(screen.getByText(/^Nothing was added\. The disk is full\./)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Add one entry' })).toBeVisible();
  });
});

describe('an export', () => {
  test('warns that it is readable, saves the whole journal and says where it went', async () => {
    value(await client.api.createEntry(fields('Taken out'), aSession()));
    const { screen, host } = await inWindow(client, <TransferSection />);
    await screen.getByRole('button', { name: 'Export…' }).click();
    await expect.element(screen.getByText(/^The file is not encrypted\./)).toBeVisible();
    await screen.getByRole('button', { name: 'Export readable file' }).click();
    await expect.element(screen.getByText('/home/you/leeway.zip')).toBeVisible();
    const [saved] = host.saved;
    expect(saved?.name).toMatch(/^leeway-\d{4}-\d\d-\d\d\.zip$/);
    const texts = Object.values(unzipSync(saved?.bytes ?? new Uint8Array())).map((bytes) =>
      new TextDecoder().decode(bytes),
    );
    expect(texts.some((text) => text.includes('Taken out'))).toBe(true);
  });

  test('in its complete form is JSON', async () => {
    const { screen, host } = await inWindow(client, <TransferSection />);
    await screen.getByRole('button', { name: 'Export…' }).click();
    await screen.getByRole('radio', { name: /Complete, as JSON/ }).click({ force: true });
    await screen.getByRole('button', { name: 'Export readable file' }).click();
    await soon(() => expect(host.saved).toHaveLength(1));
    expect(host.saved[0]?.name).toMatch(/\.json$/);
    expect(JSON.parse(new TextDecoder().decode(host.saved[0]?.bytes))).toBeTypeOf('object');
  });

  test('that could not be saved says why and can be tried again', async () => {
    const { screen, host } = await inWindow(client, <TransferSection />);
    host.saving = { ok: false, error: { code: 'noSpace', message: 'The disk is full. Choose another one.' } };
    await screen.getByRole('button', { name: 'Export…' }).click();
    await screen.getByRole('button', { name: 'Export readable file' }).click();
    await expect.element(screen.getByText('The disk is full. Choose another one.')).toBeVisible();
    host.saving = { ok: true, value: { where: 'elsewhere' } };
    await screen.getByRole('button', { name: 'Export readable file' }).click();
    await expect.element(screen.getByText('elsewhere')).toBeVisible();
  });
});
