import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { InsightsSection } from '../../../renderer/features/settings/insights/insights-section.tsx';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import type { PersonId } from '../../../shared/base/ids.ts';
import { type InsightSettings, usualInsightSettings } from '../../../shared/domain/insight-settings.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { must } from '../../../shared/base/assert.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { RULES } from '../../../shared/insights/catalogue.ts';
import { GROUPS } from '../../../shared/insights/finding.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { anEntry, daysAgo, inWindow, type Shown, soon, today, withCalls } from './support.tsx';

const NOT_MET = 'Too long since a one-on-one';
const AGEING = 'A promise of yours that waits';
const UNDATED = 'Or it has no day, and is older than';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
  const bram = await met('Bram');
  for (const [index, text] of ['The budget', 'The rota', 'The review', 'The hiring plan'].entries())
    value(await client.api.createSubject('promise', newPromiseFields(text, 'me', bram, daysAgo(20 + 10 * index))));
});
afterAll(() => lock(client));
beforeEach(() => keep({}));

/** Somebody who was last met forty days ago, and is to be met every five to ten working days. */
async function met(name: string): Promise<PersonId> {
  const cadence = { idealDays: 5, maxDays: 10 };
  const { record } = value(await client.api.createSubject('person', { ...newPersonFields(name), cadence }));
  const details = { ...newDetails('oneOnOne', today()), person: record.id, status: 'held' as const };
  await anEntry(client, 'We met', { kind: 'oneOnOne', day: daysAgo(40), details });
  return record.id;
}

const keep = async (patch: Partial<InsightSettings>): Promise<void> => {
  const insights = { ...usualInsightSettings, ...patch };
  value(await client.api.saveSettings({ ...(await client.api.settings()), insights }));
};
const kept = async (): Promise<InsightSettings> =>
  (await client.api.settings()).insights ?? { ...usualInsightSettings, off: ['none was kept'] };
const open = () => inWindow(client, <InsightsSection />);

/** The row of a rule. */
const row = ({ screen }: Shown, rule: string) =>
  screen.getByRole('listitem').filter({ has: page.getByRole('heading', { name: rule, exact: true }) });
/** Opens the thresholds of a rule, and answers one of them. */
async function threshold(shown: Shown, rule: string, means: string) {
  await shown.screen.getByRole('button', { name: `From when on: ${rule}` }).click();
  return shown.screen.getByRole('group', { name: `From when on: ${rule}` }).getByRole('textbox', { name: means });
}
const halfLife = ({ screen }: Shown) => screen.getByRole('textbox', { name: 'Half-life of a tension' });

/** Turns a rule on or off by keyboard. */
async function turn({ screen }: Shown, rule: string): Promise<void> {
  screen.getByRole('switch', { name: rule }).element().focus();
  await userEvent.keyboard(' ');
}
const refused: VaultClient['api']['saveSettings'] = () => Promise.resolve({ ok: false, error: { code: 'readOnly' } });

describe('the rules', () => {
  test('are all there, in their groups, each with what it looks for', async () => {
    const shown = await open();
    const headings = shown.screen.getByRole('heading', { level: 2 });
    await expect.element(headings.first()).toBeVisible();
    const groups = headings.elements().map(({ textContent }) => textContent);
    expect(groups.slice(-Object.keys(GROUPS).length)).toEqual(Object.values(GROUPS));
    for (const { name, about } of RULES) await expect.element(row(shown, name)).toMatchTextContent(about);
    await expect.element(shown.screen.getByText(/on this device; nothing leaves it/)).toBeVisible();
  });

  test('are turned off and on again; what would be said follows', async () => {
    const shown = await open();
    const rule = shown.screen.getByRole('switch', { name: NOT_MET });
    await expect.element(rule).toBeChecked();
    await expect.element(row(shown, NOT_MET).getByText('Would speak of one thing now')).toBeVisible();
    await expect.element(shown.screen.getByText(/would speak of five things now/)).toBeVisible();
    rule.element().focus();
    await userEvent.keyboard(' ');
    await soon(async () => expect((await kept()).off).toEqual(['not-met']));
    await expect.element(row(shown, NOT_MET).getByText('Says nothing while it is off')).toBeVisible();
    await expect.element(shown.screen.getByText(/would speak of four things now/)).toBeVisible();
    await userEvent.keyboard(' ');
    await soon(async () => expect((await kept()).off).toEqual([]));
    await expect.element(row(shown, NOT_MET).getByText('Would speak of one thing now')).toBeVisible();
  });

  test('show the first sentences that they would say', async () => {
    const shown = await open();
    const count = shown.screen.getByRole('button', { name: `Would speak of four things now: ${AGEING}` });
    await expect.element(count).toHaveAttribute('aria-expanded', 'false');
    count.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(count).toHaveAttribute('aria-expanded', 'true');
    const list = shown.screen.getByRole('list', { name: `What it would say: ${AGEING}` });
    await expect.element(list).toMatchTextContent(/Bram/);
    const said = list.getByRole('listitem').elements();
    expect(said).toHaveLength(4);
    expect(said.at(-1)?.textContent).toBe('And one more.');
    await userEvent.keyboard('{Enter}');
    await expect.element(list).not.toBeInTheDocument();
  });
});

