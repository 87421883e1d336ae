import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { VaultApi } from '../../../renderer/vault/api.ts';
import { type EntryId, newId, type RevisionId } from '../../../shared/base/ids.ts';
import type { EntryFields } from '../../../shared/domain/entry.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';
import {
  aClock,
  aDatabase,
  aSession,
  aVault,
  day,
  failure,
  fields,
  paragraphs,
  PASSPHRASE,
  unlocked,
  value,
} from './support.ts';

const clock = aClock();
const name = aDatabase();
let api: VaultApi;

beforeAll(async () => {
  const vault = aVault(name, { clock });
  ({ api } = vault);
  await api.open(undefined);
  value(await api.create({ passphrase: PASSPHRASE, recoveryCode: await api.newRecoveryCode() }));
});
afterAll(async () => await api.close());

const write = async (text: string, more: Partial<EntryFields> = {}): Promise<EntryId> =>
  value(await api.createEntry(fields(text, more), aSession())).entry.id;

describe('saving', () => {
  test('an entry keeps what was not in the patch, and says its new revision', async () => {
    const made = value(await api.createEntry(fields('Words', { tags: ['team'], title: 'A title' }), aSession()));
    const saved = value(await api.saveEntry(made.entry.id, made.rev, { starred: true }, aSession()));
    expect(saved).toEqual({ rev: 2, entry: { ...made.entry, starred: true, updatedAt: clock.now() } });
    expect(value(await api.entry(made.entry.id))).toEqual(saved);
  });

  test('an entry is made with the id of its page once; after that there is one, and nothing is written over', async () => {
    const id = newId<'entry'>();
    const made = value(await api.createEntry(fields('Words'), aSession(), id));
    expect(made.entry.id).toBe(id);
    const again = await api.createEntry(fields('Other words'), aSession(), id);
    expect(failure(again)).toEqual({ code: 'conflict', current: made });
    expect(value(await api.entry(id))).toEqual(made);
    expect(failure(await api.createEntry(fields('Words'), aSession(), '../x' as EntryId))).toEqual({
      code: 'invalid',
      message: 'id: not an id',
    });
  });

  test('a save on an older revision is a conflict that shows the newer one, and changes nothing', async () => {
    const made = value(await api.createEntry(fields('Words'), aSession()));
    const { id } = made.entry;
    const newer = value(await api.saveEntry(id, 1, { title: 'Mine' }, aSession()));
    expect(failure(await api.saveEntry(id, 1, { title: 'Theirs' }, aSession()))).toEqual({
      code: 'conflict',
      current: newer,
    });
    expect(value(await api.entry(id))).toEqual(newer);
  });

  test('saves that come at once are written one after another', async () => {
    const id = await write('Words');
    const both = await Promise.all([
      api.saveEntry(id, 1, { title: 'First' }, aSession()),
      api.saveEntry(id, 1, { title: 'Second' }, aSession()),
    ]);
    expect(both.map((result) => result.ok)).toEqual([true, false]);
    expect(value(await api.entry(id)).entry.title).toBe('First');
  });

  test('a save that changes nothing writes nothing', async () => {
    const made = value(await api.createEntry(fields('Words', { title: 'Same' }), aSession()));
    const saved = value(
      await api.saveEntry(made.entry.id, 1, { title: 'Same', body: paragraphs('Words') }, aSession()),
    );
    expect(saved.rev).toBe(1);
  });

  test('a node that this version does not know comes back as it was, with all it has', async () => {
    const body = {
      type: 'doc',
      version: 9,
      content: [
        {
          type: 'whiteboard',
          attrs: { shapes: [1, { a: 'b' }] },
          extra: 'kept',
          content: [{ type: 'text', text: 'inside' }],
        },
      ],
    } as unknown as RichText;
    const id = await write('', { body });
    value(await api.saveEntry(id, 1, { starred: true }, aSession()));
    expect(value(await api.entry(id)).entry.body).toEqual(body);
    const found = await api.search('inside', { offset: 0, limit: 5 });
    expect(found.hits.map((hit) => hit.item.id)).toEqual([id]);
  });

  test.each([
    ['a day that does not exist', { day: day('2026-02-30') }],
    ['a title beyond its length', { title: 'x'.repeat(301) }],
    ['a body that is no document', { body: { type: 'paragraph' } as unknown as RichText }],
  ])('%s is refused', async (_what, more) => {
    expect(failure(await api.createEntry(fields('Words', more), aSession()))).toMatchObject({ code: 'invalid' });
  });

  test('an entry that does not exist is not found', async () => {
    const nowhere = crypto.randomUUID() as EntryId;
    expect(failure(await api.entry(nowhere))).toEqual({ code: 'notFound' });
    expect(failure(await api.saveEntry(nowhere, 1, { title: 'x' }, aSession()))).toEqual({ code: 'notFound' });
    expect(failure(await api.purge([nowhere]))).toEqual({ code: 'notFound' });
  });
});

