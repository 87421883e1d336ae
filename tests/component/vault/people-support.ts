import type { VaultApi } from '../../../renderer/vault/api.ts';
import { newAreaFields } from '../../../shared/domain/area.ts';
import { newId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newPersonFields } from '../../../shared/domain/person.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { newTensionFields } from '../../../shared/domain/tension.ts';
import type { RichNode, RichText } from '../../../shared/text/rich-text.ts';
import { aDatabase, aSession, aVault, fields, PASSPHRASE, value } from './support.ts';

export const TODAY = '2026-03-02' as LocalDate;
export const nobody = (): void => undefined;

export async function anOpenJournal(options: Parameters<typeof aVault>[1] = {}): Promise<ReturnType<typeof aVault>> {
  const vault = aVault(aDatabase(), options);
  await vault.api.open(undefined);
  value(await vault.api.create({ passphrase: PASSPHRASE, recoveryCode: await vault.api.newRecoveryCode() }));
  return vault;
}

export const mention = (id: string, label: string, sort = 'person'): RichNode => ({
  type: 'mention',
  attrs: { sort, id, label },
});
export const text = (words: string): RichNode => ({ type: 'text', text: words });
export const doc = (...lines: readonly (readonly RichNode[])[]): RichText => ({
  type: 'doc',
  content: lines.map((content) => ({ type: 'paragraph', content })),
});

/** Everything as it lies on the disk, decrypted. */
export async function everything(api: VaultApi): Promise<string> {
  return new TextDecoder().decode(value(await api.exportAll('json', nobody)).bytes);
}

export const records = (json: string) =>
  (JSON.parse(json) as { records: { id: string }[] }).records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

export async function addPerson(api: VaultApi, name: string, more: Partial<ReturnType<typeof newPersonFields>> = {}) {
  return value(await api.createSubject('person', { ...newPersonFields(name), ...more })).record.id;
}

/** A journal in which Quilla Vantz is everywhere. */
export async function lived(api: VaultApi) {
  const quilla = await addPerson(api, 'Quilla Vantz', { nicknames: ['Quill'], growthFocus: 'Less of it alone' });
  const noor = await addPerson(api, 'Noor', { growthFocus: 'To ask Quilla first', nicknames: ['Quilt'] });
  const session = aSession();
  const add = async (more: Parameters<typeof fields>[1]) =>
    value(await api.createEntry({ ...fields('Nothing'), ...more }, session)).entry;
  const promise = value(
    await api.createSubject('promise', newPromiseFields('Show Quilla the numbers', 'me', quilla, TODAY)),
  ).record;
  const toNoor = value(
    await api.createSubject('promise', newPromiseFields('Ask QUILLA VANTZ about the queue', 'me', noor, TODAY)),
  ).record;
  const area = value(
    await api.createSubject('area', {
      ...newAreaFields('The Vantz exporter'),
      owner: quilla,
      explainers: [
        { person: quilla, checkedOn: TODAY },
        { person: noor, checkedOn: TODAY },
      ],
    }),
  ).record;
  const tension = value(
    await api.createSubject('tension', {
      ...newTensionFields('Whose queue it is', TODAY),
      between: [quilla, noor],
      underneathWords: 'Quill built it',
    }),
  ).record;
  value(await api.createSubject('heading', { text: 'Quilla decides without me', setOn: TODAY }));
  value(await api.createSubject('template', { name: 'For Quill', kind: 'note', body: doc([text('Dear Quilla')]) }));
  const oneOnOne = await add({
    kind: 'oneOnOne',
    details: { ...newDetails('oneOnOne', TODAY), person: quilla },
    body: doc([text('Talked of the queue, only the two of us: zanzibar')]),
  });
  const seen = await add({
    kind: 'trust',
    details: { ...newDetails('trust', TODAY), subject: quilla, strength: 2 },
    body: doc([text('Took the blame: zanzibar')]),
  });
  const between = await add({
    kind: 'trust',
    details: { ...newDetails('trust', TODAY), subject: noor, towards: quilla },
    body: doc([text('Waited for '), mention(quilla, 'Quilla Vantz')]),
  });
  const note = await add({
    title: 'With Quilla',
    tags: ['quilla', 'queue'],
    people: [quilla, noor],
    body: doc([
      mention(quilla, 'Quilla Vantz'),
      text(' and '),
      mention(noor, 'Noor'),
      text(', then quilla again; '),
      mention(promise.id, 'Show Quilla the numbers', 'promise'),
    ]),
  });
  // A second session keeps the first text as an earlier one.
  value(
    await api.saveEntry(
      note.id,
      1,
      { body: doc([text('Quill alone'), mention(quilla, 'Quilla Vantz')]) },
      newId<'session'>(),
    ),
  );
  const trashed = await add({ body: doc([text('Quilla in the trash')]) });
  value(await api.moveToTrash([trashed.id]));
  value(await api.saveDraft(fields('Tell Quilla', { people: [quilla] })));
  return { quilla, noor, promise, toNoor, area, tension, oneOnOne, seen, between, note, trashed };
}
