import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Locator } from 'vitest/browser';
import type { VaultClient } from '../../../../renderer/client/vault-context.tsx';
import { InsightsScreen } from '../../../../renderer/features/insights/insights-screen.tsx';
import type { VaultApi, VaultEvent } from '../../../../renderer/vault/api.ts';
import { must } from '../../../../shared/base/assert.ts';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { RECORD_VERSION } from '../../../../shared/domain/migrations/migrate-record.ts';
import type { Finding, Ref, RuleId } from '../../../../shared/insights/finding.ts';
import { CASES } from '../../../unit/insights/cases/all.ts';
import { found, Records } from '../../../unit/insights/journal.ts';
import { aClock, aDatabase, aVault, PASSPHRASE, value } from '../../vault/support.ts';
import { inWindow, type Shown, soon } from '../support.tsx';

let open: VaultApi | undefined;
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(async () => {
  vi.useRealTimers();
  await open?.close();
  open = undefined;
});

/** A journal of its own on that day, with those records as a complete export brings them in. */
async function aJournalOf(records: Records, today: LocalDate): Promise<VaultClient> {
  const clock = aClock(`${today}T12:00:00`);
  vi.setSystemTime(clock.now());
  const { api, name } = aVault(aDatabase(), { clock });
  open = api;
  await api.open(undefined);
  value(await api.create({ passphrase: PASSPHRASE, recoveryCode: await api.newRecoveryCode() }));
  const text = JSON.stringify({
    format: 'leeway-journal',
    version: RECORD_VERSION,
    exportedAt: new Date(clock.now()).toISOString(),
    records: records.all,
  });
  const bytes = new TextEncoder().encode(text);
  const file = { path: 'journal.json', size: bytes.length, modifiedAt: 0, bytes };
  const { planId, preview } = value(await api.planImport('Journal', [file], () => undefined));
  expect(preview.problems).toEqual([]);
  const { added } = value(await api.runImport(planId, () => undefined));
  expect(added).toBe(records.all.filter(({ type }) => type === 'entry').length);
  const listeners = new Set<(event: VaultEvent) => void>();
  await api.subscribe((event) => {
    for (const listener of listeners) listener(event);
  });
  return {
    database: name,
    api,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    terminate: () => listeners.clear(),
  };
}

/** The panel with all that is found, on display or not. */
async function panelOf(client: VaultClient): Promise<Shown> {
  const { cards, waiting } = must(await client.api.insights(), 'the journal is whole');
  const shown = await inWindow(client, <InsightsScreen />);
  const { screen } = shown;
  await expect
    .element(screen.getByRole('region', { name: /^Drift/u }).or(screen.getByText(/^Insights take/u)))
    .toBeVisible();
  // A window remembers that all of them were shown: then there is nothing to press.
  const more = screen.getByRole('button', { name: /^Show .* more$/u });
  await soon(() => {
    for (const button of more.elements()) (button as HTMLElement).click();
    expect(screen.getByRole('article').elements()).toHaveLength(cards.length + waiting);
  });
  return shown;
}

const cardsOf = ({ screen }: Shown, rule: RuleId): readonly Element[] =>
  screen
    .getByRole('article')
    .elements()
    .filter(({ id }) => id.startsWith(`insight-${rule}_`));

const idsOf = (refs: readonly Ref[]): readonly string[] => refs.map(({ id }) => id);

/** The record that a place is of. */
const idIn = (place: object | undefined): unknown => {
  if (place === undefined) return undefined;
  return 'id' in place ? place.id : 'promise' in place ? place.promise : place;
};

describe.each(CASES)('$rule in the app', (one) => {
  it('is a card in its smallest case: what it says, what it stands on, what it asks, what to do', async () => {
    const records = new Records();
    const today = one.write(records);
    // As the rule finds it in a list of these records.
    const finding: Finding = must(found(one.rule, records, { today })[0], 'the smallest case speaks');
    const shown = await panelOf(await aJournalOf(records, today));
    const { screen, places } = shown;
    expect(cardsOf(shown, one.rule)).toHaveLength(1);
    const card = screen.getByRole('article', { name: finding.sentence, exact: true });
    expect(cardsOf(shown, one.rule)).toEqual([card.element()]);
    await expect.element(card.getByRole('heading', { level: 3, name: finding.sentence, exact: true })).toBeVisible();
    await expect.element(card.getByText(finding.question, { exact: true })).toBeVisible();
    const act = `${finding.act.label}: ${finding.sentence}`;
    await expect.element(card.getByRole('button', { name: act, exact: true })).toHaveTextContent(finding.act.label);
    // Each leads to its record: the first ones in the card, and all of them a press away.
    const leadsTo = (list: Locator): readonly unknown[] =>
      list
        .getByRole('link')
        .elements()
        .map((link) => {
          (link as HTMLElement).click();
          return idIn(places.been.at(-1));
        });
    expect(leadsTo(card.getByRole('list', { name: 'It stands on' }))).toEqual(idsOf(finding.evidence).slice(0, 3));
    const against = card.getByRole('list', { name: 'Against it' });
    expect(against.elements()).toHaveLength(finding.counter.length === 0 ? 0 : 1);
    expect(leadsTo(against)).toEqual(idsOf(finding.counter).slice(0, 2));
    await card.getByRole('button', { name: `More about: ${finding.sentence}`, exact: true }).click();
    await screen.getByRole('menuitem', { name: 'Open all evidence' }).click();
    const all = screen.getByRole('dialog', { name: 'All the evidence' }).getByRole('list', { name: 'It stands on' });
    await expect.element(all).toBeVisible();
    expect(all.getByRole('link').elements()).toHaveLength(finding.evidence.length);
  });

  it('is no card in the nearest case in which it is silent', async () => {
    const records = new Records();
    const today = one.write(records);
    one.less(records);
    const shown = await panelOf(await aJournalOf(records, today));
    expect(cardsOf(shown, one.rule)).toEqual([]);
  });
});
