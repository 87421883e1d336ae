import type { ReactNode } from 'react';
import type { HeaderFacts, Unlocked } from '../../vault/api.ts';
import type { SectionId } from './sections.ts';

export interface SettingsScreenProps {
  readonly section: SectionId;
  /** Of the insights: the one that is to be seen first. */
  readonly rule?: string | undefined;
  readonly header: HeaderFacts;
  /** False while damage waits to be settled. */
  readonly writable: boolean;
  /** The sample journal has no keys that anybody holds; its banner has the way to delete it. */
  readonly sample: boolean;
  /** Import and export: a screen of its own that is shown in here. */
  readonly transfer: ReactNode;
  readonly onKeysChanged: (unlocked: Unlocked) => void;
  readonly onErased: () => void;
}
