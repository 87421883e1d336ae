import { StrictMode, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Host } from '../../shared/host/host.ts';
import { CommandRegistry, CommandsContext } from '../client/commands.ts';
import { HostContext } from '../client/host-context.ts';
import type { VaultClient } from '../client/vault-context.tsx';
import { isMac } from '../ui/keys.ts';
import { ToastsProvider } from '../ui/toasts.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Journals } from './sample/journals.tsx';
import { StrayFailures } from './stray-failures.tsx';

export interface RootProps {
  readonly host: Host;
  readonly client: VaultClient;
  /** Starts a worker on the database of the sample journal. */
  readonly startSample: () => Promise<VaultClient>;
}

/** Everything the window is made of, around one host and one worker. */
export function Root({ host, client, startSample }: RootProps) {
  const [commands] = useState(() => new CommandRegistry({ mac: isMac(), host: host.kind }));
  return (
    <StrictMode>
      <HostContext value={host}>
        {/* The words are English; so are the ways of the components to say a date or a number. */}
        <I18nProvider locale="en-GB">
          <ErrorBoundary>
            <CommandsContext value={commands}>
              <ToastsProvider>
                <StrayFailures />
                <Journals client={client} startSample={startSample} />
              </ToastsProvider>
            </CommandsContext>
          </ErrorBoundary>
        </I18nProvider>
      </HostContext>
    </StrictMode>
  );
}
