import type { WebContents } from 'electron';

/** Where the window's page lives. Frozen for ever: the journal's data belongs to this origin. */
export const SCHEME = 'app';
export const ORIGIN = 'app://journal';

/**
 * The page of Vite's development server, in `npm run dev` alone. The condition is a constant of the build, so a
 * released bundle does not even hold the question.
 */
const developmentPage = (): string | undefined =>
  import.meta.env.DEV ? process.env['ELECTRON_RENDERER_URL'] : undefined;

export const startPage = (): string => developmentPage() ?? `${ORIGIN}/`;

/** The page of the window for quick capture. */
export const capturePage = (): string => new URL('capture.html', developmentPage() ?? `${ORIGIN}/`).href;

export const ownOrigin = (): string => {
  const page = developmentPage();
  return page === undefined ? ORIGIN : new URL(page).origin;
};

/** Whether a request goes to our own files, or to bytes that our own page made. */
export function isOwnAddress(address: string): boolean {
  const own = ownOrigin();
  if (address === own || address.startsWith(`${own}/`) || address.startsWith(`blob:${own}/`)) return true;
  return developmentPage() !== undefined && /^(?:ws:\/\/localhost[:/]|data:)/.test(address);
}

/** The page of each window: to go there is to reload, which locks; there is nowhere else to go. */
const pages = new WeakMap<WebContents, string>();

export const assignPage = (contents: WebContents, page: string): void => void pages.set(contents, page);

export const isItsPage = (contents: WebContents, address: string): boolean =>
  address.split('#', 1)[0] === pages.get(contents);
