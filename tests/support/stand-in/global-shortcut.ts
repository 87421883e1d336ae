import type { Machine } from './machine.ts';

const MODIFIERS = /^(?:Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Shift|Super|Meta)$/;
const KEYS =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc|[!-/:-@[-`{-~])$/;

/** Electron's `globalShortcut` on a machine whose other programs hold some keys (`machine.heldElsewhere`). */
export function globalShortcut(machine: Machine, ready: Promise<void>) {
  let isReady = false;
  const noted = async (): Promise<void> => {
    await ready;
    isReady = true;
  };
  void noted();
  return {
    register: (accelerator: string, callback: () => void): boolean => {
      if (!isReady) throw new Error('globalShortcut cannot be used before the app is ready');
      const parts = accelerator.split('+');
      const key = parts.pop() ?? '';
      if (!KEYS.test(key) || !parts.every((part) => MODIFIERS.test(part)))
        throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`);
      if (machine.shortcutsSuspended || machine.shortcuts.has(accelerator)) return false;
      if (machine.heldElsewhere.has(accelerator)) return false;
      machine.shortcuts.set(accelerator, callback);
      return true;
    },
    isRegistered: (accelerator: string) => machine.shortcuts.has(accelerator),
    unregister: (accelerator: string) => void machine.shortcuts.delete(accelerator),
    unregisterAll: () => machine.shortcuts.clear(),
    setSuspended: (suspended: boolean) => {
      machine.shortcutsSuspended = suspended;
    },
    isSuspended: () => machine.shortcutsSuspended,
  };
}
