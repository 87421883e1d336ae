import type { VaultError } from '../api.ts';

export type StorageError = Extract<VaultError, { code: 'storageFull' | 'storageFailed' }>;

/** The names that IndexedDB and Dexie give to failures of the platform, as opposed to mistakes of the caller. */
const PLATFORM_FAILURES = new Set([
  'AbortError',
  'BulkError',
  'DatabaseClosedError',
  'DataError',
  'DiskFullError',
  'InvalidStateError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
]);

/**
 * What a failed transaction means for the person, or undefined where the failure is a mistake in this code. Dexie
 * wraps the platform's error in `inner`, sometimes more than once, and collects those of bulk calls.
 */
export function storageError(error: unknown): StorageError | undefined {
  const chain = causes(error);
  if (chain.some((cause) => cause.name === 'QuotaExceededError' || cause.name === 'DiskFullError'))
    return { code: 'storageFull' };
  const failure = chain.find((cause) => PLATFORM_FAILURES.has(cause.name));
  return failure === undefined ? undefined : { code: 'storageFailed', why: `${failure.name}: ${failure.message}` };
}

interface Cause {
  readonly name: string;
  readonly message: string;
}

function causes(error: unknown): Cause[] {
  const found: Cause[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || found.length > 20) return;
    const { name, message, inner, failures } = value as {
      name?: unknown;
      message?: unknown;
      inner?: unknown;
      failures?: unknown;
    };
    found.push({ name: String(name), message: String(message) });
    visit(inner);
    if (Array.isArray(failures)) for (const failure of failures) visit(failure);
  };
  visit(error);
  return found;
}
