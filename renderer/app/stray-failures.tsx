import { useEffect } from 'react';
import { useHost } from '../client/host-context.ts';
import { useToasts } from '../ui/toasts.tsx';
import { failureDetails } from './failure-details.ts';

/** Browsers say this of a layout that settles a frame later; nothing has failed. */
const HARMLESS = 'ResizeObserver loop';
const AGAIN_AFTER_MS = 30_000;

/** Says so when something failed that no screen was waiting for. */
export function StrayFailures() {
  const host = useHost();
  const toasts = useToasts();
  useEffect(() => {
    let saidAt = -AGAIN_AFTER_MS;
    const say = (reason: unknown): void => {
      const now = performance.now();
      if (now - saidAt < AGAIN_AFTER_MS) return;
      saidAt = now;
      const details = failureDetails(reason, host.about);
      toasts.show({
        text: 'Something in Leeway did not work. What was saved is safe.',
        tone: 'failed',
        action: { label: 'Copy details', run: () => void host.clipboard.write(details) },
      });
    };
    const onError = (event: ErrorEvent): void => {
      if (!event.message.startsWith(HARMLESS)) say(event.error);
    };
    const onRejection = (event: PromiseRejectionEvent): void => say(event.reason);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, [host, toasts]);
  return null;
}
