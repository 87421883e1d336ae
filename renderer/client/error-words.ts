import { unreachable } from '../../shared/base/assert.ts';
import type { VaultError } from '../vault/api.ts';

/**
 * Why the journal did not do what was asked and what is to be done, in a sentence or two. Undefined is a defect: the call
 * itself broke.
 */
export function whyNot(error: VaultError | undefined): string {
  if (error === undefined)
    return 'Leeway stumbled over a fault of its own. Try again; if it stays, copy your text first.';
  switch (error.code) {
    case 'storageFull':
      return 'The disk is full. Make some room, then try again.';
    case 'storageFailed':
      return 'The storage of this device refused it. Try again; if it stays, restart Leeway.';
    case 'noStorage':
      return 'This window may not store anything, as private windows often may not.';
    case 'elsewhere':
      return 'The journal is open in another window. Close that one, then try again.';
    case 'conflict':
    case 'stale':
      return 'It was changed somewhere else in the meantime.';
    case 'notFound':
      return 'It is not in the journal any more.';
    case 'invalid':
      return error.message;
    case 'readOnly':
      return 'The journal takes no changes until the damage found in it is dealt with.';
    case 'cancelled':
      return 'It was stopped. Nothing was changed.';
    case 'locked':
      return 'The journal is locked.';
    case 'newerVersion':
      return 'The journal was made by a newer version of Leeway. Update this one.';
    case 'damaged':
      return 'Part of the journal cannot be read. Recovery shows what is there.';
    case 'wrongSecret':
    case 'tooManyTries':
      return 'That is not the right passphrase.';
    case 'weakPassphrase':
    case 'badRecoveryCode':
      return error.hint;
    default:
      return unreachable(error);
  }
}

/** Whether the same call may succeed later with nothing else changed, so that trying again by itself makes sense. */
export const mayPass = (error: VaultError): boolean =>
  error.code === 'storageFull' ||
  error.code === 'storageFailed' ||
  error.code === 'noStorage' ||
  error.code === 'elsewhere';

/** Why Undo did nothing: most often what it would take back was changed again. */
export const notUndone = (error: VaultError): string =>
  error.code === 'stale' ? 'It was not undone: it was changed again since.' : `It was not undone. ${whyNot(error)}`;
