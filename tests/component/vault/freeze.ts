import type { EntryWithRev, SubjectWithRev, VaultApi } from '../../../renderer/vault/api.ts';
import { exportJson } from '../../../shared/backup/export-json.ts';
import type { EntryId } from '../../../shared/base/ids.ts';
import type { EntryFields } from '../../../shared/domain/entry.ts';
import { type EntryKind, KIND_NAMES } from '../../../shared/domain/kinds/registry.ts';
import { type JournalRecord, SUBJECT_TYPES } from '../../../shared/domain/records.ts';
import { sampleRecords } from '../../../shared/sample/sample-records.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';
import { dumpVault, type VaultDump } from '../../support/vault-dump.ts';
import {
  aClock,
  aDatabase,
  aSession,
  aVault,
  day,
  fields,
  lastMarker,
  paragraphs,
  type TestClock,
  value,
} from './support.ts';

/** A journal as a version left it on the disk, with its secrets and what must be in it. */
export interface FrozenVault extends VaultDump {
  readonly passphrase: string;
  readonly recoveryCode: string;
  readonly marker: string;
  readonly expected: Contents;
}

/** What a version exported of that journal: its JSON, and in base64 the archive of its Markdown. */
export interface FrozenExports {
  readonly json: string;
  readonly markdown: string;
}

/** Makes a journal with something of everything, to be frozen at a release. */
export async function freeze(): Promise<{ readonly vaults: FrozenVault; readonly exports: FrozenExports }> {
  const clock = aClock('2026-03-02T09:00:00');
  const passphrase = 'gentle otter mends seven kites';
  const pace = { snapshotFrom: 2, firstPack: 3, packItems: 4, freshLimit: 0 };
  const { api, name, events } = aVault(aDatabase(), { clock, pace });
  await api.open(undefined);
  const recoveryCode = await api.newRecoveryCode();
  value(await api.create({ passphrase, recoveryCode }));
  await fill(api, clock);
  const expected = await contentsOf(api);
  const [json, markdown] = [
    value(await api.exportAll('json', quietly)),
    value(await api.exportAll('markdown', quietly)),
  ];
  const exports = { json: new TextDecoder().decode(json.bytes), markdown: markdown.bytes.toBase64() };
  await api.close();
  const marker = lastMarker(events);
  if (marker === undefined) throw new Error('a journal that was written to leaves a note with the host');
  return { vaults: { passphrase, recoveryCode, marker, expected, ...(await dumpVault(name)) }, exports };
}

export interface Contents {
  readonly entries: readonly { readonly entry: object; readonly rev: number }[];
  readonly revisions: readonly object[];
  /** Since version 2. */
  readonly subjects?: readonly object[];
  readonly imports: readonly object[];
  readonly draft: object | undefined;
  readonly settings: object;
  readonly tags: readonly object[];
}

/** All that is in a journal. */
export async function contentsOf(api: VaultApi): Promise<Contents> {
  const { rows } = await api.timeline({ offset: 0, limit: 1000 });
  const trash = await api.trash();
  const ids = [...rows.map((row) => row.item.id), ...trash.map((item) => item.id)];
  const entries: EntryWithRev[] = [];
  const revisions: object[] = [];
  for (const id of ids) {
    entries.push(value(await api.entry(id)));
    for (const revision of await api.revisions(id)) revisions.push(value(await api.revision(revision.id)));
  }
  const subjects = await Promise.all(SUBJECT_TYPES.map(async (type) => await api.subjects(type)));
  return {
    entries,
    revisions,
    subjects: [...subjects.flat(), ...(await api.trashedSubjects())].toSorted(byId),
    imports: await api.imports(),
    draft: await api.draft(),
    settings: await api.settings(),
    tags: await api.tags(),
  };
}

async function fill(api: VaultApi, clock: TestClock): Promise<void> {
  const write = async (text: string, more: Partial<EntryFields>): Promise<EntryId> => {
    clock.advance(60_000);
    return value(await api.createEntry(fields(text, more), aSession())).entry.id;
  };
  const one = await write('First entry of the frozen journal.', { day: day('2025-12-31'), title: 'Old year' });
  const accents = 'Grüße aus Gent: naïve café, “quoted”, 日本語, 🪁.';
  await write(accents, { day: day('2026-01-01'), tags: ['team', 'größe'], starred: true });
  await write('', { day: day('2026-02-28'), body: RICH, details: { prompt: 'What did you learn?' }, private: true });
  const gone = await write('In the trash', { day: day('2026-03-01') });
  await write('x'.repeat(5000), { day: day('2026-03-02'), title: 'Long' });
  value(await api.saveEntry(one, 1, { body: paragraphs('First entry, second version.') }, aSession()));
  clock.advance(60_000);
  const third = { body: paragraphs('First entry, third version.'), tags: ['team'] };
  value(await api.saveEntry(one, 2, third, aSession()));
  value(await api.moveToTrash([gone]));
  value(await api.saveDraft(fields('Half a thought', { tags: ['draft'] })));
  value(await api.saveSettings({ ...(await api.settings()), autoLockMinutes: 15, trashDays: 365 }));
  const bytes = new TextEncoder().encode('# From a file\n\nImported words.\n');
  const files = [{ path: '2025-11-11 note.md', size: bytes.length, modifiedAt: 0, bytes }];
  const { planId } = value(await api.planImport('old-notes', files, quietly));
  value(await api.runImport(planId, quietly));
  clock.advance(60_000);
  await fillFromSample(api);
}

/** One entry of each kind, the one that says most, and the first records that entries can be about of each type. */
async function fillFromSample(api: VaultApi): Promise<void> {
  const sample = sampleRecords(day('2026-03-01'));
  const entries = KIND_NAMES.flatMap((kind) => longest(sample.filter((record) => isOfKind(record, kind))));
  const subjects = SUBJECT_TYPES.flatMap((type) => sample.filter((record) => record.type === type).slice(0, 2));
  const exported = await exportJson([...subjects, ...entries], Date.UTC(2026, 2, 1), quietly, () => false);
  if (exported === 'cancelled') throw new Error('nobody stopped it');
  const files = [{ path: 'sample.json', size: exported.length, modifiedAt: 0, bytes: exported }];
  const { planId } = value(await api.planImport('sample', files, quietly));
  value(await api.runImport(planId, quietly));
}

const isOfKind = (record: JournalRecord, kind: EntryKind): boolean => record.type === 'entry' && record.kind === kind;

const longest = (records: readonly JournalRecord[]): readonly JournalRecord[] =>
  records.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length).slice(0, 1);

const byId = (a: SubjectWithRev, b: SubjectWithRev): number => (a.record.id < b.record.id ? -1 : 1);

const quietly = (): void => undefined;

const text = (words: string, more: object = {}) => ({ type: 'text', text: words, ...more });
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const RICH = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('Plan')] },
    {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph(text('a task that is done'))] }],
    },
    paragraph(
      text('See '),
      text('the site', { marks: [{ type: 'link', attrs: { href: 'https://example.org/plan' } }] }),
    ),
    { type: 'whiteboard', attrs: { shapes: [1, 2] }, future: true, content: [text('from a later version')] },
  ],
} as unknown as RichText;
