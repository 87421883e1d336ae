import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PromptsGroup } from '../../../renderer/features/settings/prompts-group.tsx';
import { TemplatesGroup } from '../../../renderer/features/settings/templates-group.tsx';
import { TodayScreen } from '../../../renderer/features/today/today-screen.tsx';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { PROMPT_THEMES } from '../../../shared/domain/prompts.ts';
import { toPlainText } from '../../../shared/text/plain-text.ts';
import { aJournal, lock, paragraphs, value } from '../vault/support.ts';
import { inWindow, soon } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));
beforeEach(async () => {
  await client.api.discardDraft();
  await client.api.moveToTrash((await client.api.subjects('template')).map(({ record }) => record.id));
  value(await client.api.saveSettings({ ...(await client.api.settings()), dailyPrompt: true, prompts: undefined }));
});

const templates = async () => (await client.api.subjects('template')).map(({ record }) => record);

const stored = async () => (await client.api.settings()).prompts;

describe('templates', () => {
  test('are made, changed, and deleted with an undo', async () => {
    const { screen } = await inWindow(client, <TemplatesGroup />);
    await screen.getByRole('button', { name: 'New template' }).click();
    const dialog = screen.getByRole('alertdialog', { name: 'New template' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Monday');
    await dialog.getByRole('textbox', { name: 'Text of the template' }).click();
    await userEvent.keyboard('Plan');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Monday' })).toBeVisible();
    expect((await templates()).map(({ name, kind, body }) => [name, kind, toPlainText(body)])).toEqual([
      ['Monday', 'note', 'Plan'],
    ]);

    await screen.getByRole('button', { name: 'Edit: Monday' }).click();
    const again = screen.getByRole('alertdialog', { name: 'Edit template' });
    await again.getByRole('textbox', { name: 'Name' }).fill('Tuesday');
    await again.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Tuesday' })).toBeVisible();

    await screen.getByRole('button', { name: 'Delete: Tuesday' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Tuesday' })).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Tuesday' })).toBeVisible();
  });

  test('that Leeway brings become one’s own, under a name that is free for the kind', async () => {
    value(
      await client.api.createSubject('template', { name: 'their half hour', kind: 'oneOnOne', body: paragraphs('x') }),
    );
    const { screen } = await inWindow(client, <TemplatesGroup />);
    await screen.getByRole('button', { name: 'Make your own of: Their half hour' }).click();
    const dialog = screen.getByRole('alertdialog', { name: 'New template' });
    await expect.element(dialog.getByText('You have a template of this name for this kind.')).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Our half hour');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await soon(async () => expect((await templates()).map(({ name }) => name)).toContain('Our half hour'));
    const made = (await templates()).find(({ name }) => name === 'Our half hour');
    expect(made?.kind).toBe('oneOnOne');
    expect(made && toPlainText(made.body)).toContain('What I asked and then waited for');
  });

  test('are put into a text by the slash, one’s own first, and taken out by one undo', async () => {
    const body = { ...paragraphs('What I put off', 'What I let go') };
    value(await client.api.createSubject('template', { name: 'Evening', kind: 'note', body }));
    const { screen } = await inWindow(client, <TodayScreen />);
    const box = screen.getByRole('textbox', { name: 'Entry' });
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('/templ');
    await expect.element(screen.getByRole('option').first()).toMatchTextContent(/^Evening/);
    await userEvent.keyboard('{Enter}');
    await expect.element(box).toMatchTextContent(/What I put offWhat I let go/);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(box).not.toMatchTextContent(/What I put off/);
  });
});

describe('prompts', () => {
  test('are one’s own, changed, deleted with an undo, and asked on Today', async () => {
    const { screen } = await inWindow(client, <PromptsGroup />);
    const field = screen.getByRole('textbox', { name: 'A question of your own' });
    await field.fill('What did I dodge?');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('heading', { name: 'What did I dodge?' })).toBeVisible();
    await field.fill('What did I dodge?');
    await expect.element(screen.getByText('You have this question already.')).toBeVisible();
    await screen.getByRole('button', { name: 'Edit: What did I dodge?' }).click();
    await screen.getByRole('textbox', { name: 'Your question' }).fill('What did I duck?');
    await userEvent.keyboard('{Enter}');
    await soon(async () => expect((await stored())?.own).toEqual(['What did I duck?']));
    await screen.getByRole('button', { name: 'Delete: What did I duck?' }).click();
    await soon(async () => expect((await stored())?.own).toEqual([]));
    await screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect((await stored())?.own).toEqual(['What did I duck?']));
    await screen.getByRole('button', { name: 'Ask only my own questions' }).click();
    await soon(async () => expect((await stored())?.off).toEqual(PROMPT_THEMES));
    await screen.unmount();
    const today = await inWindow(client, <TodayScreen />);
    await expect.element(today.screen.getByText('What did I duck?')).toBeVisible();
  });

  test('of a theme are switched off, and where none is left none is asked', async () => {
    const { screen } = await inWindow(client, <PromptsGroup />);
    await screen.getByRole('button', { name: 'Trust', exact: true }).click();
    await soon(async () => expect((await stored())?.off).toEqual(['trust']));
    await screen.getByRole('button', { name: 'Ask only my own questions' }).click();
    await expect.element(screen.getByText('No question is left, so none is asked.')).toBeVisible();
    await soon(async () => expect((await stored())?.off).toEqual(PROMPT_THEMES));
    await screen.unmount();
    const today = await inWindow(client, <TodayScreen />);
    await expect.element(today.screen.getByRole('textbox', { name: 'Entry' })).toHaveFocus();
    expect(today.screen.getByRole('button', { name: 'Another question' }).query()).toBeNull();
  });
});
