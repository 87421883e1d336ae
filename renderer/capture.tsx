import './app/zod-setup.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { must } from '../shared/base/assert.ts';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { followAppearance } from './client/appearance.ts';
import { HostContext } from './client/host-context.ts';
import { OWN_DATABASE } from './client/start-vault.ts';
import { CaptureWindow } from './features/capture/capture-window.tsx';
import { chooseHost } from './host/choose-host.ts';

/** The composition root of the window for quick capture: a host, and no worker, for there is nothing to read. */
followAppearance();
createRoot(must(document.querySelector('#root'), 'the page has its root')).render(
  <StrictMode>
    <HostContext value={chooseHost()}>
      <I18nProvider locale="en-GB">
        <ErrorBoundary>
          <CaptureWindow database={OWN_DATABASE} />
        </ErrorBoundary>
      </I18nProvider>
    </HostContext>
  </StrictMode>,
);
