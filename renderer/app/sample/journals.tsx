import { useCallback, useMemo, useState } from 'react';
import type { Host } from '../../../shared/host/host.ts';
import { HostContext, useHost } from '../../client/host-context.ts';
import type { VaultClient } from '../../client/vault-context.tsx';
import { whyNot } from '../../client/error-words.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { VaultError } from '../../vault/api.ts';
import { App } from '../app.tsx';
import { sampleHost } from './sample-host.ts';

export interface JournalsProps {
  /** The person's own journal. */
  readonly client: VaultClient;
  /** Starts a worker on the database of the sample journal. */
  readonly startSample: () => Promise<VaultClient>;
}

interface Sample {
  readonly client: VaultClient;
  readonly host: Host;
}

/**
 * The window of the person's own journal or, in its place, that of the sample: another worker, another database, and
 * no note with the host. It is begun only while the own journal is not open, so the two never meet on a screen.
 */
export function Journals({ client, startSample }: JournalsProps) {
  const host = useHost();
  const toasts = useToasts();
  const [sample, setSample] = useState<Sample>();
  const [shown, setShown] = useState(false);

  /** `mayLeave` saves what stands unsaved in the window, and answers whether its journal is still closed. */
  const explore = useCallback(
    async (mayLeave: () => Promise<boolean>): Promise<VaultError | undefined> => {
      if (sample === undefined) {
        const started = await startSample();
        const made = await started.api.createSample();
        if (!made.ok) {
          started.terminate();
          return made.error;
        }
        setSample({ client: started, host: sampleHost(host) });
      }
      if (!(await mayLeave())) return undefined;
      startAfresh();
      setShown(true);
      return undefined;
    },
    [sample, startSample, host],
  );

  const ways = useMemo(
    () => ({
      leave: () => {
        startAfresh();
        setShown(false);
        return Promise.resolve();
      },
      remove: async () => {
        const erased = await sample?.client.api.erase();
        if (erased?.ok === false) {
          toasts.show({ text: `The sample could not be deleted. ${whyNot(erased.error)}`, tone: 'failed' });
          return;
        }
        sample?.client.terminate();
        toasts.show({ text: 'The sample journal is deleted.' });
        startAfresh();
        setShown(false);
        setSample(undefined);
      },
    }),
    [sample, toasts],
  );

  if (sample === undefined || !shown) return <App key="own" client={client} explore={explore} />;
  return (
    <HostContext value={sample.host}>
      <App key="sample" client={sample.client} sample={ways} />
    </HostContext>
  );
}

/** An address belongs to the journal that was left. */
const startAfresh = (): void => window.history.replaceState(null, '', '#/');
