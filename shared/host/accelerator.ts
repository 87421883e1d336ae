/**
 * Shortcuts are written as `Mod+Shift+F` in Leeway (renderer/ui/keys.ts) and as `CmdOrCtrl+Shift+F` by Electron, which
 * calls that an accelerator.
 */
const WORDS: readonly (readonly [keys: string, accelerator: string])[] = [
  ['Mod', 'CmdOrCtrl'],
  ['Enter', 'Return'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
];
const toElectron: ReadonlyMap<string, string> = new Map(WORDS);
const fromElectron: ReadonlyMap<string, string> = new Map(WORDS.map(([keys, accelerator]) => [accelerator, keys]));

const inOtherWords = (text: string, words: ReadonlyMap<string, string>): string =>
  text
    .split('+')
    .map((part) => words.get(part) ?? part)
    .join('+');

/** `Mod+ArrowLeft` in Electron's words: `CmdOrCtrl+Left`. */
export const acceleratorOf = (keys: string): string => inOtherWords(keys, toElectron);

/** `CmdOrCtrl+Left` in Leeway's words: `Mod+ArrowLeft`. */
export const keysOf = (accelerator: string): string => inOtherWords(accelerator, fromElectron);

const SHAPE =
  /^(?:(?:CmdOrCtrl|Ctrl|Alt|Shift|Super)\+){1,4}(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Return|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert|Delete|[,\-./;=[\\\]'`])$/;
const HOLDS_MORE_THAN_SHIFT = /(?:^|\+)(?:CmdOrCtrl|Ctrl|Alt|Super)\+/;

/** Whether an accelerator can be had while another program is in front: one key, and more than Shift held with it. */
export function isGlobalAccelerator(text: string): boolean {
  const parts = text.split('+');
  return SHAPE.test(text) && HOLDS_MORE_THAN_SHIFT.test(text) && new Set(parts).size === parts.length;
}
