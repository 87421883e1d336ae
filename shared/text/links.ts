const LIVE = new Set(['https:', 'http:', 'mailto:']);
const LONGEST = 8192;

/** Browsers skip these before they read the scheme of an address, so none may hide a scheme from us. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const SKIPPED_BY_BROWSERS = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/gu;

/** True for a complete http, https or mailto address of at most 8,192 UTF-16 units: the only ones a link may carry. */
export function isLiveAddress(href: string): boolean {
  if (href.length > LONGEST) return false;
  const bare = href.replace(SKIPPED_BY_BROWSERS, '');
  return URL.canParse(bare) && LIVE.has(new URL(bare).protocol) && !/^https?:\/*$/iu.test(bare);
}

// oxlint-disable-next-line no-control-regex -- the same characters that a URL parser strips
const STRIPPED = /^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\u0000-\u001f]+/gu;

/** The address without the control characters and outer spaces that a URL parser would strip (WHATWG URL, 4.4). */
export const cleanAddress = (href: string): string => href.replace(STRIPPED, '').toWellFormed();
