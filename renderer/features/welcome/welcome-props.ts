import type { ReactNode } from 'react';
import type { Unlocked, VaultError } from '../../vault/api.ts';

export interface WelcomeScreenProps {
  /** `bringBack`: the storage is gone, and an export file is to fill new storage. */
  readonly purpose?: 'start' | 'bringBack';
  readonly onCreated: (unlocked: Unlocked) => void;
  readonly onFailed: (error: VaultError) => void;
  /** The way into the sample journal, below the form. */
  readonly sample?: ReactNode;
  /** Back to where one came from. */
  readonly onBack?: (() => void) | undefined;
}