describe('from when on a rule speaks', () => {
  test('is behind a button that says so, also by keyboard', async () => {
    const shown = await open();
    const button = shown.screen.getByRole('button', { name: `From when on: ${AGEING}` });
    const fields = shown.screen.getByRole('group', { name: `From when on: ${AGEING}` });
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await expect.element(fields).not.toBeInTheDocument();
    button.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    await expect.element(fields.getByRole('textbox', { name: UNDATED })).toHaveValue('14');
    await expect.element(fields.getByText('From 3 to 180, usually 14.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(fields).not.toBeInTheDocument();
    // A rule that has none has no such button.
    await expect
      .element(shown.screen.getByRole('button', { name: `From when on: ${NOT_MET}` }))
      .not.toBeInTheDocument();
  });

  test('is open, in sight and has the focus where a link led to that rule', async () => {
    const { screen, show } = await inWindow(client, <InsightsSection first="promise-ageing" />);
    const group = screen.getByRole('group', { name: `From when on: ${AGEING}` });
    await expect.element(group.getByRole('textbox').first()).toHaveFocus();
    const [field] = group.getByRole('textbox').elements();
    await expect.element(group.getByRole('textbox').first()).toBeInViewport();
    // An unseen input that does not go with its row makes the window longer, and it slips when a row is scrolled to.
    const around = must(field?.closest('li') ?? undefined, 'it stands in a row');
    expect(getComputedStyle(around).position).toBe('relative');
    // What is changed then does not take it there again.
    screen.getByRole('switch', { name: NOT_MET }).element().focus();
    await show(<InsightsSection first="promise-ageing" />);
    expect(document.activeElement).not.toBe(field);
    await screen.unmount();
    // A rule without thresholds has its switch.
    const other = await inWindow(client, <InsightsSection first="not-met" />);
    await expect.element(other.screen.getByRole('switch', { name: NOT_MET })).toHaveFocus();
  });

  test('has a unit that follows the number', async () => {
    const shown = await open();
    const field = await threshold(shown, AGEING, UNDATED);
    await expect.element(field).toHaveAccessibleDescription(/ days$/u);
    const moves = shown.screen
      .getByRole('group', { name: `From when on: ${AGEING}` })
      .getByRole('textbox', { name: 'Or it was moved to another day at least' });
    await expect.element(moves).toHaveAccessibleDescription(/ times$/u);
    await moves.fill('1');
    await expect.element(moves).toHaveAccessibleDescription(/ time$/u);
  });

  test('counts for the preview while it is typed, before it is saved', async () => {
    const save = vi.fn<VaultClient['api']['saveSettings']>(() => new Promise(() => undefined));
    const shown = await inWindow(withCalls(client, { saveSettings: save }), <InsightsSection />);
    await expect.element(row(shown, AGEING).getByText('Would speak of four things now')).toBeVisible();
    const field = await threshold(shown, AGEING, UNDATED);
    await field.fill('45');
    await expect.element(row(shown, AGEING).getByText('Would speak of one thing now')).toBeVisible();
    await expect.element(field).toHaveFocus();
    await field.fill('180');
    await expect.element(row(shown, AGEING).getByText(/^Says nothing now/)).toBeVisible();
    expect((await kept()).limits).toEqual({});
  });

  test('is saved once nothing more is typed, and is the usual again where that is typed', async () => {
    const shown = await open();
    const field = await threshold(shown, AGEING, UNDATED);
    await field.fill('45');
    await soon(async () => expect((await kept()).limits).toEqual({ 'promise-ageing.undated': 45 }));
    await expect.element(row(shown, AGEING).getByText(/changed by you/)).toBeVisible();
    await field.fill('14');
    await soon(async () => expect((await kept()).limits).toEqual({}));
    await expect.element(row(shown, AGEING).getByText(/changed by you/)).not.toBeInTheDocument();
  });

  test('is saved when the page is left before that, and when the journal locks', async () => {
    const shown = await open();
    await (await threshold(shown, AGEING, UNDATED)).fill('50');
    await shown.screen.unmount();
    await soon(async () => expect((await kept()).limits).toEqual({ 'promise-ageing.undated': 50 }));

    const again = await open();
    await (await threshold(again, AGEING, UNDATED)).fill('55');
    expect(await again.flushers.flush(10_000)).toBe(true);
    expect((await kept()).limits).toEqual({ 'promise-ageing.undated': 55 });
  });

  test('says what is possible where it is out of range, keeps what was typed, and saves only what may be', async () => {
    const shown = await open();
    const field = await threshold(shown, AGEING, UNDATED);
    const wrong = 'From 3 to 180. Until then it stays at 14.';
    await field.fill('181');
    await expect.element(shown.screen.getByRole('alert')).toHaveTextContent(wrong);
    await expect.element(field).toBeInvalid();
    await field.fill('');
    await expect.element(shown.screen.getByRole('alert')).toHaveTextContent(wrong);
    await field.fill('2.5');
    const fraction = 'A whole number from 3 to 180. Until then it stays at 14.';
    await expect.element(shown.screen.getByRole('alert')).toHaveTextContent(fraction);
    await field.fill('2');
    await userEvent.keyboard('{Tab}');
    await expect.element(shown.screen.getByRole('alert')).toHaveTextContent(wrong);
    const button = shown.screen.getByRole('button', { name: `From when on: ${AGEING}` });
    await button.click();
    await button.click();
    await expect.element(field).toHaveValue('2');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await kept()).limits).toEqual({});
    await field.fill('25');
    await expect.element(shown.screen.getByRole('alert')).not.toBeInTheDocument();
    await soon(async () => expect((await kept()).limits).toEqual({ 'promise-ageing.undated': 25 }));
  });

  test('goes back to the usual, and undo brings it back, whatever else was changed since', async () => {
    await keep({ limits: { 'promise-ageing.undated': 45, 'promise-ageing.moves': 3, 'routed-to-me.days': 60 } });
    const shown = await open();
    const field = await threshold(shown, AGEING, UNDATED);
    await expect.element(field).toHaveValue('45');
    shown.screen
      .getByRole('button', { name: `Back to the usual: ${AGEING}` })
      .element()
      .focus();
    await userEvent.keyboard('{Enter}');
    await soon(async () => expect((await kept()).limits).toEqual({ 'routed-to-me.days': 60 }));
    await expect.element(field).toHaveValue('14');
    // The button is gone; the focus is not.
    await soon(() =>
      expect(shown.screen.getByRole('group').element()).toContainElement(document.activeElement as HTMLElement),
    );
    shown.screen.getByRole('switch', { name: NOT_MET }).element().focus();
    await userEvent.keyboard(' ');
    await soon(async () => expect((await kept()).off).toEqual(['not-met']));
    await shown.screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () =>
      expect((await kept()).limits).toEqual({
        'promise-ageing.undated': 45,
        'promise-ageing.moves': 3,
        'routed-to-me.days': 60,
      }),
    );
    expect((await kept()).off).toEqual(['not-met']);
    await expect.element(field).toHaveValue('45');
  });
});

