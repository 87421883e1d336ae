import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { storageError } from '../../../renderer/vault/store/storage-errors.ts';

const named = (name: string, inner?: unknown): Error => Object.assign(new Error('what happened'), { name, inner });

test.each([
  ['the platform’s error', named('QuotaExceededError')],
  ['Dexie’s error around it', named('AbortError', named('QuotaExceededError'))],
  ['one of many in a bulk call', new Dexie.BulkError('1 of 2 failed', [named('QuotaExceededError')])],
  ['two errors deep', named('AbortError', named('UnknownError', named('QuotaExceededError')))],
])('%s says that the disk is full', (_what, error) => {
  expect(storageError(error)).toEqual({ code: 'storageFull' });
});

test.each(['AbortError', 'UnknownError', 'DatabaseClosedError', 'InvalidStateError', 'TimeoutError'])(
  '%s is a failure of the disk, in its own words',
  (name) => {
    expect(storageError(named(name))).toEqual({ code: 'storageFailed', why: `${name}: what happened` });
  },
);

test.each([new TypeError('undefined is not a function'), named('ConstraintError'), 'a string', undefined])(
  'a mistake of this program is none of it',
  (error) => {
    expect(storageError(error)).toBeUndefined();
  },
);
