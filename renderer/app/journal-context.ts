import { createContext, use } from 'react';
import { must } from '../../shared/base/assert.ts';
import type { Damage, HeaderFacts, Unlocked } from '../vault/api.ts';
import type { LockReason } from '../features/lock/lock-notice.ts';
import type { DiskNews } from './session/watch-failures.ts';

/** The ways out of the sample journal. */
export interface SampleControls {
  /** Goes back to where it was begun. It stays until the window locks or closes. */
  readonly leave: () => void;
  /** Removes it, and goes back to where it was begun. */
  readonly remove: () => void;
}

/** What the screens of an open journal may need to know of the session around them. */
export interface Journal {
  readonly header: HeaderFacts;
  /** Set: it can be read and not written. */
  readonly damage: Damage | undefined;
  readonly disk: DiskNews;
  readonly lock: (why: LockReason) => void;
  /** Back to what is wrong, and what can be done about it. */
  readonly showDamage: () => void;
  /** A key was changed: the facts about it are new. */
  readonly changed: (unlocked: Unlocked) => void;
  /** Set where this is the sample journal and not the person's own. */
  readonly sample: SampleControls | undefined;
  /** The journal was removed from this device. */
  readonly erased: () => void;
}

export const JournalContext = createContext<Journal | undefined>(undefined);
export const useJournal = (): Journal => must(use(JournalContext), 'a journal is open above');