describe('for all of them', () => {
  test('messages outside Leeway are off at first, and can be turned on where the platform allows them', async () => {
    const shown = await inWindow(client, <InsightsSection />);
    const notify = shown.screen.getByRole('switch', { name: 'Tell me outside Leeway' });
    await expect.element(notify).not.toBeChecked();
    const asked = vi.spyOn(Notification, 'requestPermission').mockResolvedValue('denied');
    notify.element().focus();
    await userEvent.keyboard(' ');
    await expect.element(shown.screen.getByText(/This device does not allow it/)).toBeVisible();
    await expect.element(notify).not.toBeChecked();
    asked.mockResolvedValue('granted');
    await userEvent.keyboard(' ');
    await soon(async () => expect((await kept()).notify).toBe(true));
    await expect.element(notify).toBeChecked();
    asked.mockRestore();
  });

  test('the half-life of a tension is set, says what is possible, and goes back to the usual', async () => {
    const shown = await open();
    await expect.element(halfLife(shown)).toHaveValue('21');
    await halfLife(shown).fill('2');
    await expect
      .element(shown.screen.getByRole('alert'))
      .toHaveTextContent('From 3 to 180. Until then it stays at 21.');
    await halfLife(shown).fill('30');
    await soon(async () => expect((await kept()).halfLife).toBe(30));
    await shown.screen.getByRole('button', { name: 'Back to the usual: Half-life of a tension' }).click();
    await soon(async () => expect((await kept()).halfLife).toBe(21));
    await shown.screen.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect((await kept()).halfLife).toBe(30));
    await expect.element(halfLife(shown)).toHaveValue('30');
  });

  test('how often to meet is set with each person', async () => {
    const shown = await open();
    await shown.screen.getByRole('link', { name: 'People' }).click();
    expect(shown.places.been).toEqual([{ to: 'people' }]);
  });
});

