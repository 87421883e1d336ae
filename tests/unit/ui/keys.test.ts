import { describe, expect, test } from 'vitest';
import { ariaKeys, displayKeys } from '../../../renderer/ui/keys.ts';

describe('a shortcut', () => {
  test.each([
    ['Mod+K', 'Ctrl K', '⌘K'],
    ['Mod+Shift+F', 'Ctrl Shift F', '⇧⌘F'],
    ['Ctrl+Alt+N', 'Ctrl Alt N', '⌃⌥N'],
    ['Alt+ArrowLeft', 'Alt ←', '⌥←'],
    ['Mod+Enter', 'Ctrl ↵', '⌘↵'],
    ['Mod+,', 'Ctrl ,', '⌘,'],
    ['Mod++', 'Ctrl +', '⌘+'],
    ['Shift+?', '?', '?'],
  ])('%s is shown as %s, and on a Mac as %s', (keys, other, mac) => {
    expect(displayKeys(keys, false)).toBe(other);
    expect(displayKeys(keys, true)).toBe(mac);
  });

  test('is told to assistive technology in its own words', () => {
    expect(ariaKeys('Mod+Shift+F', false)).toBe('Control+Shift+F');
    expect(ariaKeys('Mod+[', true)).toBe('Meta+[');
  });
});
