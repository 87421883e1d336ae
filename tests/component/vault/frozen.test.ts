import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import v1 from '../../fixtures/vaults/v1.json';
import { restoreVault } from '../../support/vault-dump.ts';
import { contentsOf, freeze, type FrozenVault } from './freeze.ts';
import { aClock, aDatabase, allLoaded, aSession, aVault, fields, tamper, value } from './support.ts';

const FROZEN: readonly (readonly [string, FrozenVault])[] = [['v1', v1]];
/** A week after it was written: nothing in its trash is old. */
const clock = aClock('2026-03-09T09:00:00');

async function restored(frozen: FrozenVault): Promise<ReturnType<typeof aVault>> {
  const name = aDatabase();
  await restoreVault(name, frozen);
  return aVault(name, { clock });
}

test.each(FROZEN)(
  'the frozen journal %s opens with its passphrase and holds all that was in it',
  async (_name, frozen) => {
    const { api, events } = await restored(frozen);
    expect(await api.open(frozen.marker)).toMatchObject({ state: 'locked', header: { createdOn: '2026-03-02' } });
    const answer = value(await api.unlock({ passphrase: frozen.passphrase }));
    await allLoaded(events);
    expect(answer.damage).toBeUndefined();
    expect(await contentsOf(api)).toEqual(frozen.expected);
    value(await api.createEntry(fields('Written by this version'), aSession()));
    await api.close();
  },
);

test.each(FROZEN)(
  'the frozen journal %s opens with its recovery code, and without its snapshot',
  async (_name, frozen) => {
    const { api, name } = await restored(frozen);
    await tamper(name, async (db) => await db.packs.clear());
    await api.open(frozen.marker);
    expect(value(await api.unlock({ recoveryCode: frozen.recoveryCode })).damage).toBeUndefined();
    expect(await contentsOf(api)).toEqual(frozen.expected);
    await api.close();
  },
);

// A release freezes what it writes, once: VITE_FREEZE=v2 npx vitest run --project component tests/component/vault/frozen.test.ts
test.runIf(import.meta.env['VITE_FREEZE'])('a journal is frozen', async () => {
  const name = String(import.meta.env['VITE_FREEZE']);
  expect(FROZEN.map(([known]) => known)).not.toContain(name);
  await commands.writeFile(`tests/fixtures/vaults/${name}.json`, `${JSON.stringify(await freeze(), undefined, 1)}\n`);
});
