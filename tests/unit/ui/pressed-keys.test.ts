import { describe, expect, test } from 'vitest';
import { acceleratorOf, keysOf } from '../../../shared/host/accelerator.ts';
import { isModifier, type KeyPress, pressedKeys } from '../../../renderer/ui/pressed-keys.ts';

type Held = 'ctrl' | 'alt' | 'shift' | 'meta';

const press = (key: string, code: string, ...held: readonly Held[]): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  metaKey: held.includes('meta'),
});

describe('keys that are pressed', () => {
  test.each<[string, KeyPress, string, string]>([
    ['a letter', press('j', 'KeyJ', 'ctrl', 'shift'), 'Mod+Shift+J', 'Ctrl+Shift+J'],
    ['with the key that has a logo', press('j', 'KeyJ', 'meta', 'alt'), 'Super+Alt+J', 'Mod+Alt+J'],
    ['a letter that lies elsewhere on this keyboard', press('q', 'KeyA', 'ctrl'), 'Mod+Q', 'Ctrl+Q'],
    ['a letter of another script, by its place', press('о', 'KeyJ', 'ctrl'), 'Mod+J', 'Ctrl+J'],
    ['a letter that Alt turns into another sign', press('∆', 'KeyJ', 'alt', 'ctrl'), 'Mod+Alt+J', 'Ctrl+Alt+J'],
    ['a digit that Shift turns into a sign', press('!', 'Digit1', 'ctrl', 'shift'), 'Mod+Shift+1', 'Ctrl+Shift+1'],
    ['a sign', press('?', 'Slash', 'ctrl', 'shift'), 'Mod+Shift+/', 'Ctrl+Shift+/'],
    ['the space bar', press(' ', 'Space', 'alt'), 'Alt+Space', 'Alt+Space'],
    ['an arrow', press('ArrowLeft', 'ArrowLeft', 'ctrl', 'alt'), 'Mod+Alt+ArrowLeft', 'Ctrl+Alt+ArrowLeft'],
    ['a key of the top row', press('F12', 'F12', 'shift'), 'Shift+F12', 'Shift+F12'],
  ])('are a shortcut: %s', (_what, event, other, mac) => {
    expect(pressedKeys(event, false)).toBe(other);
    expect(pressedKeys(event, true)).toBe(mac);
    expect(keysOf(acceleratorOf(other))).toBe(other);
  });

  test.each<[string, KeyPress]>([
    ['modifiers alone', press('Control', 'ControlLeft', 'ctrl')],
    ['a key that waits for the next one', press('Dead', 'IntlBackslash', 'ctrl')],
    ['a key of the player', press('MediaPlayPause', 'MediaPlayPause', 'ctrl')],
  ])('are none: %s', (_what, event) => expect(pressedKeys(event, false)).toBeUndefined());

  test('are still being put together while only modifiers are down', () => {
    expect(isModifier(press('AltGraph', 'AltRight', 'alt'))).toBe(true);
    expect(isModifier(press('j', 'KeyJ', 'alt'))).toBe(false);
  });
});
