import { readFileSync } from 'node:fs';

export interface PreloadNames {
  /** The binding that reaches the stand-in. Removed from the page before any script of it runs. */
  readonly binding: string;
  /** Where the stand-in hands messages to the page: a name that no page can guess. */
  readonly receiver: string;
}

/**
 * The built preload script as an init script of a page: it runs before any other, in the main frame alone, with the
 * part of Electron's renderer modules that a sandboxed preload has. There is no second JavaScript world here: what
 * crosses the bridge is copied, as Electron copies it, but the preload's own variables are hidden only by a closure.
 */
export function preloadScript(file: string, names: PreloadNames, versions: Readonly<Record<string, string>>): string {
  const head = `
    const send = globalThis[${JSON.stringify(names.binding)}];
    delete globalThis[${JSON.stringify(names.binding)}];
    if (globalThis !== globalThis.top || typeof send !== 'function') return;
    const process = { platform: ${JSON.stringify(process.platform)}, versions: ${JSON.stringify(versions)} };
    const receiver = ${JSON.stringify(names.receiver)};
    const { require } = (${rendererModules.toString()})(send, receiver);
    const exports = {};
    const module = { exports };
  `;
  return `(() => {${head}\n${readFileSync(file, 'utf8')}\n})();`;
}

type Send = (channel: string, args: unknown[]) => Promise<{ value: unknown } | { error: string }>;

/** Runs in the page: `contextBridge` and `ipcRenderer`. */
function rendererModules(send: Send, receiver: string): { require: (name: string) => unknown } {
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  Object.defineProperty(globalThis, receiver, {
    enumerable: false,
    value: (channel: string, args: unknown[]) => listeners.get(channel)?.forEach((listener) => listener({}, ...args)),
  });

  /** What a bridge lets through: copies of plain values, functions as proxies, objects frozen. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => {
        const answer: unknown = (value as (...all: unknown[]) => unknown)(...args.map(cross));
        return answer instanceof Promise ? answer.then(cross) : cross(answer);
      };
    }
    if (value === null || typeof value !== 'object') return value;
    if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cross(part)])));
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) => {
        Object.defineProperty(globalThis, key, { value: cross(api), enumerable: true, writable: false });
      },
    },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]) => {
        const answer = await send(
          channel,
          args.map((arg) => structuredClone(arg)),
        );
        if ('error' in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
        return answer.value;
      },
      on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
        const all = listeners.get(channel) ?? new Set();
        listeners.set(channel, all.add(listener));
      },
      off: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
        listeners.get(channel)?.delete(listener);
      },
    },
  };
  return {
    require: (name) => {
      if (name !== 'electron') throw new Error(`A sandboxed preload script cannot require ${name}`);
      return electron;
    },
  };
}
