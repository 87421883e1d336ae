import { externalLink } from '../../shared/host/external-link.ts';
import type { Host, HostResult } from '../../shared/host/host.ts';
import { pickFiles, pickFolder } from './browser-files.ts';
import { watchPower } from './browser-power.ts';
import { canVerifySaves, save } from './browser-save.ts';
import { createKeepStorage } from './keep-storage.ts';
import { createListeners } from './listeners.ts';
import { done, nameOf, refused } from './results.ts';
import { writeRich } from './rich-clipboard.ts';
import { registerServiceWorker } from './service-worker.ts';

const MARKER = 'leeway.journal';

/** A plain browser: what a page may do, and sentences about what it may not. */
export function browserHost(version: string): Host {
  const listeners = createListeners();
  watchPower((event) => void listeners.tell(event));
  let isNewerReady = false;
  const offline = registerServiceWorker(() => {
    if (isNewerReady) return;
    isNewerReady = true;
    void listeners.tell({ type: 'update-ready' });
  });

  return {
    kind: 'browser',
    lacks: lacks(),
    about: { version, platform: platformName(), engine: engineName() },
    marker: {
      read: async () => localStorage.getItem(MARKER) ?? undefined,
      write: async (text) => inLocalStorage(() => localStorage.setItem(MARKER, text)),
      remove: async () => inLocalStorage(() => localStorage.removeItem(MARKER)),
    },
    files: { pickFiles, pickFolder, save },
    pdf: undefined,
    clipboard: { write: writeClipboard, writeRich, clearIfUnchanged },
    openExternal: async (url) => {
      const address = externalLink(url);
      if (address === undefined) return refused('unsupported', 'Leeway opens only https addresses.');
      globalThis.open(address, '_blank', 'noopener,noreferrer');
      return done;
    },
    // A page has no application menu; the commands are in the palette and on keys.
    setMenu: () => {},
    keepStorage: createKeepStorage(),
    reload: () => void offline.takeOver().then(() => location.reload()),
    onEvent: (listener) => {
      // It may have been found before there was anybody to tell.
      if (isNewerReady) void listener({ type: 'update-ready' });
      return listeners.add(listener);
    },
    idleSeconds: async () => undefined,
    quickCapture: undefined,
  };
}

const lacks = (): readonly string[] => [
  'The browser keeps your journal as data of this site. Clearing the site’s data removes it: export now and then.',
  'The browser does not say when the screen locks or the computer sleeps. Leeway locks after the idle time you set, and when the computer wakes.',
  'There is no application menu, and no key works while another window is in front.',
  'The browser does not let Leeway look at the clipboard, so what you copy stays there.',
  ...(canVerifySaves() ? [] : ['Saved files go to the folder for downloads, and Leeway cannot check them afterwards.']),
];

function inLocalStorage(change: () => void): HostResult {
  try {
    change();
    return done;
  } catch (reason) {
    return nameOf(reason) === 'QuotaExceededError'
      ? refused('noSpace', 'The browser has no space left for this site. Free some space on the disk.')
      : refused('denied', 'The browser does not let this site keep data. Allow it in the browser’s settings.');
  }
}

async function writeClipboard(text: string): Promise<HostResult> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return refused('denied', 'The browser did not allow copying. Select the text and copy it with the keyboard.');
  }
}

/** Looks only where the person has allowed it before: asking now would be a surprise. */
async function clearIfUnchanged(text: string): Promise<void> {
  // The name is the standard's; the library of types knows only some of them.
  const permission = await navigator.permissions
    .query({ name: 'clipboard-read' as PermissionName })
    .catch(() => undefined);
  if (permission?.state !== 'granted' || !document.hasFocus()) return;
  if ((await navigator.clipboard.readText()) === text) await navigator.clipboard.writeText('');
}

interface UserAgentData {
  readonly platform: string;
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
}

const agentData = (): UserAgentData | undefined =>
  (navigator as { readonly userAgentData?: UserAgentData }).userAgentData;

const platformName = (): string => agentData()?.platform ?? navigator.platform;

/** The browser's name and main version; the list of brands holds one made-up brand on purpose. */
function engineName(): string {
  const brand = agentData()?.brands.find((one) => /Chromium|Chrome|Edge/.test(one.brand));
  return brand
    ? `${brand.brand} ${brand.version}`
    : (/(?:Firefox|Version)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? '');
}
