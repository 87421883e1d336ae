import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VaultClient } from '../../../renderer/client/vault-context.tsx';
import { AuditsSection } from '../../../renderer/features/practice/bets/audits-section.tsx';
import { BetsSection } from '../../../renderer/features/practice/bets/bets-section.tsx';
import { newAreaFields } from '../../../shared/domain/area.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { aJournal, lock, value } from '../vault/support.ts';
import { anEntry, daysAgo, inWindow } from './support.tsx';

let client: VaultClient;
beforeAll(async () => {
  ({ client } = await aJournal());
});
afterAll(() => lock(client));

test('A bet says where it stands, what was measured, and what its trial did not bring', async () => {
  const bram = value(await client.api.createSubject('person', newPersonFields('Bram'))).record;
  const trial = { volunteer: bram.id, spikeFrom: daysAgo(20), spikeTo: daysAgo(6) };
  await anEntry(client, '', {
    kind: 'bet',
    details: {
      hypothesis: 'A second worker halves the night',
      measures: [{ name: 'incidents', before: '9' }],
      ...trial,
    },
  });
  await anEntry(client, '', {
    kind: 'bet',
    details: {
      hypothesis: 'One schema less',
      measures: [{ name: 'deploys a week', before: '3', after: '8' }],
      chosenBy: 'team',
      result: 'adopted',
    },
  });
  const { screen } = await inWindow(client, <BetsSection />);
  const open = screen.getByRole('region', { name: 'Tried, and not settled' });
  await expect
    .element(open.getByText('Trial by Bram ended 6 days ago: no figures to compare, nobody has chosen.'))
    .toBeVisible();
  await expect.element(open.getByRole('row', { name: 'incidents 9 not yet' })).toBeVisible();
  const settled = screen.getByRole('region', { name: 'Settled' });
  await expect.element(settled.getByText('Adopted. Chosen by the team.')).toBeVisible();
});

test('Audits are counted by what was found and where, with the last of each', async () => {
  const area = value(await client.api.createSubject('area', newAreaFields('Exporter'))).record;
  for (const days of [2, 9]) {
    await anEntry(client, '', {
      kind: 'audit',
      day: daysAgo(days),
      details: { where: 'Retry keys', finding: 'brokenInvariant', area: area.id, caughtBy: 'review', exposure: 'data' },
    });
  }
  await anEntry(client, '', { kind: 'audit', details: { where: 'A query', finding: 'none', area: area.id } });
  const { screen } = await inWindow(client, <AuditsSection />);
  const found = screen.getByRole('region', { name: 'What was found' });
  await expect.element(found.getByRole('row', { name: /^A broken invariant 2/ })).toBeVisible();
  await expect.element(found.getByRole('row', { name: /^Nothing found 1/ })).toBeVisible();
  await expect
    .element(screen.getByRole('region', { name: 'Areas with findings' }).getByRole('row', { name: /^Exporter 2/ }))
    .toBeVisible();
  await expect
    .element(screen.getByText('A broken invariant. In Exporter. Caught in review. Exposed: data.').first())
    .toBeVisible();
});
