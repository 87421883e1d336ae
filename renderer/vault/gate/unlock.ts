import type { Clock, Instant } from '../../../shared/base/clock.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { afterFailure, type Backoff, NO_FAILURES, retryAt } from '../../../shared/crypto/backoff.ts';
import { type UnlockProblem, unlockWithPassphrase, unlockWithRecoveryCode } from '../../../shared/crypto/header.ts';
import type { Header } from '../../../shared/crypto/header-format.ts';
import type { Vmk } from '../../../shared/crypto/keys.ts';
import { parseRecoveryCode, recoveryCodeHint } from '../../../shared/crypto/recovery-code.ts';
import type { VaultError } from '../api.ts';
import type { JournalDatabase } from '../store/database.ts';
import { storageError } from '../store/storage-errors.ts';
import { headerRow } from './headers.ts';
import type { Locked } from './phase.ts';

export type Secret = { readonly passphrase: string } | { readonly recoveryCode: string };

/** What a person may have typed where either secret is asked for. */
export const secretsIn = (typed: string): readonly Secret[] =>
  parseRecoveryCode(typed).ok ? [{ recoveryCode: typed }, { passphrase: typed }] : [{ passphrase: typed }];

/** The key of a journal, and the header that it authenticates. */
export interface Opened {
  readonly vmk: Vmk;
  readonly header: Header;
}

/** Counts failed tries on disk, so that ending the program does not start the count again. */
export class Gatekeeper {
  readonly #db: JournalDatabase;
  readonly #clock: Clock;
  #locked: Locked;
  #backoff: Backoff;

  constructor(db: JournalDatabase, clock: Clock, locked: Locked) {
    this.#db = db;
    this.#clock = clock;
    this.#locked = locked;
    this.#backoff = locked.backoff;
  }

  /**
   * Tries a secret, which may be understood in more than one way. The failure is counted while it is tried, so that
   * ending the program does not undo it, and taken back where one of them succeeds.
   */
  async try(secrets: readonly Secret[]): Promise<Result<Opened, VaultError>> {
    const wait = retryAt(this.#backoff, this.#clock.now());
    if (wait !== undefined) return err({ code: 'tooManyTries', retryAt: wait });
    const before = this.#backoff;
    const counting = this.#count(afterFailure(before, this.#clock.now()));
    const opened = await this.#openAny(secrets);
    await counting;
    if (!opened.ok && opened.error.code === 'wrongSecret')
      return err(wrongSecret(retryAt(this.#backoff, this.#clock.now())));
    // Not waited for: the first screen need not, and IndexedDB keeps the order of what is written.
    void this.#count(opened.ok ? NO_FAILURES : before);
    return opened;
  }

  /** From here on this is the header that a secret must open. */
  follow(header: Header): void {
    this.#locked = { ...this.#locked, header, headerLost: false, marker: undefined };
  }

  async #openAny(secrets: readonly Secret[]): Promise<Result<Opened, VaultError>> {
    let answer: Result<Opened, VaultError> = err({ code: 'wrongSecret' });
    for (const secret of secrets) {
      answer = await this.#open(secret);
      if (answer.ok) return answer;
    }
    return answer;
  }

  async #open(secret: Secret): Promise<Result<Opened, VaultError>> {
    const { header, marker } = this.#locked;
    const opened = await openHeader(header, secret);
    if (opened.ok || marker?.header === undefined) return opened;
    // The database's header may have been changed by somebody: the host's copy of it is the second chance.
    if (opened.error.code !== 'damaged') return opened;
    return await openHeader(marker.header, secret);
  }

  async #count(backoff: Backoff): Promise<void> {
    this.#backoff = backoff;
    if (this.#locked.headerLost) return;
    try {
      await this.#db.header.put(headerRow(this.#locked.header, backoff));
    } catch (error) {
      // A full disk must not keep anybody out of the journal: the count in memory still holds.
      if (storageError(error) === undefined) throw error;
    }
  }
}

/** Opens a header with a secret, without counting anything. */
async function openHeader(header: Header, secret: Secret): Promise<Result<Opened, VaultError>> {
  if ('passphrase' in secret) return toOpened(header, await unlockWithPassphrase(header, secret.passphrase));
  const code = parseRecoveryCode(secret.recoveryCode);
  if (!code.ok) return err({ code: 'badRecoveryCode', hint: recoveryCodeHint(code.error) });
  return toOpened(header, unlockWithRecoveryCode(header, code.value));
}

function toOpened(header: Header, unlocked: Result<Vmk, UnlockProblem>): Result<Opened, VaultError> {
  if (unlocked.ok) return ok({ vmk: unlocked.value, header });
  if (unlocked.error === 'wrongSecret') return err({ code: 'wrongSecret' });
  return err({ code: 'damaged', damage: { sort: 'headerUnreadable', records: [], readable: 0, canUnlock: false } });
}

const wrongSecret = (at: Instant | undefined): VaultError =>
  at === undefined ? { code: 'wrongSecret' } : { code: 'wrongSecret', retryAt: at };
