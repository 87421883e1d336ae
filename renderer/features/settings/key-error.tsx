import { whyNot } from '../../client/error-words.ts';
import { ErrorWords } from '../../ui/field.tsx';
import { clockTime } from '../../../shared/words/days.ts';
import type { VaultError } from '../../vault/api.ts';

/** What the fields do not say themselves. */
export function KeyError({ error }: { readonly error: VaultError | undefined }) {
  if (error === undefined || error.code === 'wrongSecret' || error.code === 'weakPassphrase') return null;
  return (
    <ErrorWords
      text={
        error.code === 'tooManyTries'
          ? `Too many wrong passphrases. The next try is possible at ${clockTime(error.retryAt)}.`
          : whyNot(error)
      }
    />
  );
}
