import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { safeName } from '../../../electron/files/safe-name.ts';

test.each([
  ['leeway-2026-05-03.zip', 'leeway-2026-05-03.zip'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['C:\\Windows\\x', 'C--Windows-x'],
  ['con', '_con'],
  ['NUL.txt', '_NUL.txt'],
  ['...', 'leeway'],
  ['', 'leeway'],
  ['exe\u202efdp.x', 'exe-fdp.x'],
])('%j is suggested as %j', (name, safe) => expect(safeName(name)).toBe(safe));

test('No name leads out of its folder', () => {
  assert(
    property(string({ unit: 'binary' }), (name) => {
      const safe = safeName(name);
      // oxlint-disable-next-line no-control-regex -- control characters are what it is about
      expect(safe).not.toMatch(/[/\\\u0000-\u001f]|^\.|^$/);
      expect(safe.length).toBeLessThanOrEqual(201);
    }),
  );
});
