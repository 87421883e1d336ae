import type { BrowserContext } from 'playwright';
import { PAGE_ORIGIN } from './addresses.ts';

export type PermissionCheck = (contents: null, permission: string, origin: string, details: object) => boolean;

/** What Electron calls a permission, and what Chromium's protocol does. */
const NAMES: readonly (readonly [electron: string, chromium: object])[] = [
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write', allowWithoutSanitization: false }],
  ['display-capture', { name: 'display-capture' }],
  ['geolocation', { name: 'geolocation' }],
  ['idle-detection', { name: 'idle-detection' }],
  ['local-fonts', { name: 'local-fonts' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['notifications', { name: 'notifications' }],
  ['persistent-storage', { name: 'persistent-storage' }],
  ['storage-access', { name: 'storage-access' }],
  ['window-management', { name: 'window-management' }],
];

/** Sets Chromium's permissions to what the program's own check answers for its page. */
export async function applyPermissions(context: BrowserContext, check: PermissionCheck | undefined): Promise<void> {
  const browser = context.browser();
  if (browser === null) return;
  const session = await browser.newBrowserCDPSession();
  for (const [electronName, permission] of NAMES) {
    const granted = check?.(null, electronName, 'app://journal/', {}) ?? true;
    await session
      .send('Browser.setPermission', {
        permission: permission as { name: string },
        setting: granted ? 'granted' : 'denied',
        origin: PAGE_ORIGIN,
      })
      .catch((reason: unknown) => {
        // A name that this Chromium does not know cannot be asked for either.
        if (!String(reason).includes('Invalid PermissionDescriptor name')) throw reason;
      });
  }
  await session.detach();
}
