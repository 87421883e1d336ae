import { type Session, app } from 'electron';
import { isOwnAddress } from './origin.ts';

/** Switches of Chromium that must be set before it starts. */
export function setupNetworkSwitches(): void {
  // No name is ever looked up, whoever in Chromium asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // WebRTC to a relay over TCP passes neither the policy below nor the request filter: it ends at a proxy that is none.
  if (!import.meta.env.DEV) {
    app.commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9');
    app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  }
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** Cancels every request but the app's own, and keeps the session from having reasons for others. */
export function setupNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAllowed(details.url) }));
  // Files leave through the save dialog alone.
  session.on('will-download', (event) => event.preventDefault());
  // Dictionaries for spelling come from the network.
  session.setSpellCheckerEnabled(false);
}

/** The developer tools, which a packaged program does not have, are pages of Chromium's own. */
const isAllowed = (url: string): boolean => isOwnAddress(url) || (!app.isPackaged && url.startsWith('devtools://'));
