import type { Session } from 'electron';
import { ownOrigin } from './origin.ts';

/**
 * What our own page may: write plain text to the clipboard, ask that its data is never cleared to make room on a full
 * disk, and say that there is something new, where the person wants that. All else is refused without a question.
 */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage', 'notifications']);

const allowed = (permission: string, origin: string): boolean =>
  GRANTED.has(permission) && origin.replace(/\/$/, '') === ownOrigin();

export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(allowed(permission, originOf(details.requestingUrl))),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => allowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null));
}

/** `protocol//host`: `URL.origin` is `null` for schemes that Node does not know. */
function originOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
