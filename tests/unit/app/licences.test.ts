import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collect } from '../../../scripts/vite-licences.ts';

const root = new URL('../../../', import.meta.url).pathname;
const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  dependencies: Record<string, string>;
};

test('About lists every library that the window is built from, with its licence', () => {
  const listed = collect(root);
  const names = new Map(listed.map((library) => [library.name, library]));
  for (const name of Object.keys(dependencies)) {
    expect(names.get(name)).toBeDefined();
    expect(names.get(name)?.licence).not.toBe('');
  }
  // What a dependency brings along is in the window too.
  expect(names.has('prosemirror-model')).toBe(true);
  expect(names.get('react')?.text).toContain('Permission is hereby granted');
});
