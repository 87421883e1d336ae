import type { HostEvent } from '../../shared/host/host.ts';

type Listener = (event: HostEvent) => void | Promise<void>;

/** Who wants to hear of the host's events. */
export interface Listeners {
  readonly add: (listener: Listener) => () => void;
  /** Tells everyone; settles when every promise that a listener gave has settled. */
  readonly tell: (event: HostEvent) => Promise<void>;
}

export function createListeners(): Listeners {
  const all = new Set<Listener>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: async (event) => {
      await Promise.allSettled([...all].map(async (listener) => listener(event)));
    },
  };
}
