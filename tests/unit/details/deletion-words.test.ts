import { describe, expect, it } from 'vitest';
import {
  beyondWords,
  deletedWords,
  goesWords,
  nameDoubt,
  nameWords,
  staysWords,
} from '../../../renderer/details/delete-person/deletion-words.ts';
import type { DeletionPreview } from '../../../renderer/vault/api.ts';

const preview: DeletionPreview = {
  held: false,
  goes: { oneOnOnes: 2, observations: 1, promises: 1, insights: 1, draft: true },
  stays: { entry: 12, revision: 1, area: 2 },
  names: [],
  setAside: 3,
};

describe('What deleting a person does, in words', () => {
  it('says what goes, what stays and what cannot be reached', () => {
    expect(goesWords(preview).slice(1)).toEqual([
      'Two one-on-ones and one observation of them alone, with every earlier version',
      'One promise of theirs or to them',
      'One answer to an insight about them',
      'The draft, which is about them alone',
    ]);
    expect(staysWords(preview)).toBe('Twelve entries, one earlier version and two areas.');
    expect(staysWords({ ...preview, stays: {} })).toBe('Nothing else names them.');
    expect(beyondWords(preview)[0]).toBe(
      'Three rows were set aside as damaged. They cannot be read, so they stay as found, sealed.',
    );
    expect(beyondWords({ ...preview, setAside: 0 })).toHaveLength(1);
    expect(deletedWords({ removed: 1, rewritten: 14 })).toBe('Deleted for good: one record gone, 14 rewritten');
  });

  it('says why a name is left unticked', () => {
    const may = { written: 'may', places: 3, sharedWith: [], taken: false };
    expect(nameWords(may)).toBe('“may”, in three places');
    expect(nameDoubt(may)).toBe('More often an ordinary word');
    expect(nameDoubt({ ...may, sharedWith: ['May Lind'] })).toBe('Also the name of May Lind');
    expect(nameDoubt({ ...may, taken: true })).toBeUndefined();
  });
});
