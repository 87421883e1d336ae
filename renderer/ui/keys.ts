/** Shortcuts are written as `Mod+Shift+F`: Mod is Command on a Mac, Control elsewhere. */

const MAC_NAMES: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↵',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...MAC_NAMES,
  Mod: 'Ctrl',
  Ctrl: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Shift',
};

/** Whether this window runs on an Apple keyboard. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** `Mod+Shift+F` as the keyboard in front of the person names it: `⇧⌘F` or `Ctrl Shift F`. */
export function displayKeys(keys: string, mac: boolean = isMac()): string {
  // Where the question mark is differs; that Shift is held for it goes without saying.
  if (keys === 'Shift+?') return '?';
  const parts = splitKeys(keys);
  if (!mac) return parts.map((part) => OTHER_NAMES[part] ?? part).join(' ');
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod'];
  const modifiers = parts.filter((part) => order.includes(part)).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const rest = parts.filter((part) => !order.includes(part));
  return [...modifiers, ...rest].map((part) => MAC_NAMES[part] ?? part).join('');
}

/** `Mod+Shift+F` in the words of `aria-keyshortcuts`. */
export const ariaKeys = (keys: string, mac: boolean = isMac()): string =>
  splitKeys(keys)
    .map((part) => (part === 'Mod' ? (mac ? 'Meta' : 'Control') : part === 'Ctrl' ? 'Control' : part))
    .join('+');

/** The parts of a shortcut; `Mod++` ends in the plus key. */
function splitKeys(keys: string): readonly string[] {
  const parts = keys.split('+');
  return keys.endsWith('++') ? [...parts.slice(0, -2), '+'] : parts;
}
