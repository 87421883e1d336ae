import { version } from '../../package.json';
import type { Bridge } from '../../shared/host/channels.ts';
import type { Host } from '../../shared/host/host.ts';
import { browserHost } from './browser-host.ts';
import { electronHost } from './electron-host.ts';

/** The host this window runs on. Call it once, before anything else asks for one. */
export function chooseHost(): Host {
  const { leeway } = globalThis as { readonly leeway?: Bridge };
  return leeway === undefined ? browserHost(version) : electronHost(leeway, version);
}
