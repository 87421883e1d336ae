/** What of a KeyboardEvent says which keys are down. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** The modifiers that are held, as a shortcut begins with them: `['Mod', 'Shift']`. Super is the key with the logo. */
export function heldModifiers({ ctrlKey, altKey, shiftKey, metaKey }: KeyPress, mac: boolean): readonly string[] {
  const held: readonly (readonly [boolean, string])[] = [
    [mac ? metaKey : ctrlKey, 'Mod'],
    [mac && ctrlKey, 'Ctrl'],
    [!mac && metaKey, 'Super'],
    [altKey, 'Alt'],
    [shiftKey, 'Shift'],
  ];
  return held.flatMap(([down, name]) => (down ? [name] : []));
}

/** A key press as a shortcut: `Mod+Shift+F`. Undefined while only modifiers are down, and for keys with no name here. */
export function pressedKeys(press: KeyPress, mac: boolean): string | undefined {
  const key = keyName(press);
  return key === undefined ? undefined : [...heldModifiers(press, mac), key].join('+');
}

export const isModifier = ({ key }: KeyPress): boolean =>
  ['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'OS', 'Super', 'Hyper', 'Fn', 'CapsLock'].includes(key);

/**
 * Letters are the ones that the keyboard writes, wherever they lie on it. All else goes by its place: what it writes
 * changes with Shift and Alt, and another script has no letters of that name.
 */
function keyName({ key, code }: KeyPress): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const byPlace = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (byPlace) return byPlace[1] ?? byPlace[2];
  if (/^F(?:[1-9]|1\d|2[0-4])$/.test(code)) return code;
  return NAMES[code];
}

const same = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, name]));

const NAMES: Readonly<Record<string, string | undefined>> = {
  ...same('Space', 'Enter', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
  ...same('Home', 'End', 'PageUp', 'PageDown', 'Insert', 'Delete'),
  Comma: ',',
  Minus: '-',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Equal: '=',
  BracketLeft: '[',
  Backslash: '\\',
  BracketRight: ']',
  Quote: "'",
  Backquote: '`',
};
