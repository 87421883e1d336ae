import './app/zod-setup.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { must } from '../shared/base/assert.ts';
import { Failure } from './app/failure-screen.tsx';
import { sampleDatabase } from '../shared/sample/database-name.ts';
import { Root } from './app/root.tsx';
import { HostContext } from './client/host-context.ts';
import { OWN_DATABASE, startVault } from './client/start-vault.ts';
import { chooseHost } from './host/choose-host.ts';

/** The composition root: the host this window runs on, the worker that is the journal, and the window around them. */
const host = chooseHost();
const root = createRoot(must(document.querySelector('#root'), 'the page has its root'));

try {
  const client = await startVault();
  root.render(<Root host={host} client={client} startSample={() => startVault(sampleDatabase(OWN_DATABASE))} />);
} catch (reason) {
  root.render(
    <HostContext value={host}>
      <Failure reason={reason} />
    </HostContext>,
  );
}
