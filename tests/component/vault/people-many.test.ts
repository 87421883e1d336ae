import { expect, test } from 'vitest';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import { addPerson, anOpenJournal, doc, everything, mention, nobody, text } from './people-support.ts';
import { aSession, failure, fields, unlocked, value } from './support.ts';

const ENTRIES = 1000;
const MENTIONS = 10;

test('ten thousand mentions of one of five hundred people are renamed, taken back, and forgotten, none left over', async () => {
  const { api, name } = await anOpenJournal();
  const quilla = await addPerson(api, 'Quilla');
  for (let i = 1; i < 500; i++) await addPerson(api, `Person ${i}`);
  const body = doc(Array.from({ length: MENTIONS }, () => [mention(quilla, 'Quilla'), text(' and on ')]).flat());
  const session = aSession();
  for (let i = 0; i < ENTRIES; i++) value(await api.createEntry(fields('', { body }), session));
  expect(await api.people()).toHaveLength(500);
  const count = async (word: string): Promise<number> => (await everything(api)).split(`"label":"${word}"`).length - 1;
  expect(await count('Quilla')).toBe(ENTRIES * MENTIONS);

  const renamed = value(await api.savePerson(quilla, 1, { name: 'Zanzibar' }));
  expect(renamed.changed).toBe(ENTRIES);
  expect(await count('Zanzibar')).toBe(ENTRIES * MENTIONS);
  value(await api.undoPersonChange(renamed.undo));
  expect(await count('Quilla')).toBe(ENTRIES * MENTIONS);
  value(await api.savePerson(quilla, 3, { name: 'Zanzibar' }));

  value(await api.deletePerson(quilla, [], nobody));
  await api.close();
  const again = await unlocked({ name });
  expect(await everything(again.api)).not.toMatch(new RegExp(`zanzibar|quilla|${quilla}`, 'iu'));
  expect(await again.api.people()).toHaveLength(499);
  expect((await again.api.timeline({ offset: 0, limit: 1 })).total).toBe(ENTRIES);
  await again.api.close();
}, 180_000);

test('names in any script and as long as may be are kept as they are, two of the same beside each other; longer is refused', async () => {
  const { api } = await anOpenJournal();
  const names = [
    '王小明',
    'Ζωή Παπαδοπούλου',
    'أمينة',
    'Nguyễn Thị Minh Khai',
    '👩🏽‍💻',
    'x'.repeat(FIELD_LIMITS.name),
    'Noor',
    'Noor',
  ];
  for (const name of names) await addPerson(api, name);
  expect((await api.subjects('person')).map(({ record }) => record.name).toSorted()).toEqual(names.toSorted());
  const noor = await addPerson(api, 'Another');
  const refused = failure(await api.savePerson(noor, 1, { name: 'x'.repeat(FIELD_LIMITS.name + 1) }));
  expect(refused.code).toBe('invalid');
  await api.close();
});
