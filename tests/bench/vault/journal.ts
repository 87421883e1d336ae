import { proxy, type Remote, wrap } from 'comlink';
import { findIn, indexOf } from '../../../renderer/client/mention-index.ts';
import type { VaultApi, VaultEvent } from '../../../renderer/vault/api.ts';
import { newId, type PersonId } from '../../../shared/base/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { SourceFile } from '../../../shared/backup/import-types.ts';
import { newEntryFields } from '../../../shared/domain/entry.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';
import { localDateOf } from '../../../shared/base/local-date.ts';
import { memoryOfPage } from '../memory.ts';
import { keystrokes } from '../queries.ts';
import { NAME, PASSPHRASE } from './seeded.ts';

/** The product's own worker, asked as a window asks it: every time is the window's, with the messages both ways. */
let api: Remote<VaultApi> | undefined;

/** Unlocks the seeded journal and waits until all of it is loaded. */
export async function openJournal(): Promise<void> {
  const worker = new Worker(new URL('../../../renderer/vault/worker.ts', import.meta.url), {
    type: 'module',
    name: NAME,
  });
  api = wrap<VaultApi>(worker);
  const { promise: loaded, resolve } = Promise.withResolvers<void>();
  await api.subscribe(
    proxy((event: VaultEvent) => {
      if (event.type === 'loading' && event.done === event.total) resolve();
    }),
  );
  await api.open(undefined);
  const answer = await api.unlock({ passphrase: PASSPHRASE });
  if (!answer.ok) throw new Error(answer.error.code);
  await loaded;
}

/** Milliseconds from each keystroke to its answer: 50 hits with titles, passages and marks. */
export async function typeQueries(): Promise<readonly number[]> {
  const times: number[] = [];
  for (const query of keystrokes()) await timed(times, async (vault) => await vault.search(query, FIRST_PAGE));
  return times;
}

const FIRST_PAGE = { offset: 0, limit: 50 };

/** Milliseconds until Prep has all it shows: the planned meeting, its note and the brief, of one person after another. */
export async function openPreps(count: number) {
  const people = await opened().people();
  const plan: number[] = [];
  const prep: number[] = [];
  for (const { record } of people.slice(0, count)) {
    const planned = await timed(plan, async (vault) => await vault.planOneOnOne(record.id, newId<'session'>()));
    if (!planned.ok) throw new Error(planned.error.code);
    const { id } = planned.value.entry;
    await timed(prep, async (vault) => await Promise.all([vault.entry(id), vault.brief(id)]));
  }
  return { plan, prep };
}

/**
 * Milliseconds until the page of one person after another has all it shows, and of the first one in a window, which also reads
 * the people, areas, tensions and promises that the pane and the names come from.
 */
export async function openPeople(count: number) {
  const people = await opened().people();
  const first: number[] = [];
  const times: number[] = [];
  for (const { record } of people.slice(0, 1))
    await timed(
      first,
      async (vault) =>
        await Promise.all([
          page(vault, record.id),
          ...(['person', 'area', 'tension', 'promise'] as const).map((type) => vault.subjects(type)),
        ]),
    );
  for (const { record } of people.slice(0, count)) await timed(times, async (vault) => await page(vault, record.id));
  return { first, times };
}

/** What the page of a person asks. */
const page = async (vault: Remote<VaultApi>, id: PersonId): Promise<unknown> =>
  await Promise.all([vault.subject('person', id), vault.personEntries(id, { observations: 400, others: 10 })]);

/**
 * Milliseconds until what is offered after `@` and each further sign of a name is there, in the window's own index, and how
 * long it took to read the names and to make that index, once for a window.
 */
export async function typeNames(count: number) {
  const vault = opened();
  const start = performance.now();
  // The type of a record does not come through the messages.
  const people = (await vault.subjects('person')).map(({ record }) => record as Person);
  const index = indexOf(people, () => undefined);
  const made = performance.now() - start;
  const times: number[] = [];
  for (const { name } of people.slice(0, count))
    for (let length = 0; length <= name.length; length += 1) {
      const begun = performance.now();
      if (findIn(index, name.slice(0, length)).length === 0) throw new Error(`Nobody was found for ${name}`);
      times.push(performance.now() - begun);
    }
  return { made, times };
}

/** Milliseconds until new entries, and saves of them with 200 words, are acknowledged: sealed and committed. */
export async function saveEntries(count: number) {
  const create: number[] = [];
  const save: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const fields = newEntryFields(localDateOf(new Date()), 'note', documentOf(`Entry ${i}`));
    const session = newId<'session'>();
    const made = await timed(create, async (vault) => await vault.createEntry(fields, session));
    if (!made.ok) throw new Error(made.error.code);
    const { entry, rev } = made.value;
    const body = documentOf(`Entry ${i}. ${'word '.repeat(200)}`);
    const saved = await timed(save, async (vault) => await vault.saveEntry(entry.id, rev, { body }, session));
    if (!saved.ok) throw new Error(saved.error.code);
  }
  return { create, save };
}

/** Imports Markdown files, the given ones or invented ones, and takes them back. */
export async function importFiles(given: readonly { readonly path: string; readonly text: string }[] | number) {
  const vault = opened();
  const texts = typeof given === 'number' ? await invented(given) : given;
  const files = texts.map(({ path, text }): SourceFile => {
    const bytes = new TextEncoder().encode(text);
    return { path, size: bytes.length, modifiedAt: 0, bytes };
  });
  const start = performance.now();
  const plan = await vault.planImport('bench', files, proxy(ignore));
  if (!plan.ok) throw new Error(plan.error.code);
  const planned = performance.now();
  const run = await vault.runImport(plan.value.planId, proxy(ignore));
  if (!run.ok) throw new Error(run.error.code);
  const done = performance.now();
  await vault.undoImport(run.value.id);
  return { files: files.length, added: run.value.added, plan: planned - start, run: done - planned };
}

export const journalMemory = memoryOfPage;

const opened = (): Remote<VaultApi> => {
  if (api === undefined) throw new Error('Open the journal first');
  return api;
};

const ignore = (): void => {};

async function timed<T>(into: number[], work: (vault: Remote<VaultApi>) => Promise<T>): Promise<T> {
  const start = performance.now();
  const answer = await work(opened());
  into.push(performance.now() - start);
  return answer;
}

async function invented(count: number) {
  // Only here, so that its word lists are not in the memory that is measured.
  const { generateEntries } = await import('../generate.ts');
  return generateEntries(count, 2).map(({ id, day, title, text, tags }) => ({
    path: `${day}-${id.slice(0, 8)}.md`,
    text: `${title === undefined ? '' : `# ${title}\n\n`}${text}\n\n${tags.map((tag) => `#${tag}`).join(' ')}\n`,
  }));
}

const documentOf = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
