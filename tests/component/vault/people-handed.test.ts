import { expect, test } from 'vitest';
import { newId } from '../../../shared/base/ids.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { newPromiseFields } from '../../../shared/domain/promise.ts';
import { newTensionFields } from '../../../shared/domain/tension.ts';
import { aSession, failure, fields, value } from './support.ts';
import { TODAY, nobody, anOpenJournal, text, doc, addPerson, lived } from './people-support.ts';

test('what is handed to a person says everything about them and names nobody else', async () => {
  const { api } = await anOpenJournal();
  const { quilla, noor } = await lived(api);
  value(await api.createEntry(fields('Quilla was right, Noor was not'), aSession()));
  value(
    await api.createEntry(
      {
        ...fields('', { body: doc([text('Noor is tired')], [text('Quilla helps her')]) }),
        kind: 'oneOnOne',
        details: { ...newDetails('oneOnOne', TODAY), person: noor },
      },
      aSession(),
    ),
  );
  value(await api.createEntry(fields('Between us: Quilla', { people: [quilla], private: true }), aSession()));
  const options = { format: 'markdown', withPrivate: false } as const;
  const markdown = value(await api.exportPerson(quilla, options, nobody));
  expect(markdown).toMatchObject({ name: 'leeway-person-2026-03-02.md', entries: 6, left: 1 });
  const handed = new TextDecoder().decode(markdown.bytes);
  for (const part of ['Quilla Vantz', 'Show Quilla the numbers, the writer to Quilla Vantz', 'zanzibar'])
    expect(handed).toContain(part);
  expect(handed).toContain('Quilla was right, a team member was not');
  expect(handed).toContain('Quilla helps her');
  expect(handed).not.toMatch(/Noor|Between us|is tired/u);

  const json = value(await api.exportPerson(quilla, { format: 'json', withPrivate: true }, nobody));
  const document = JSON.parse(new TextDecoder().decode(json.bytes)) as { entries: { text: string }[] };
  expect(document).toMatchObject({ format: 'leeway-person', version: 1, person: { name: 'Quilla Vantz' } });
  expect(document.entries.map((entry) => entry.text)).toContain('Between us: Quilla');
  expect(JSON.stringify(document)).not.toContain(noor);
  expect(JSON.stringify(document)).not.toContain('Noor');
  expect(failure(await api.exportPerson(newId<'person'>(), options, nobody)).code).toBe('notFound');
  await api.close();
});

test('what was marked in a private entry is handed to nobody without it', async () => {
  const { api } = await anOpenJournal();
  const quilla = await addPerson(api, 'Quilla Vantz');
  const { entry } = value(
    await api.createEntry(fields('Between us: Quilla', { people: [quilla], private: true }), aSession()),
  );
  const promised = newPromiseFields('Talk to the board', 'me', quilla, TODAY);
  value(await api.createSubject('promise', { ...promised, source: entry.id }));
  value(await api.createSubject('promise', { ...promised, text: 'Show the numbers' }));
  const felt = { ...newTensionFields('Nobody says why', TODAY), between: [quilla], source: entry.id };
  value(await api.createSubject('tension', felt));
  const handed = async (withPrivate: boolean): Promise<string> =>
    new TextDecoder().decode(value(await api.exportPerson(quilla, { format: 'json', withPrivate }, nobody)).bytes);
  expect(await handed(false)).toContain('Show the numbers');
  expect(await handed(false)).not.toMatch(/Talk to the board|Nobody says why/u);
  expect(await handed(true)).toMatch(/Talk to the board/u);
  expect(await handed(true)).toMatch(/Nobody says why/u);
  await api.close();
});
