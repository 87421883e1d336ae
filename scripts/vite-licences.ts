import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** A library inside the application, as About lists it. */
export interface LibraryLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** The licence's own text, where the package carries it. */
  readonly text: string;
}

const ID = 'virtual:licences';

/** Gives the window the licences of everything it is built from, read from the installed packages. */
export function licences(root: string): Plugin {
  return {
    name: 'leeway-licences',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(collect(root))};` : undefined),
  };
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The dependencies of the application and theirs, each version once, by name. */
export function collect(root: string): readonly LibraryLicence[] {
  const found = new Map<string, LibraryLicence>();
  const visit = (folder: string): void => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const key = `${manifest.name}@${manifest.version}`;
    if (found.has(key)) return;
    found.set(key, {
      name: manifest.name,
      version: manifest.version,
      licence: typeof manifest.license === 'object' ? manifest.license.type : (manifest.license ?? 'see its text'),
      text: licenceText(folder),
    });
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const next = installed(folder, name);
      if (next !== undefined) visit(next);
    }
  };
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys(dependencies)) {
    const folder = installed(root, name);
    if (folder !== undefined) visit(folder);
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Where Node would find the package from that folder; undefined for one that is types or optional only. */
function installed(from: string, name: string): string | undefined {
  if (name.startsWith('@types/')) return undefined;
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
}