describe('what would fire now', () => {
  test('says that it could not be looked at, and is asked again', async () => {
    const preview = vi.fn<VaultClient['api']['insightPreview']>(() => Promise.reject(new Error('broken')));
    const shown = await inWindow(withCalls(client, { insightPreview: preview }), <InsightsSection />);
    await expect.element(shown.screen.getByText('What would fire now could not be looked at')).toBeVisible();
    await expect.element(shown.screen.getByText(/Says nothing now/)).not.toBeInTheDocument();
    preview.mockImplementation(() => Promise.resolve({ found: [], failed: [] }));
    await shown.screen.getByRole('button', { name: 'Try again' }).click();
    await expect.element(shown.screen.getByText(/Leeway would say nothing now/)).toBeVisible();
    await expect.element(row(shown, NOT_MET).getByText('Says nothing now')).toBeVisible();
  });

  test('is not told to be nothing while it is being looked at', async () => {
    const calls = { insightPreview: () => new Promise<never>(() => undefined) };
    const shown = await inWindow(withCalls(client, calls), <InsightsSection />);
    await expect.element(shown.screen.getByText('Looking at the journal')).toBeInTheDocument();
    await expect.element(shown.screen.getByText(/nothing now/)).not.toBeInTheDocument();
  });

  test('is asked once for what is typed in one go', async () => {
    const preview = vi.fn<VaultClient['api']['insightPreview']>((settings) => client.api.insightPreview(settings));
    const shown = await inWindow(withCalls(client, { insightPreview: preview }), <InsightsSection />);
    const field = await threshold(shown, AGEING, UNDATED);
    await expect.element(row(shown, AGEING).getByText('Would speak of four things now')).toBeVisible();
    preview.mockClear();
    await field.clear();
    await userEvent.keyboard('45');
    await expect.element(row(shown, AGEING).getByText('Would speak of one thing now')).toBeVisible();
    await soon(async () => expect((await kept()).limits).toEqual({ 'promise-ageing.undated': 45 }));
    expect(preview.mock.calls.map(([{ limits }]) => limits)).toEqual([{ 'promise-ageing.undated': 45 }]);
  });
});

describe('saving', () => {
  test('that fails takes the change back, and says why', async () => {
    const shown = await inWindow(withCalls(client, { saveSettings: refused }), <InsightsSection />);
    const rule = shown.screen.getByRole('switch', { name: NOT_MET });
    await expect.element(rule).toBeChecked();
    await turn(shown, NOT_MET);
    await expect
      .element(shown.screen.getByText(/This setting was not saved\. The journal takes no changes/))
      .toBeVisible();
    await expect.element(rule).toBeChecked();
  });

  test('that takes its time loses nothing of what is changed meanwhile', async () => {
    const held = Promise.withResolvers<undefined>();
    let before = Promise.resolve();
    let calls = 0;
    const saveSettings: VaultClient['api']['saveSettings'] = async (settings) => {
      const mine = before;
      const isSecond = ++calls === 2;
      const saved = mine.then(async () => {
        if (isSecond) await held.promise;
        return client.api.saveSettings(settings);
      });
      before = saved.then(() => undefined);
      return await saved;
    };
    const shown = await inWindow(withCalls(client, { saveSettings }), <InsightsSection />);
    await expect.element(shown.screen.getByRole('switch', { name: NOT_MET })).toBeChecked();
    await turn(shown, NOT_MET);
    await turn(shown, AGEING);
    await soon(async () => expect((await kept()).off).toEqual(['not-met']));
    // The first is saved and read again, the second is not saved yet: it stands all the same.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect.element(shown.screen.getByRole('switch', { name: AGEING })).not.toBeChecked();
    await turn(shown, 'Routine calls come to you');
    held.resolve(undefined);
    await soon(async () => expect((await kept()).off).toEqual(['not-met', 'promise-ageing', 'routed-to-me']));
    await expect.element(shown.screen.getByRole('switch', { name: AGEING })).not.toBeChecked();
  });
});
