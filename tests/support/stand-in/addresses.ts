/**
 * A plain Chromium refuses a scheme that it does not know, so the stand-in's pages live under an https address that
 * exists nowhere. The program under test sees its own `app://journal` in every event and request.
 */
export const PAGE_ORIGIN = 'https://journal.app.invalid';
const APP_ORIGIN = 'app://journal';

export const toPage = (address: string): string =>
  address.startsWith(`${APP_ORIGIN}/`) ? PAGE_ORIGIN + address.slice(APP_ORIGIN.length) : address;

export const toApp = (address: string): string => {
  if (address.startsWith(`${PAGE_ORIGIN}/`)) return APP_ORIGIN + address.slice(PAGE_ORIGIN.length);
  if (address.startsWith(`blob:${PAGE_ORIGIN}/`)) return `blob:${APP_ORIGIN}${address.slice(5 + PAGE_ORIGIN.length)}`;
  return address;
};

/** `scheme://host` of an address, `null` where it has none; Node's URL has no origin for schemes it does not know. */
export const appOriginOf = (address: string): string => /^[a-z]+:\/\/[^/?#]+/.exec(toApp(address))?.[0] ?? 'null';
