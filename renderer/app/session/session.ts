import { unreachable } from '../../../shared/base/assert.ts';
import type { Instant } from '../../../shared/base/clock.ts';
import type { Damage, HeaderFacts, Unlocked, VaultError, VaultState } from '../../vault/api.ts';

/** Where this window is with the journal: which of the screens around it, or the journal itself. */
export type Session =
  | { readonly at: 'starting' }
  | { readonly at: 'absent' }
  | { readonly at: 'locked'; readonly header: HeaderFacts; readonly lockedUntil?: Instant | undefined }
  /** Something is wrong with what is on disk. `header` is there once it has been unlocked all the same. */
  | { readonly at: 'recovery'; readonly damage: Damage; readonly header?: HeaderFacts | undefined }
  | { readonly at: 'newerVersion'; readonly version: number }
  | { readonly at: 'elsewhere' }
  | { readonly at: 'noStorage'; readonly why: string }
  /** `damage`: something cannot be read, and until that is settled nothing can be written. */
  | { readonly at: 'open'; readonly header: HeaderFacts; readonly damage?: Damage | undefined }
  /** What is typed is being saved behind a cover, and the window about to reload. `from` stays mounted for it. */
  | { readonly at: 'locking'; readonly from: Settled };
type Settled = Exclude<Session, { readonly at: 'locking' }>;

export type SessionEvent =
  | { readonly type: 'looked'; readonly state: VaultState }
  | { readonly type: 'unlocked'; readonly unlocked: Unlocked }
  | { readonly type: 'failed'; readonly error: VaultError }
  | { readonly type: 'damageFound'; readonly damage: Damage }
  /** Go on reading what can be read, without changing anything. */
  | { readonly type: 'readOnlyChosen' }
  | { readonly type: 'recoveryChosen' }
  | { readonly type: 'locking' }
  /** Not everything could be saved, and the person would rather stay. */
  | { readonly type: 'lockCalledOff' };

export const starting: Session = { at: 'starting' };

/**
 * What comes next. Two rules hold everywhere: Welcome follows only from a look that found nothing at all, never from
 * damage; and once a window is locking, nothing but calling the lock off brings the journal back into it.
 */
export function nextSession(now: Session, event: SessionEvent): Session {
  if (now.at === 'locking') return event.type === 'lockCalledOff' ? now.from : now;
  switch (event.type) {
    case 'looked':
      return now.at === 'open' ? now : afterLook(event.state);
    case 'unlocked':
      return afterUnlock(event.unlocked);
    case 'failed':
      return afterFailure(now, event.error);
    case 'damageFound':
      // Nobody is torn from what they write: the window says it, and leads to Recovery when asked.
      return now.at === 'open' || now.at === 'recovery' ? { ...now, damage: event.damage } : now;
    case 'readOnlyChosen':
      return now.at === 'recovery' && now.header !== undefined
        ? { at: 'open', header: now.header, damage: now.damage }
        : now;
    case 'recoveryChosen':
      return now.at === 'open' && now.damage !== undefined
        ? { at: 'recovery', header: now.header, damage: now.damage }
        : now;
    case 'locking':
      return { at: 'locking', from: now };
    case 'lockCalledOff':
      return now;
    default:
      return unreachable(event);
  }
}

function afterLook(state: VaultState): Session {
  switch (state.state) {
    case 'absent':
      return { at: 'absent' };
    case 'locked':
      return { at: 'locked', header: state.header, lockedUntil: state.lockedUntil };
    case 'damaged':
      return { at: 'recovery', damage: state.damage };
    case 'newerVersion':
      return { at: 'newerVersion', version: state.version };
    case 'elsewhere':
      return { at: 'elsewhere' };
    case 'noStorage':
      return { at: 'noStorage', why: state.why };
    default:
      return unreachable(state);
  }
}

const afterUnlock = ({ header, damage }: Unlocked): Session =>
  damage === undefined ? { at: 'open', header } : { at: 'recovery', header, damage };

/** The failures that change the screen; the others are said where they happened. */
function afterFailure(now: Session, error: VaultError): Session {
  switch (error.code) {
    case 'damaged':
      return { at: 'recovery', damage: error.damage };
    case 'newerVersion':
      return { at: 'newerVersion', version: error.version };
    case 'elsewhere':
      return { at: 'elsewhere' };
    case 'noStorage':
      return { at: 'noStorage', why: error.why };
    default:
      return now;
  }
}
