import { expect, test, vi } from 'vitest';
import type { Progress, VaultApi } from '../../../renderer/vault/api.ts';
import type { SourceFile } from '../../../shared/backup/import-types.ts';
import {
  aDatabase,
  aSession,
  aVault,
  failure,
  fields,
  leads,
  paragraphs,
  PASSPHRASE,
  tamper,
  unlocked,
  value,
} from './support.ts';

async function anOpenJournal(): Promise<ReturnType<typeof aVault>> {
  const vault = aVault(aDatabase());
  await vault.api.open(undefined);
  value(await vault.api.create({ passphrase: PASSPHRASE, recoveryCode: await vault.api.newRecoveryCode() }));
  return vault;
}

const file = (path: string, text: string): SourceFile => {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, modifiedAt: Date.UTC(2026, 1, 1, 12), bytes };
};

const notes = (count: number): readonly SourceFile[] =>
  Array.from({ length: count }, (_, i) =>
    file(`notes/2025-${String((i % 12) + 1).padStart(2, '0')}-10 n${String(i)}.md`, `Imported note ${String(i)}\n`),
  );

const plan = async (api: VaultApi, files: readonly SourceFile[]) =>
  value(await api.planImport('Notes', files, () => undefined));
const nobody = (): void => undefined;

test('a plan writes nothing, a run brings everything in, and the same files add nothing a second time', async () => {
  const { api, name } = await anOpenJournal();
  const planned = await plan(api, notes(30));
  expect(planned.preview).toMatchObject({ source: 'Notes', additions: 30, alreadyThere: 0 });
  expect((await api.facts()).entries).toBe(0);

  const seen: Progress[] = [];
  const done = value(await api.runImport(planned.planId, (progress) => void seen.push(progress)));
  expect(done.added).toBe(30);
  expect(seen.at(-1)).toEqual({ done: 30, total: 30 });
  expect(await api.imports()).toMatchObject([{ id: done.id, state: 'done', source: 'Notes', count: 30 }]);
  expect(failure(await api.runImport(planned.planId, nobody))).toEqual({ code: 'notFound' });
  expect((await plan(api, notes(31))).preview).toMatchObject({ additions: 1, alreadyThere: 30 });
  await api.close();

  const again = await unlocked({ name });
  expect((await again.api.facts()).entries).toBe(30);
  expect((await again.api.timeline({ offset: 0, limit: 1 })).rows[0]?.item.imported?.by).toBe(done.id);
  await again.api.close();
});

test('undoing an import takes away what nobody touched and puts the rest into the trash', async () => {
  const { api, name } = await anOpenJournal();
  value(await api.createEntry(fields('My own'), aSession()));
  const { planId } = await plan(api, notes(12));
  const { id } = value(await api.runImport(planId, nobody));
  const touched = (await api.search('Imported note 3', { offset: 0, limit: 1 })).hits[0]?.item;
  if (touched === undefined) throw new Error('not found');
  value(await api.saveEntry(touched.id, touched.rev, { body: paragraphs('Reworked') }, aSession()));

  expect(value(await api.undoImport(id))).toEqual({ removed: 11, trashed: 1 });
  expect(await leads(api)).toEqual(['My own']);
  expect((await api.trash()).map((item) => item.lead)).toEqual(['Reworked']);
  expect(await api.imports()).toEqual([]);
  expect(failure(await api.undoImport(id))).toEqual({ code: 'notFound' });
  expect((await plan(api, notes(12))).preview.additions).toBe(12);
  await api.close();
  const again = await unlocked({ name });
  expect(again.answer.damage).toBeUndefined();
  expect(await leads(again.api)).toEqual(['My own']);
  await again.api.close();
});

test('an import that is stopped leaves nothing behind', async () => {
  const { api } = await anOpenJournal();
  const { planId } = await plan(api, notes(1200));
  const running = api.runImport(planId, () => void api.cancelImport());
  expect(failure(await running)).toEqual({ code: 'cancelled' });
  expect(await api.facts()).toMatchObject({ entries: 0, inTrash: 0 });
  expect(await api.imports()).toEqual([]);
  expect(value(await api.runImport(planId, nobody)).added).toBe(1200);
  await api.close();
});

test('an import that was cut off is taken back at the next unlock', async () => {
  const { api, name } = await anOpenJournal();
  value(await api.createEntry(fields('My own'), aSession()));
  const { planId } = await plan(api, notes(1200));
  const half = Promise.withResolvers<unknown>();
  void api.runImport(planId, half.resolve);
  await half.promise;
  await api.close();
  expect(await tamper(name, async (db) => await db.records.count())).toBeGreaterThan(500);

  const again = await unlocked({ name });
  value(await again.api.saveSettings(await again.api.settings()));
  await expect.poll(async () => (await again.api.imports()).length).toBe(0);
  expect(await leads(again.api)).toEqual(['My own']);
  await again.api.close();
});

test('an import whose end cannot be written is taken back at once', async () => {
  const { api } = await anOpenJournal();
  const { planId } = await plan(api, notes(3));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const ending = ({ done, total }: Progress): void => {
    if (done < total) return;
    put.mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
  };
  expect(failure(await api.runImport(planId, ending))).toEqual({ code: 'storageFull' });
  put.mockRestore();
  expect(await api.facts()).toMatchObject({ entries: 0, inTrash: 0 });
  expect(await api.imports()).toEqual([]);
  await api.close();
});

