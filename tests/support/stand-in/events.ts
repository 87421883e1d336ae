import type { EventEmitter } from 'node:events';

/** Emits an event that a listener may prevent, as Electron does; answers whether one did. */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  details: object = {},
  ...more: unknown[]
): boolean {
  let defaultPrevented = false;
  const event = {
    ...details,
    get defaultPrevented() {
      return defaultPrevented;
    },
    preventDefault: () => {
      defaultPrevented = true;
    },
  };
  emitter.emit(name, event, ...more);
  return defaultPrevented;
}
