import { expect, test } from 'vitest';
import { ownUse, whyNotEverywhere } from '../../../renderer/features/settings/capture-keys.ts';
import type { OfferedCommand } from '../../../renderer/client/commands.ts';

const offered: readonly OfferedCommand[] = [
  { id: 'capture.open', title: 'Quick capture', group: 'Write', shortcuts: ['Mod+Shift+N'], run: () => undefined },
  { id: 'entry.new', title: 'New entry', group: 'Write', shortcuts: ['Mod+N', 'Shift+Alt+N'], run: () => undefined },
];

test('Keys without Ctrl or Alt are for writing, and what every program does on keys stays theirs', () => {
  expect(whyNotEverywhere('J', false)).toContain('Hold Ctrl or Alt');
  expect(whyNotEverywhere('Shift+J', true)).toContain('Hold ⌘, ⌃ or ⌥');
  expect(whyNotEverywhere('Mod+C', false)).toBe('Ctrl C copies in every program. Choose others.');
  expect(whyNotEverywhere('Mod+C', true)).toBe('⌘C copies in every program. Choose others.');
  expect(whyNotEverywhere('Mod+Shift+J', false)).toBeUndefined();
});

test('Keys that another command of Leeway has are named, in whatever order their modifiers were held', () => {
  expect(ownUse('Mod+N', offered)).toBe('New entry');
  expect(ownUse('Alt+Shift+N', offered)).toBe('New entry');
  expect(ownUse('Mod+Shift+N', offered)).toBeUndefined();
  expect(ownUse('Mod+Shift+J', offered)).toBeUndefined();
});
