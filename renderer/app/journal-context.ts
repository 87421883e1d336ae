import { createContext, use } from 'react';
import { must } from '../../shared/base/assert.ts';
import type { Damage, HeaderFacts, Unlocked } from '../vault/api.ts';
import type { LockReason } from '../features/lock/lock-notice.ts';
import type { DiskNews } from './session/watch-failures.ts';

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
  /** The journal was removed from this device. */
  readonly erased: () => void;
}

export const JournalContext = createContext<Journal | undefined>(undefined);
export const useJournal = (): Journal => must(use(JournalContext), 'a journal is open above');
