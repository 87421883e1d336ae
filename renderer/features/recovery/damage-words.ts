import { unreachable } from '../../../shared/base/assert.ts';
import { capitalised, counted, inWords } from '../../../shared/words/counts.ts';
import type { Damage } from '../../vault/api.ts';

/** A damaged journal in plain words. */
export interface DamageWords {
  readonly title: string;
  /** What happened, as far as it can be told. */
  readonly happened: string;
  readonly safe: string;
  /** What going on without the damaged part is called, and what it does. Only after an unlock. */
  readonly goOn: { readonly title: string; readonly does: string };
}

export function damageWords(damage: Damage): DamageWords {
  switch (damage.sort) {
    case 'databaseGone':
      return {
        title: 'The journal is not where it was',
        happened:
          'A journal was made on this device, and its storage is empty now. Cleared site data, another browser profile or a system that was put back to an earlier day can do that.',
        safe: 'Leeway has changed nothing and made nothing new. If the storage comes back, so do your entries.',
        goOn: goOnReading,
      };
    case 'headerUnreadable':
      return damage.canUnlock ? headerWithCopy(damage) : headerWithoutCopy(damage);
    case 'recordsUnreadable':
      return {
        title: 'Part of this journal cannot be read',
        happened: `${someRecords(damage)} did not pass the check that every record gets when it is opened. Their bytes changed on the disk after they were written, as a failing drive or a crash of the system may do.`,
        safe: whole(damage),
        goOn: {
          title: 'Set them aside and go on',
          does: 'The unreadable records move to a place of their own in this journal. Nothing is deleted, and you can write again.',
        },
      };
    case 'recordsMissing':
      return {
        title: 'Records are missing',
        happened: `The journal counts ${counted(damage.expected ?? 0, 'record', 'records')}, and not all of them are on the disk any more.`,
        safe: whole(damage),
        goOn: {
          title: 'Go on without them',
          does: 'The journal’s count is made to agree with what is there, and you can write again. If the missing records turn up later, they no longer belong.',
        },
      };
    case 'rolledBack':
      return {
        title: 'This journal is from an earlier day',
        happened:
          'The storage holds an older state than the one this device saw last. A disk or profile that was put back from a copy does that. What you wrote after that state is not in it.',
        safe: whole(damage),
        goOn: {
          title: 'Go on from this state',
          does: 'This older state becomes the journal, and you can write again. If you have a newer copy of the profile, bring that back first.',
        },
      };
    case 'manifestUnreadable':
      return {
        title: 'The journal’s own list cannot be read',
        happened:
          'The list that names every record is damaged. The records can be opened one by one; whether any is missing cannot be told.',
        safe: whole(damage),
        goOn: {
          title: 'Make a new list and go on',
          does: 'A new list is made of the records that can be read, and you can write again. Nothing is deleted.',
        },
      };
    default:
      return unreachable(damage.sort);
  }
}

const goOnReading = { title: 'Go on', does: 'You can write again.' };

const headerWithCopy = ({ expected = 0 }: Damage): DamageWords => ({
  title: 'The journal’s first page is damaged',
  happened:
    'The page that holds how your passphrase opens the journal cannot be read. This device keeps a copy of it outside the storage, so you can unlock all the same.',
  safe: `${capitalised(counted(expected, 'sealed record is', 'sealed records are'))} on the disk. Nothing was changed.`,
  goOn: {
    title: 'Write the page again and go on',
    does: 'The copy takes the place of the damaged page, and you can write again.',
  },
});

const headerWithoutCopy = ({ expected = 0 }: Damage): DamageWords => ({
  title: 'The journal’s first page is damaged',
  happened:
    'The page that holds how your passphrase opens the journal cannot be read, and there is no copy of it on this device. Without it no passphrase and no recovery code can be tried.',
  safe: `${capitalised(counted(expected, 'sealed record is', 'sealed records are'))} still on the disk. Nothing was changed, and Leeway will not write over them. Before anything else, make a copy of the whole profile folder.`,
  goOn: goOnReading,
});

const someRecords = ({ records, expected }: Damage): string =>
  expected === undefined || expected === 0
    ? capitalised(counted(records.length, 'record', 'records'))
    : `${capitalised(counted(records.length, 'record', 'records'))} of ${inWords(expected)}`;

const whole = ({ readable }: Damage): string =>
  readable === 0
    ? 'No record could be read so far. Nothing was changed.'
    : `${capitalised(counted(readable, 'record is', 'records are'))} whole and can be read. Nothing was changed.`;

const REASONS: { readonly [R in Damage['records'][number]['reason']]: readonly [one: string, many: string] } = {
  unsealable: ['cannot be decrypted', 'cannot be decrypted'],
  missing: ['is missing', 'are missing'],
  stale: ['is an older version than the last one', 'are older versions than the last ones'],
  invalid: ['opens, but is no record that Leeway knows', 'open, but are no records that Leeway knows'],
  unexpected: ['does not belong to this journal', 'do not belong to this journal'],
};

/** The records by what is wrong with them: `Two cannot be decrypted.` */
export function reasonsInWords(records: Damage['records']): readonly string[] {
  return (Object.keys(REASONS) as (keyof typeof REASONS)[]).flatMap((reason) => {
    const count = records.filter((record) => record.reason === reason).length;
    return count === 0 ? [] : [`${capitalised(counted(count, REASONS[reason][0], REASONS[reason][1]))}.`];
  });
}
