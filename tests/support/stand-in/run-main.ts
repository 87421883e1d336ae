import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronModule } from './electron-module.ts';
import type { Machine } from './machine.ts';

const MAIN = pathToFileURL(join(import.meta.dirname, '../../../out/main/main.js')).href;
const SCHEME = 'stand-in:';

/** The modules `electron` of the programs of this process, by number. */
const modules = new Map<string, object>();
const shelf = Symbol.for('leeway.stand-in.modules');
Object.assign(globalThis, { [shelf]: modules });

let hooked = false;
let runs = 0;

/** Runs the built main process on a machine. Each run is a program of its own: its modules are loaded anew. */
export async function runMain(machine: Machine): Promise<void> {
  hook();
  runs += 1;
  modules.set(String(runs), electronModule(machine));
  await import(`${MAIN}?stand-in=${runs}`);
}

function hook(): void {
  if (hooked) return;
  hooked = true;
  registerHooks({
    resolve: (specifier, context, next) => {
      const run = /\?stand-in=(\d+)$/.exec(context.parentURL ?? '')?.[1];
      return specifier === 'electron' && run !== undefined
        ? { url: `${SCHEME}${run}`, shortCircuit: true }
        : next(specifier, context);
    },
    load: (url, context, next) =>
      url.startsWith(SCHEME)
        ? { format: 'module', source: sourceOf(url.slice(SCHEME.length)), shortCircuit: true }
        : next(url, context),
  });
}

/** A module that hands out the members of the run's own object. */
function sourceOf(run: string): string {
  const names = Object.keys(modules.get(run) ?? {});
  return `export const { ${names.join(', ')} } = globalThis[Symbol.for('leeway.stand-in.modules')].get('${run}');`;
}
