import { describe, expect, test } from 'vitest';
import { acceleratorOf, isGlobalAccelerator, keysOf } from '../../../shared/host/accelerator.ts';

describe('a shortcut in the words of Electron', () => {
  test.each([
    ['Mod+Shift+F', 'CmdOrCtrl+Shift+F'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['Ctrl+Alt+Enter', 'Ctrl+Alt+Return'],
    ['Mod+Super+Space', 'CmdOrCtrl+Super+Space'],
    ['Mod+/', 'CmdOrCtrl+/'],
  ])('is %s as %s, and back', (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator);
    expect(keysOf(accelerator)).toBe(keys);
  });

  test.each(['CmdOrCtrl+Shift+J', 'Alt+Space', 'Super+F24', 'Ctrl+Alt+Left', "CmdOrCtrl+'", 'CmdOrCtrl+\\'])(
    'works everywhere: %s',
    (accelerator) => expect(isGlobalAccelerator(accelerator)).toBe(true),
  );

  test.each([
    ['a key alone', 'J'],
    ['Shift alone, which is for writing', 'Shift+J'],
    ['no key', 'CmdOrCtrl+Shift'],
    ['two keys', 'CmdOrCtrl+J+K'],
    ['a modifier twice', 'Alt+Alt+J'],
    ['a key that there is not', 'CmdOrCtrl+F25'],
    ['what would close the window', 'CmdOrCtrl+Escape'],
    ['words of another kind', 'CmdOrCtrl+J; rm'],
    ['nothing', ''],
  ])('is not for use everywhere: %s', (_why, accelerator) => expect(isGlobalAccelerator(accelerator)).toBe(false));
});
