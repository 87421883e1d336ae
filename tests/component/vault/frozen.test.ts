import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { Entry } from '../../../shared/domain/entry.ts';
import v1Exports from '../../fixtures/exports/v1.json';
import v3Exports from '../../fixtures/exports/v3.json';
import v1 from '../../fixtures/vaults/v1.json';
import v3 from '../../fixtures/vaults/v3.json';
import { restoreVault } from '../../support/vault-dump.ts';
import { contentsOf, freeze, type FrozenExports, type FrozenVault } from './freeze.ts';
import { aClock, aDatabase, allLoaded, aSession, aVault, fields, tamper, value } from './support.ts';

/** By the version of their tables: 3 holds records of version 2. */
const FROZEN: readonly (readonly [string, FrozenVault, FrozenExports])[] = [
  ['v1', migrated(v1), v1Exports],
  ['v3', v3, v3Exports],
];

/** Version 1 had nothing but notes; since version 2 an import says which other records it brought. */
function migrated(vault: FrozenVault): FrozenVault {
  const imports = vault.expected.imports.map((run) => ({ ...run, subjects: [] }));
  return { ...vault, expected: { ...vault.expected, imports, subjects: [] } };
}

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

test.each(FROZEN)('what version %s exported comes in whole', async (_name, { expected }, { json, markdown }) => {
  const { api } = aVault(aDatabase(), { clock });
  await api.open(undefined);
  value(await api.create({ passphrase: 'a journal for the old one', recoveryCode: await api.newRecoveryCode() }));

  const bytes = new TextEncoder().encode(json);
  const plan = value(
    await api.planImport('old', [{ path: 'old.json', size: bytes.length, modifiedAt: 0, bytes }], quietly),
  );
  expect(plan.preview.problems).toEqual([
    { path: 'old.json', effect: 'changed', reason: 'A draft in it that was not kept yet comes in as an entry.' },
  ]);
  value(await api.runImport(plan.planId, quietly));
  const { entries, revisions, subjects } = await contentsOf(api);
  const written = new Set(expected.entries.map(({ entry }) => idOf(entry)));
  expect(entries.map(({ entry }) => lasting(entry)).filter((entry) => written.has(idOf(entry)))).toEqual(
    expected.entries.map(({ entry }) => lasting(entry)),
  );
  expect(entries).toHaveLength(expected.entries.length + 1);
  expect(revisions).toEqual(expected.revisions);
  expect(subjects).toEqual(expected.subjects);

  // The same journal as Markdown: all of it is known by its ids, so nothing comes in twice, and nothing is misunderstood.
  const archive = Uint8Array.fromBase64(markdown);
  const again = value(
    await api.planImport('old', [{ path: 'old.zip', size: archive.length, modifiedAt: 0, bytes: archive }], quietly),
  );
  expect(again.preview).toMatchObject({ additions: 0, problems: [{ path: 'README.txt' }] });
  expect(again.preview.alreadyThere).toBeGreaterThan(4);
  await api.close();
});

const quietly = (): void => undefined;
const idOf = (entry: object): unknown => ('id' in entry ? entry.id : undefined);

/** An entry without what belongs to the journal that it is in. */
function lasting(entry: Partial<Entry>): object {
  const { order: _, session: __, imported: ___, ...rest } = entry;
  return rest;
}

// A release freezes what it writes, once: VITE_FREEZE=v4 npx vitest run --project component tests/component/vault/frozen.test.ts
test.runIf(import.meta.env['VITE_FREEZE'])('a journal is frozen', async () => {
  const name = String(import.meta.env['VITE_FREEZE']);
  expect(FROZEN.map(([known]) => known)).not.toContain(name);
  for (const [folder, content] of Object.entries(await freeze()))
    await commands.writeFile(`tests/fixtures/${folder}/${name}.json`, `${JSON.stringify(content, undefined, 1)}\n`);
});
