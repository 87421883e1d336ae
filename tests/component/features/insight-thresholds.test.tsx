import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { InsightsSection } from '../../../renderer/features/settings/insights/insights-section.tsx';
import { usualInsightSettings } from '../../../shared/domain/insight-settings.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { inWindow, soon } from './support.tsx';

const SHALLOW = 'One-on-ones about status alone';
const MEETINGS = 'It looks at the last';
const STATUS = 'About status alone were at least';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));
beforeEach(() => keep({}));

async function keep(limits: Readonly<Record<string, number>>): Promise<void> {
  const insights = { ...usualInsightSettings, limits };
  value(await client.api.saveSettings({ ...(await client.api.settings()), insights }));
}
const kept = async () => (await client.api.settings()).insights?.limits;

async function thresholdsOf(rule: string) {
  const { screen } = await inWindow(client, <InsightsSection />);
  await screen.getByRole('button', { name: `From when on: ${rule}` }).click();
  const group = screen.getByRole('group', { name: `From when on: ${rule}` });
  return { field: (means: string) => group.getByRole('textbox', { name: means }), alert: group.getByRole('alert') };
}

test('a number that another one leaves out of reach says so, and is not kept', async () => {
  const { field, alert } = await thresholdsOf(SHALLOW);
  await field(STATUS).fill('5');
  await expect
    .element(alert)
    .toHaveTextContent('At most 4. It looks at the last four one-on-ones. Until then it stays at 3.');
  await expect.element(field(STATUS)).toBeInvalid();
  await userEvent.keyboard('{Tab}');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await kept()).toEqual({});
  await field(STATUS).fill('4');
  await expect.element(alert).not.toBeInTheDocument();
  await soon(async () => expect(await kept()).toEqual({ 'shallow.status': 4 }));
  // The other one may not go below it either.
  await field(MEETINGS).fill('3');
  await expect
    .element(alert)
    .toHaveTextContent('At least 4. About status alone were at least four one-on-ones. Until then it stays at 4.');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await kept()).toEqual({ 'shallow.status': 4 });
});

test('is kept as soon as the other number makes room for it', async () => {
  const { field, alert } = await thresholdsOf(SHALLOW);
  await field(STATUS).fill('6');
  await expect.element(alert).toBeVisible();
  await field(MEETINGS).fill('8');
  await expect.element(alert).not.toBeInTheDocument();
  await soon(async () => expect(await kept()).toEqual({ 'shallow.status': 6, 'shallow.meetings': 8 }));
  await expect.element(field(STATUS)).toHaveValue('6');
});

test('says what is wrong where such numbers were kept before, until one of them is changed', async () => {
  await keep({ 'impact-silence.written': 20 });
  const { field, alert } = await thresholdsOf('Impact that is not written down');
  await expect
    .element(alert.first())
    .toHaveTextContent('At most 14. No impact was logged in the last 14 days. Until then it is never reached.');
  await expect
    .element(alert.nth(1))
    .toHaveTextContent('At least 20. You wrote on at least 20 days. Until then it is never reached.');
  await field('You wrote on at least').fill('14');
  await expect.element(alert).not.toBeInTheDocument();
  await soon(async () => expect(await kept()).toEqual({ 'impact-silence.written': 14 }));
});
