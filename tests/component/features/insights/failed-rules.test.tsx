import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { InsightsScreen } from '../../../../renderer/features/insights/insights-screen.tsx';
import { InsightsSection } from '../../../../renderer/features/settings/insights/insights-section.tsx';
import type { VaultApi } from '../../../../renderer/vault/api.ts';
import { must } from '../../../../shared/base/assert.ts';
import { systemClock } from '../../../../shared/base/clock.ts';
import { RULES } from '../../../../shared/insights/catalogue.ts';
import { newPersonFields } from '../../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../../shared/domain/promise.ts';
import { aDatabase, aVault, PASSPHRASE, value } from '../../vault/support.ts';
import { aStubClient, daysAgo, inWindow } from '../support.tsx';

const NOT_MET = 'Too long since a one-on-one';
const WHY = 'Invalid time value';

let api: VaultApi;
afterEach(async () => {
  vi.restoreAllMocks();
  await api.close();
});

/** A real journal in this window, in which those rules fail. */
async function aJournalWhere(...failing: readonly string[]): Promise<void> {
  for (const id of failing) {
    const rule = must(
      RULES.find((one) => one.id === id),
      'there is such a rule',
    );
    vi.spyOn(rule, 'subjects').mockImplementation(() => {
      throw new Error(WHY);
    });
  }
  ({ api } = aVault(aDatabase(), { clock: systemClock }));
  await api.open(undefined);
  value(await api.create({ passphrase: PASSPHRASE, recoveryCode: await api.newRecoveryCode() }));
}
async function aLatePromise(): Promise<void> {
  const { id } = value(await api.createSubject('person', newPersonFields('Ana'))).record;
  const promise = { ...newPromiseFields('Send the notes', 'me', id, daysAgo(40)), dueOn: daysAgo(20) };
  value(await api.createSubject('promise', promise));
}

test('The panel tells of a rule that could not look, and why for whoever asks; the others speak', async () => {
  await aJournalWhere('not-met');
  await aLatePromise();
  const { screen } = await inWindow(aStubClient(api), <InsightsScreen />);
  await expect.element(screen.getByRole('article', { name: /^You promised Ana/ })).toBeVisible();
  await expect
    .element(
      screen.getByText(/^The rule “Too long since a one-on-one” could not look at the journal, and says nothing\./),
    )
    .toBeVisible();
  const why = screen.getByText(`${NOT_MET}: ${WHY}`);
  await expect.element(why).not.toBeVisible();
  await screen.getByRole('button', { name: 'What went wrong?' }).click();
  await expect.element(why).toBeVisible();
  await screen.unmount();
});

test('A journal with nothing in it tells of it as well', async () => {
  await aJournalWhere('not-met', 'shallow');
  const { screen } = await inWindow(aStubClient(api), <InsightsScreen />);
  await expect.element(screen.getByText('No entries yet')).toBeVisible();
  await expect
    .element(screen.getByText(/^Two rules could not look at the journal, and say nothing: “.*” and “.*”\./))
    .toBeVisible();
  await screen.unmount();
});

test('Settings tell of it at that rule, and of none that is well or off', async () => {
  await aJournalWhere('promise-ageing');
  await aLatePromise();
  const { screen } = await inWindow(aStubClient(api), <InsightsSection />);
  const said = screen.getByRole('button', { name: /^Could not look at the journal, and says nothing: / });
  await said.click();
  await expect.element(said).toHaveAccessibleName(/: A promise of yours that waits$/u);
  await expect.element(screen.getByText(WHY)).toBeVisible();
  screen.getByRole('switch', { name: 'A promise of yours that waits' }).element().focus();
  await userEvent.keyboard(' ');
  await expect.element(said).not.toBeInTheDocument();
  await expect.element(screen.getByText(WHY)).not.toBeInTheDocument();
  await screen.unmount();
});
