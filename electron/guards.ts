import { app } from 'electron';
import { isStartPage } from './origin.ts';

/** No page goes anywhere but to its own start, opens anything or holds another page, whatever it runs. */
export function setupGuards(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

function stay(event: { readonly url: string; preventDefault(): void }): void {
  if (!isStartPage(event.url)) event.preventDefault();
}
