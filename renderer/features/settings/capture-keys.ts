import { acceleratorOf, isGlobalAccelerator } from '../../../shared/host/accelerator.ts';
import type { OfferedCommand } from '../../client/commands.ts';
import { displayKeys } from '../../ui/keys.ts';

/** The command of quick capture inside the window. */
export const CAPTURE_COMMAND = 'capture.open';

/** What every program does on these keys: nobody can do without it. */
const EVERYWHERE: Readonly<Record<string, string | undefined>> = {
  'Mod+C': 'copies',
  'Mod+X': 'cuts',
  'Mod+V': 'pastes',
  'Mod+A': 'selects all',
  'Mod+Z': 'undoes',
  'Mod+Shift+Z': 'redoes',
  'Mod+Y': 'redoes',
  'Mod+S': 'saves',
  'Mod+W': 'closes',
  'Mod+Q': 'quits',
  'Alt+F4': 'closes',
};

/** Why keys cannot open quick capture from anywhere, as a sentence; undefined where they can. */
export function whyNotEverywhere(keys: string, mac: boolean): string | undefined {
  if (!isGlobalAccelerator(acceleratorOf(keys)))
    return `Hold ${mac ? '⌘, ⌃ or ⌥' : 'Ctrl or Alt'} as well: without it, keys are for writing.`;
  const does = EVERYWHERE[keys];
  return does && `${displayKeys(keys, mac)} ${does} in every program. Choose others.`;
}

/** The command of Leeway's own that has these keys, if another one than quick capture does. */
export function ownUse(keys: string, offered: readonly OfferedCommand[]): string | undefined {
  const parts = partsOf(keys);
  return offered.find(({ id, shortcuts }) => id !== CAPTURE_COMMAND && shortcuts.some((one) => partsOf(one) === parts))
    ?.title;
}

/** The order in which modifiers are written says nothing. */
const partsOf = (keys: string): string => keys.split('+').toSorted().join('+');
