import { must } from '../../../shared/base/assert.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { NO_FAILURES } from '../../../shared/crypto/backoff.ts';
import { rewrapPassphrase, rewrapRecovery, withInbox } from '../../../shared/crypto/header.ts';
import type { Header } from '../../../shared/crypto/header-format.ts';
import { parseRecoveryCode, recoveryCodeHint } from '../../../shared/crypto/recovery-code.ts';
import type { Unlocked, VaultError, VaultState } from '../api.ts';
import type { Background } from '../background.ts';
import type { VaultDeps } from '../deps.ts';
import type { Events } from '../events.ts';
import { Journal } from '../journal.ts';
import { startLoading } from '../load/load.ts';
import { createSerial } from '../../../shared/base/serial.ts';
import { storageError } from '../store/storage-errors.ts';
import { createVaultKeys } from '../store/vault-keys.ts';
import { createJournal, weakness } from './create-journal.ts';
import { headerRow } from './headers.ts';
import { look } from './look.ts';
import { openDatabase } from './open-database.ts';
import type { Held, Locked, Phase } from './phase.ts';
import { setAside } from './set-aside.ts';
import { Gatekeeper, type Opened, type Secret, secretsIn } from './unlock.ts';

type Answer<T = Unlocked> = Promise<Result<T, VaultError>>;

/** From a closed database to an unlocked journal and back. One thing at a time. */
export class Gate {
  readonly #deps: VaultDeps;
  readonly #events: Events;
  readonly #startBackground: (journal: Journal) => Background;
  readonly #queue = createSerial();
  #phase: Phase = { phase: 'closed' };
  #keeper: Gatekeeper | undefined;
  #background: Background | undefined;

  constructor(deps: VaultDeps, events: Events, startBackground: (journal: Journal) => Background) {
    this.#deps = deps;
    this.#events = events;
    this.#startBackground = startBackground;
  }

  get journal(): Journal | undefined {
    return this.#phase.phase === 'open' ? this.#phase.journal : undefined;
  }

  /** Opens the database and tells what is in it. May be asked again, where it could not be opened. */
  async open(marker: string | undefined): Promise<VaultState> {
    return await this.#queue.run(async () => {
      await this.#shut();
      const held = await openDatabase(this.#deps.name);
      if (!held.ok) return held.error;
      const { phase, state } = await look(held.value, marker, this.#deps.clock);
      this.#phase = phase;
      this.#keeper = phase.phase === 'locked' ? new Gatekeeper(held.value.db, this.#deps.clock, phase) : undefined;
      return state;
    });
  }

  /** `tune` chooses what the passphrase costs to try. */
  async create(
    input: { readonly passphrase: string; readonly recoveryCode: string },
    tune = this.#deps.tuneKdf,
  ): Answer {
    return await this.#exclusively(async () => {
      const phase = this.#phase;
      if (phase.phase !== 'empty')
        return err({ code: 'invalid', message: 'There is a journal on this device already.' });
      const created = await createJournal(phase.db, { ...this.#deps, tuneKdf: tune }, input);
      if (!created.ok) return created;
      const locked = { header: created.value.header, headerLost: false, backoff: NO_FAILURES, marker: undefined };
      this.#keeper = new Gatekeeper(phase.db, this.#deps.clock, locked);
      return await this.#enter(phase, created.value, locked);
    });
  }

