import { NO_FAILURES, retryAt } from '../../../shared/crypto/backoff.ts';
import { headerFacts } from '../../../shared/crypto/header-format.ts';
import type { Clock } from '../../../shared/base/clock.ts';
import type { Damage, VaultState } from '../api.ts';
import { readMarker } from '../marker.ts';
import { readHeader } from './headers.ts';
import type { Held, Locked, Phase } from './phase.ts';

/** Tells from the database and the host's note what there is, without a key. */
export async function look(
  held: Held,
  markerText: string | undefined,
  clock: Clock,
): Promise<{ readonly phase: Phase; readonly state: VaultState }> {
  const { db } = held;
  const [read, rows, manifests] = await Promise.all([readHeader(db), db.records.count(), db.manifest.count()]);
  const marker = markerText === undefined ? undefined : readMarker(markerText);

  if (read.found === 'newer')
    return { phase: { ...held, phase: 'stuck' }, state: { state: 'newerVersion', version: read.version } };
  if (read.found === 'header') {
    const locked: Locked = { header: read.header, headerLost: false, backoff: read.backoff, marker };
    return { phase: { ...held, ...locked, phase: 'locked' }, state: lockedState(locked, clock) };
  }
  if (read.found === 'none' && rows === 0 && manifests === 0) {
    const damage = damaged('databaseGone', false, 0);
    return { phase: { ...held, phase: 'empty' }, state: markerText === undefined ? { state: 'absent' } : damage };
  }
  if (marker?.header === undefined)
    return { phase: { ...held, phase: 'stuck' }, state: damaged('headerUnreadable', false, rows) };
  const locked: Locked = { header: marker.header, headerLost: true, backoff: NO_FAILURES, marker };
  return { phase: { ...held, ...locked, phase: 'locked' }, state: damaged('headerUnreadable', true, rows) };
}

function lockedState(locked: Locked, clock: Clock): VaultState {
  const until = retryAt(locked.backoff, clock.now());
  const header = headerFacts(locked.header);
  return { state: 'locked', header, ...(until === undefined ? {} : { lockedUntil: until }) };
}

function damaged(sort: Damage['sort'], canUnlock: boolean, rows: number): VaultState {
  return { state: 'damaged', damage: { sort, records: [], readable: 0, expected: rows, canUnlock } };
}
