/** What keeps the browser edition working without its server. */
export interface Offline {
  /** Lets a newer version that is waiting take over; settles when it has, or at once where none waits. */
  readonly takeOver: () => Promise<void>;
}

/** How long a waiting version may take to start, in milliseconds; the reload goes on without it. */
const TAKE_OVER_WITHIN = 3000;

/**
 * Registers the service worker that vite-plugin-pwa builds. A newer version installs beside the running one and waits:
 * `onWaiting` is called, and nothing changes before `takeOver`.
 */
export function registerServiceWorker(onWaiting: () => void): Offline {
  const nothing = { takeOver: async () => {} };
  // A development server has no service worker, and a page that is not served securely may have none.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return nothing;
  const registered = navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' }).then(
    // Where service workers are blocked from outside, the promise may hold nothing, whatever its type says.
    (registration: ServiceWorkerRegistration | undefined) => {
      if (registration !== undefined) watch(registration, onWaiting);
      return registration;
    },
    // Private windows refuse it. Leeway then works as long as its server does.
    () => undefined,
  );
  return { takeOver: async () => takeOver(await registered) };
}

function watch(registration: ServiceWorkerRegistration, onWaiting: () => void): void {
  if (registration.waiting) onWaiting();
  const follow = (): void => {
    const next = registration.installing;
    next?.addEventListener('statechange', () => {
      // Without a controller this is the first version there ever was: nothing is replaced.
      if (next.state === 'installed' && navigator.serviceWorker.controller) onWaiting();
    });
  };
  // One that was found before this was listening is on its way already.
  follow();
  registration.addEventListener('updatefound', follow);
}

async function takeOver(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  if (!registration?.waiting) return;
  const taken = new Promise<void>((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, TAKE_OVER_WITHIN);
  });
  // A worker has no target origin: the rule is about windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  registration.waiting.postMessage({ type: 'SKIP_WAITING' });
  await taken;
}
