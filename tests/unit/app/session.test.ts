import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSession, type Session, type SessionEvent, starting } from '../../../renderer/app/session/session.ts';
import type { Damage, HeaderFacts, VaultState } from '../../../renderer/vault/api.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';

const day = '2026-05-21' as LocalDate;
const header: HeaderFacts = { createdOn: day, passphraseChangedOn: day, recoveryChangedOn: day };
const damage: Damage = { sort: 'recordsUnreadable', records: [], readable: 3, expected: 4, canUnlock: true };
const looked = (state: VaultState): SessionEvent => ({ type: 'looked', state });
const unlocked = (found?: Damage): SessionEvent => ({
  type: 'unlocked',
  unlocked: { header, marker: 'm', ...(found === undefined ? {} : { damage: found }) },
});
const after = (...events: readonly SessionEvent[]): Session => events.reduce(nextSession, starting);

describe('the first look at the disk', () => {
  test.each<[VaultState, Session]>([
    [{ state: 'absent' }, { at: 'absent' }],
    [
      { state: 'locked', header, lockedUntil: 7 },
      { at: 'locked', header, lockedUntil: 7 },
    ],
    [
      { state: 'damaged', damage },
      { at: 'recovery', damage },
    ],
    [
      { state: 'newerVersion', version: 9 },
      { at: 'newerVersion', version: 9 },
    ],
    [{ state: 'elsewhere' }, { at: 'elsewhere' }],
    [
      { state: 'noStorage', why: 'private' },
      { at: 'noStorage', why: 'private' },
    ],
  ])('%o leads to its own screen', (state, session) => {
    expect(after(looked(state))).toEqual(session);
  });
});

describe('damage', () => {
  test('found while unlocking is shown before the journal is', () => {
    expect(after(looked({ state: 'locked', header }), unlocked(damage))).toEqual({ at: 'recovery', header, damage });
  });

  test('found later does not tear anybody from what they write', () => {
    expect(after(unlocked(), { type: 'damageFound', damage })).toEqual({ at: 'open', header, damage });
  });

  test('can be read around, and gone back to', () => {
    const reading = after(unlocked(damage), { type: 'readOnlyChosen' });
    expect(reading).toEqual({ at: 'open', header, damage });
    expect(nextSession(reading, { type: 'recoveryChosen' })).toEqual({ at: 'recovery', header, damage });
  });

  test('cannot be read around before it is unlocked', () => {
    expect(after(looked({ state: 'damaged', damage }), { type: 'readOnlyChosen' })).toEqual({ at: 'recovery', damage });
  });

  test('that was mended opens the journal whole', () => {
    expect(after(unlocked(damage), unlocked())).toEqual({ at: 'open', header });
  });
});

describe('a failure', () => {
  test('that is a screen of its own changes the screen', () => {
    expect(after({ type: 'failed', error: { code: 'elsewhere' } })).toEqual({ at: 'elsewhere' });
    expect(after({ type: 'failed', error: { code: 'damaged', damage } })).toEqual({ at: 'recovery', damage });
  });

  test('of a passphrase stays where it is', () => {
    const locked = after(looked({ state: 'locked', header }));
    expect(nextSession(locked, { type: 'failed', error: { code: 'wrongSecret' } })).toBe(locked);
  });
});

describe('a lock', () => {
  test('holds the journal under a cover until it is saved, and can be called off', () => {
    const open = after(unlocked());
    const locking = nextSession(open, { type: 'locking' });
    expect(locking).toEqual({ at: 'locking', from: open });
    expect(nextSession(locking, { type: 'lockCalledOff' })).toBe(open);
  });

  test('is not undone by anything else', () => {
    const locking = after(unlocked(), { type: 'locking' });
    for (const event of [unlocked(), looked({ state: 'absent' }), { type: 'damageFound', damage }] as const)
      expect(nextSession(locking, event)).toBe(locking);
  });
});

const state: fc.Arbitrary<VaultState> = fc.oneof(
  fc.constant<VaultState>({ state: 'locked', header }),
  fc.constant<VaultState>({ state: 'damaged', damage }),
  fc.constant<VaultState>({ state: 'newerVersion', version: 2 }),
  fc.constant<VaultState>({ state: 'elsewhere' }),
  fc.constant<VaultState>({ state: 'noStorage', why: '' }),
);
const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  state.map(looked),
  fc.constant(unlocked()),
  fc.constant(unlocked(damage)),
  fc.constant<SessionEvent>({ type: 'damageFound', damage }),
  fc.constant<SessionEvent>({ type: 'failed', error: { code: 'damaged', damage } }),
  fc.constant<SessionEvent>({ type: 'readOnlyChosen' }),
  fc.constant<SessionEvent>({ type: 'recoveryChosen' }),
  fc.constant<SessionEvent>({ type: 'locking' }),
  fc.constant<SessionEvent>({ type: 'lockCalledOff' }),
);

const settled = (session: Session): Session => (session.at === 'locking' ? session.from : session);

test('nothing but a look that found nothing at all leads to Welcome', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      expect(settled(after(...events)).at).not.toBe('absent');
    }),
  );
});

test('a look never closes a journal that is open', () => {
  const open = after(unlocked());
  fc.assert(
    fc.property(state, (found) => {
      expect(nextSession(open, looked(found))).toBe(open);
    }),
  );
});