describe('revisions', () => {
  test('the first save of a new session keeps the body before it, later saves of that session do not', async () => {
    const writing = aSession();
    const editing = aSession();
    const made = value(await api.createEntry(fields('As first written'), writing));
    const { id } = made.entry;
    value(await api.saveEntry(id, 1, { body: paragraphs('Still the first sitting') }, writing));
    expect(await api.revisions(id)).toEqual([]);
    clock.advance(3_600_000);
    value(await api.saveEntry(id, 2, { body: paragraphs('A second sitting') }, editing));
    value(await api.saveEntry(id, 3, { body: paragraphs('A second sitting, longer') }, editing));
    const [revision, ...others] = await api.revisions(id);
    expect(others).toEqual([]);
    expect(revision).toMatchObject({ at: clock.now() - 3_600_000, words: 4 });
    const kept = value(await api.revision(revision?.id as RevisionId));
    expect(kept).toMatchObject({ rev: 2, parents: [], body: paragraphs('Still the first sitting') });
  });

  test('a change of tags or star keeps no earlier body', async () => {
    const id = await write('Words');
    value(await api.saveEntry(id, 1, { tags: ['x'], starred: true, day: day('2026-01-01') }, aSession()));
    expect(await api.revisions(id)).toEqual([]);
  });

  test('going back to an earlier body keeps the one it replaces', async () => {
    const id = await write('Before');
    value(await api.saveEntry(id, 1, { body: paragraphs('After'), title: 'Named' }, aSession()));
    const [earlier] = await api.revisions(id);
    const restored = value(await api.restoreRevision(id, earlier?.id as RevisionId, aSession()));
    expect(restored.entry).toMatchObject({ body: paragraphs('Before') });
    expect(restored.entry.title).toBeUndefined();
    const revisions = await api.revisions(id);
    expect(revisions).toHaveLength(2);
    const newest = value(await api.revision(revisions[0]?.id as RevisionId));
    expect(newest).toMatchObject({ title: 'Named', parents: [1], rev: 2 });
  });

  test('the revision of another entry cannot be put here', async () => {
    const id = await write('Before');
    value(await api.saveEntry(id, 1, { title: 'Named' }, aSession()));
    const [revision] = await api.revisions(id);
    const other = await write('Other');
    expect(failure(await api.restoreRevision(other, revision?.id as RevisionId, aSession()))).toEqual({
      code: 'notFound',
    });
  });
});