test('an import that was cut off in a damaged journal is taken back once the damage is set aside', async () => {
  const { api, name } = await anOpenJournal();
  const mine = value(await api.createEntry(fields('My own'), aSession())).entry.id;
  value(await api.createEntry(fields('Another'), aSession()));
  const { planId } = await plan(api, notes(600));
  const half = Promise.withResolvers<unknown>();
  void api.runImport(planId, half.resolve);
  await half.promise;
  await api.close();
  await tamper(name, async (db) => await db.records.delete(mine));

  const again = await unlocked({ name });
  expect(again.answer.damage?.sort).toBe('recordsMissing');
  value(await again.api.setAsideDamage());
  await expect.poll(async () => (await again.api.imports()).length).toBe(0);
  expect(await leads(again.api)).toEqual(['Another']);
  await again.api.close();
});

test('a plan that is dropped cannot be run', async () => {
  const { api } = await anOpenJournal();
  const { planId } = await plan(api, notes(3));
  await api.dropPlan(planId);
  expect(failure(await api.runImport(planId, nobody))).toEqual({ code: 'notFound' });
  await api.close();
});

test('a journal exported as JSON comes back whole in another one', async () => {
  const { api } = await anOpenJournal();
  const first = value(
    await api.createEntry(fields('Before', { title: 'Kept', tags: ['a', 'b'], starred: true }), aSession()),
  );
  const { id } = first.entry;
  value(await api.saveEntry(id, 1, { body: paragraphs('After') }, aSession()));
  const gone = value(await api.createEntry(fields('In the trash'), aSession())).entry.id;
  value(await api.moveToTrash([gone]));
  const exported = value(await api.exportAll('json', nobody));
  expect(exported.name).toBe('leeway-2026-03-02.json');
  await api.close();

  const { api: other } = await anOpenJournal();
  const files = [{ path: exported.name, size: exported.bytes.length, modifiedAt: 0, bytes: exported.bytes }];
  const { planId, preview } = await plan(other, files);
  expect(preview.additions).toBe(2);
  expect(value(await other.runImport(planId, nobody)).added).toBe(2);
  expect(value(await other.entry(id)).entry).toMatchObject({
    title: 'Kept',
    tags: ['a', 'b'],
    starred: true,
    body: paragraphs('After'),
  });
  expect((await other.trash()).map((item) => item.id)).toEqual([gone]);
  const [revision] = await other.revisions(id);
  if (revision === undefined) throw new Error('no revision');
  expect(value(await other.revision(revision.id))).toMatchObject({ body: paragraphs('Before'), rev: 1 });
  expect((await plan(other, files)).preview).toMatchObject({ additions: 0 });
  await other.close();
});

test('an export as Markdown is an archive of what is in use, and reports how far it is', async () => {
  const { api } = await anOpenJournal();
  value(await api.createEntry(fields('One'), aSession()));
  const gone = value(await api.createEntry(fields('Two'), aSession())).entry.id;
  value(await api.moveToTrash([gone]));
  const seen: Progress[] = [];
  const { name, bytes } = value(await api.exportAll('markdown', (progress) => void seen.push(progress)));
  expect(name).toBe('leeway-2026-03-02.zip');
  expect(new TextDecoder('latin1').decode(bytes.slice(0, 2))).toBe('PK');
  expect(seen.at(-1)).toEqual({ done: 1, total: 1 });
  await api.close();
});

test('an export is refused where a row cannot be read, and then leaves it out', async () => {
  const { api, name } = await anOpenJournal();
  value(await api.createEntry(fields('One'), aSession()));
  const broken = value(await api.createEntry(fields('Two'), aSession())).entry.id;
  await tamper(name, async (db) => await db.records.update(broken, { rev: 7 }));
  expect(failure(await api.exportAll('json', nobody))).toMatchObject({ code: 'damaged' });
  const { bytes } = value(await api.exportAll('json', nobody));
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain('One');
  expect(text).not.toContain('Two');
  await api.close();
});

test('while a large journal is still being read, a draft or setting that was not read yet is waited for', async () => {
  const { api, name } = await anOpenJournal();
  const { planId } = await plan(api, notes(1500));
  value(await api.runImport(planId, nobody));
  value(await api.saveDraft(fields('Half a sentence')));
  value(await api.saveSettings({ ...(await api.settings()), autoLockMinutes: 30 }));
  await api.close();

  const again = aVault(name, { pace: { snapshotFrom: 1 } });
  await again.api.open(undefined);
  value(await again.api.unlock({ passphrase: PASSPHRASE }));
  const [draft, settings, search] = await Promise.all([
    again.api.draft(),
    again.api.settings(),
    again.api.search('Imported', { offset: 0, limit: 1 }),
  ]);
  expect(search.complete).toBe(false);
  expect(draft?.fields.body).toEqual(paragraphs('Half a sentence'));
  expect(settings.autoLockMinutes).toBe(30);
  await again.api.close();
});

test('a journal that is locked while it is still being read stops reading', async () => {
  const { api, name } = await anOpenJournal();
  const { planId } = await plan(api, notes(2500));
  value(await api.runImport(planId, nobody));
  await api.close();

  const again = aVault(name, { pace: { snapshotFrom: 1, loadingEvery: 0 } });
  await again.api.open(undefined);
  value(await again.api.unlock({ passphrase: PASSPHRASE }));
  const saving = again.api.createEntry(fields('Too late'), aSession());
  await again.api.close();
  expect(failure(await saving)).toEqual({ code: 'locked' });
  const last = again.events.findLast((event) => event.type === 'loading');
  expect(last?.done).toBeLessThan(last?.total ?? 0);
});
