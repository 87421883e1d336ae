import type { HostEvent, HostListener } from '../../shared/host/host.ts';

/** Who wants to hear of the host's events. */
export interface Listeners {
  readonly add: (listener: HostListener) => () => void;
  /** Tells everyone; settles when every promise that a listener gave has settled. Whether nobody asked to stay. */
  readonly tell: (event: HostEvent) => Promise<boolean>;
}

export function createListeners(): Listeners {
  const all = new Set<HostListener>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: async (event) => {
      const answers = await Promise.allSettled([...all].map(async (listener) => listener(event)));
      return answers.every((answer) => answer.status === 'rejected' || answer.value !== 'stay');
    },
  };
}
