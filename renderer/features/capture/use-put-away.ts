import { useEffect, useRef, useState } from 'react';
import { inboxChannel, type WorkerMessage } from '../../../shared/capture/places.ts';
import { useHost } from '../../client/host-context.ts';
import type { CaptureControls } from './use-capture.ts';

/**
 * Seals what stands in the capture window when the computer sleeps or its screen locks, when the journal locks, and when
 * the window closes: whoever opens it next finds nothing of it. Answers how often the window was shown.
 */
export function usePutAway(database: string, { flush }: CaptureControls): number {
  const host = useHost();
  const [shown, setShown] = useState(1);
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });

  useEffect(
    () =>
      host.onEvent(async ({ type }) => {
        if (type === 'capture-shown') setShown((times) => times + 1);
        else if (type !== 'command' && type !== 'update-ready') {
          // Where it cannot be kept it stays, and says so when the window is shown; one that was to close is shown now.
          const kept = await latest.current();
          if (!kept.ok && type === 'closing') return 'stay';
        }
        return undefined;
      }),
    [host],
  );

  useEffect(() => {
    const channel = new BroadcastChannel(inboxChannel(database));
    channel.addEventListener('message', ({ data }: MessageEvent<Partial<WorkerMessage> | undefined>) => {
      if (data?.type === 'closed') void latest.current();
    });
    return () => channel.close();
  }, [database]);

  return shown;
}