  async unlock(secret: Secret): Answer {
    return await this.#exclusively(async () => {
      const phase = this.#phase;
      if (phase.phase === 'open') return ok(phase.journal.unlocked);
      if (phase.phase !== 'locked') return err(cannotUnlock(phase));
      const opened = await must(this.#keeper, 'a locked journal has a keeper').try([secret]);
      return opened.ok ? await this.#enter(phase, opened.value, phase) : opened;
    });
  }

  /** Wraps the key anew. Whether the journal is locked or open, the present secret is asked for. */
  async changePassphrase(current: string, next: string): Answer {
    return await this.#rewrap(secretsIn(current), async ({ header, vmk }) => {
      const weak = await weakness(next);
      if (weak !== undefined) return err(weak);
      const kdf = await this.#deps.tuneKdf();
      return ok(await rewrapPassphrase(header, vmk, next, kdf, this.#deps.clock.today()));
    });
  }

  async changeRecoveryCode(passphrase: string, next: string): Answer {
    return await this.#rewrap([{ passphrase }], async ({ header, vmk }) => {
      const code = parseRecoveryCode(next);
      if (!code.ok) return err({ code: 'badRecoveryCode', hint: recoveryCodeHint(code.error) });
      return ok(await rewrapRecovery(header, vmk, code.value, this.#deps.clock.today()));
    });
  }

  /** See VaultApi.setAsideDamage. */
  async setAsideDamage(): Answer {
    return await this.#exclusively(async () => {
      const phase = this.#phase;
      if (phase.phase !== 'open') return err({ code: 'locked' });
      const { journal } = phase;
      await journal.loaded;
      if (journal.damage === undefined) return ok(journal.unlocked);
      await setAside(journal);
      // What goes on in the background ended with the damage.
      await this.#background?.stop();
      this.#background = this.#startBackground(journal);
      this.#keeper?.follow(journal.header);
      return ok(journal.unlocked);
    });
  }

  /** Deletes header and records first, so that nothing opens even where deleting the database is held up. */
  async erase(): Answer<undefined> {
    return await this.#exclusively(async () => {
      const phase = this.#phase;
      if (phase.phase === 'closed') return err({ code: 'elsewhere' });
      if (phase.phase === 'open') await this.#end(phase.journal);
      const { db } = phase;
      await db.transaction('rw', [db.header, db.manifest, db.inbox], async () => {
        await db.inbox.clear();
        await db.header.clear();
        await db.manifest.clear();
      });
      await db.delete({ disableAutoOpen: true });
      phase.lock.release();
      this.#phase = { phase: 'closed' };
      this.#keeper = undefined;
      return ok(undefined);
    });
  }

  async close(): Promise<void> {
    await this.#queue.run(async () => await this.#shut());
  }

  async #rewrap(secrets: readonly Secret[], wrap: (opened: Opened) => Promise<Result<Header, VaultError>>): Answer {
    return await this.#exclusively(async () => {
      const phase = this.#phase;
      if (phase.phase !== 'open' && phase.phase !== 'locked') return err(cannotUnlock(phase));
      const opened = await must(this.#keeper, 'a journal has a keeper').try(secrets);
      if (!opened.ok) return opened;
      const wrapped = await wrap(opened.value);
      if (!wrapped.ok) return wrapped;
      const header = wrapped.value;
      await phase.db.header.put(headerRow(header));
      this.#keeper?.follow(header);
      if (phase.phase === 'locked')
        return await this.#enter(phase, { ...opened.value, header }, { ...phase, header, headerLost: false });
      phase.journal.header = header;
      this.#events.emit({ type: 'marker', marker: phase.journal.marker });
      return ok(phase.journal.unlocked);
    });
  }

  async #enter(held: Held, opened: Opened, { header: present, marker, headerLost }: Locked): Answer {
    const { header, vmk } = opened;
    const journal = new Journal(this.#deps, this.#events, {
      db: held.db,
      header,
      vmk,
      keys: await createVaultKeys(vmk, header.vaultId, header.epoch),
      markerSeq: marker?.vaultId === header.vaultId ? marker.seq : 0,
      foreignMarker: marker?.vaultId === header.vaultId ? undefined : marker?.text,
      headerLost: headerLost || header !== present,
    });
    await startLoading(journal);
    if (!journal.opening.headerLost) await this.#giveInbox(journal);
    this.#phase = { db: held.db, lock: held.lock, phase: 'open', journal };
    this.#background = this.#startBackground(journal);
    return ok(journal.unlocked);
  }

  /** A journal from before quick capture gets what captures are sealed to. */
  async #giveInbox(journal: Journal): Promise<void> {
    const header = await withInbox(journal.header, journal.opening.vmk);
    if (header === journal.header) return;
    try {
      await journal.opening.db.header.put(headerRow(header));
    } catch (error) {
      // A full disk must not keep anybody out of the journal: it is tried again at the next unlock.
      if (storageError(error) === undefined) throw error;
      return;
    }
    journal.header = header;
    this.#keeper?.follow(header);
  }

  async #exclusively<T>(work: () => Answer<T>): Answer<T> {
    return await this.#queue.run(async () => {
      try {
        return await work();
      } catch (error) {
        const failure = storageError(error);
        if (failure === undefined) throw error;
        return err(failure);
      }
    });
  }

  async #end(journal: Journal): Promise<void> {
    journal.closed = true;
    await this.#background?.stop();
    this.#background = undefined;
    await journal.close();
  }

  async #shut(): Promise<void> {
    const phase = this.#phase;
    this.#phase = { phase: 'closed' };
    this.#keeper = undefined;
    if (phase.phase === 'closed') return;
    if (phase.phase === 'open') await this.#end(phase.journal);
    phase.db.close({ disableAutoOpen: true });
    phase.lock.release();
  }
}

function cannotUnlock(phase: Phase): VaultError {
  if (phase.phase === 'stuck')
    return { code: 'damaged', damage: { sort: 'headerUnreadable', records: [], readable: 0, canUnlock: false } };
  return phase.phase === 'empty' ? { code: 'notFound' } : { code: 'noStorage', why: 'The database is not open.' };
}
