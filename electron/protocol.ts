import { join } from 'node:path';
import { type Session, protocol } from 'electron';
import { answer, listFiles } from './file-map.ts';
import { ORIGIN, SCHEME } from './origin.ts';

/**
 * Makes `app:` an origin like https: standard (so that storage works) and secure (so that crypto does). Service
 * workers stay off, and nothing may bypass the content policy. Must run before Electron is ready.
 */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
        allowServiceWorkers: false,
        bypassCSP: false,
        corsEnabled: false,
      },
    },
  ]);
}

/** Serves the built page under app://journal/ and nothing else. */
export async function setupProtocol(session: Session): Promise<void> {
  const files = await listFiles(join(import.meta.dirname, '../renderer'));
  session.protocol.handle(SCHEME, (request) => answer(files, ORIGIN, request));
}