describe('trash', () => {
  test('an entry in the trash is in no list and no search, and comes back whole', async () => {
    const id = await write('Zanzibar memo', { day: day('2020-05-05'), tags: ['rare'] });
    value(await api.moveToTrash([id]));
    expect((await api.timeline({ offset: 0, limit: 1000, from: day('2020-05-05'), to: day('2020-05-05') })).total).toBe(
      0,
    );
    expect((await api.search('Zanzibar', { offset: 0, limit: 5 })).total).toBe(0);
    expect((await api.tags()).some(({ tag }) => tag === 'rare')).toBe(false);
    expect((await api.trash())[0]).toMatchObject({ id, lead: 'Zanzibar memo', deletedAt: clock.now() });
    value(await api.restoreFromTrash([id]));
    expect((await api.search('Zanzibar', { offset: 0, limit: 5 })).hits[0]?.item.id).toBe(id);
    expect(value(await api.entry(id)).entry.deletedAt).toBeUndefined();
  });

  test('what was in the trash for longer than the settings say is gone after the next unlock', async () => {
    const own = aClock();
    const vault = aVault(aDatabase(), { clock: own });
    await vault.api.open(undefined);
    const made = value(
      await vault.api.create({ passphrase: PASSPHRASE, recoveryCode: await vault.api.newRecoveryCode() }),
    );
    value(await vault.api.saveSettings({ ...(await vault.api.settings()), trashDays: 7 }));
    const old = value(await vault.api.createEntry(fields('old'), aSession())).entry.id;
    const young = value(await vault.api.createEntry(fields('young'), aSession())).entry.id;
    value(await vault.api.moveToTrash([old]));
    own.advance(5 * 24 * 3_600_000);
    value(await vault.api.moveToTrash([young]));
    own.advance(3 * 24 * 3_600_000);
    await vault.api.close();
    expect(made.marker).toContain('vaultId');
    const again = await unlocked({ name: vault.name }, { clock: own });
    // It is emptied in the background, after the inbox.
    await vi.waitFor(async () => expect((await again.api.trash()).map((item) => item.id)).toEqual([young]), 10_000);
    await again.api.close();
  });
});

describe('the draft', () => {
  test('is there after the next unlock, and no entry yet', async () => {
    const vault = aVault(aDatabase());
    await vault.api.open(undefined);
    value(await vault.api.create({ passphrase: PASSPHRASE, recoveryCode: await vault.api.newRecoveryCode() }));
    value(await vault.api.saveDraft(fields('Half a')));
    value(await vault.api.saveDraft(fields('Half a sentence')));
    await vault.api.close();
    const { api: again } = await unlocked({ name: vault.name });
    expect(await again.draft()).toMatchObject({ slot: 'composer', fields: { body: paragraphs('Half a sentence') } });
    expect((await again.timeline({ offset: 0, limit: 10 })).total).toBe(0);

    const kept = value(await again.keepDraft(fields('Half a sentence, finished'), aSession()));
    expect(await again.draft()).toBeUndefined();
    expect((await again.timeline({ offset: 0, limit: 10 })).rows[0]?.item.id).toBe(kept.entry.id);
    value(await again.saveDraft(fields('Another')));
    value(await again.discardDraft());
    expect(await again.draft()).toBeUndefined();
    await again.close();
  });

  test('is the one that is being saved at that moment', async () => {
    const { api: vault } = aVault(aDatabase());
    await vault.open(undefined);
    value(await vault.create({ passphrase: PASSPHRASE, recoveryCode: await vault.newRecoveryCode() }));
    value(await vault.saveDraft(fields('Half a')));
    // A screen that is left saves what it holds, and the next one asks in the same moment.
    const saving = vault.saveDraft(fields('Half a sentence'));
    await Promise.resolve();
    expect((await vault.draft())?.fields.body).toEqual(paragraphs('Half a sentence'));
    value(await saving);
    await vault.close();
  });
});

describe('settings', () => {
  test('are kept, and only those that exist', async () => {
    const before = await api.settings();
    value(await api.saveSettings({ ...before, autoLockMinutes: 15, dailyPrompt: false }));
    expect(await api.settings()).toEqual({ ...before, autoLockMinutes: 15, dailyPrompt: false });
    expect(failure(await api.saveSettings({ ...before, trashDays: 0 }))).toMatchObject({ code: 'invalid' });
  });
});
