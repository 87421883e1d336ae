import { proxy, type Remote } from 'comlink';

type Method = (...args: unknown[]) => Promise<unknown>;

/**
 * A worker's methods as the window calls them: functions among the arguments stay here and are called from the worker,
 * until the call is answered. Reports come over a channel of their own; one that is overtaken by the answer would put
 * the progress of what is done over its result.
 */
export function withProxiedCallbacks<Api extends object>(remote: Remote<Api>): Api {
  const methods = new Map<string, Method>();
  return new Proxy({} as Api, {
    get(_target, name) {
      // A client may be awaited or compared by libraries: it is no promise.
      if (typeof name !== 'string' || name === 'then') return undefined;
      const known = methods.get(name);
      if (known !== undefined) return known;
      const call = (remote as unknown as Record<string, Method | undefined>)[name];
      if (call === undefined) return undefined;
      const method: Method = async (...args) => {
        let answered = false;
        const guarded = (report: (...values: unknown[]) => unknown) =>
          proxy((...values: unknown[]) => (answered ? undefined : report(...values)));
        try {
          return await call(...args.map((arg) => (isFunction(arg) ? guarded(arg) : arg)));
        } finally {
          answered = true;
        }
      };
      methods.set(name, method);
      return method;
    },
  });
}

const isFunction = (value: unknown): value is (...values: unknown[]) => unknown => typeof value === 'function';
