import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fitToScreens, readPlacement, writePlacement } from '../../../electron/window-placement.ts';

const left = { x: 0, y: 0, width: 1600, height: 1000 };
const right = { x: 1600, y: 0, width: 1280, height: 800 };
const at = (x: number, y: number, width = 900, height = 700) => ({ x, y, width, height, maximized: false });

test('A window comes back where it was while that screen is there', () => {
  expect(fitToScreens(at(100, 100), [left])).toEqual(at(100, 100));
  expect(fitToScreens(at(1700, 50), [left, right])).toEqual(at(1700, 50));
});

test.each([
  ['on a screen that is gone', at(1700, 50), [left]],
  ['with its bar above the screen', at(100, -300), [left]],
  ['with too little of it to take hold of', at(1550, 100), [left]],
])('A window %s is centred', (_where, placement, screens) => {
  const fitted = fitToScreens(placement, screens);
  expect(fitted).toEqual({ width: 900, height: 700, maximized: false });
});

test('A window is never larger than its screen', () => {
  expect(fitToScreens(at(1600, 0, 3000, 2000), [left, right])).toEqual(at(1600, 0, 1280, 800));
});

test('The placement is kept, and a file that makes no sense is as good as none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-window-'));
  const file = join(folder, 'window.json');
  const first = readPlacement(file);
  expect(first).toMatchObject({ maximized: false });
  writePlacement(file, { ...at(1, 2), maximized: true });
  expect(readPlacement(file)).toEqual({ ...at(1, 2), maximized: true });
  for (const nonsense of [
    '',
    '{',
    '[]',
    '{"width":1,"height":1,"maximized":false}',
    '{"width":1e9,"height":900,"maximized":true}',
  ]) {
    writeFileSync(file, nonsense);
    expect(readPlacement(file)).toEqual(first);
  }
  rmSync(folder, { recursive: true });
});
