import { err, ok, type Result } from '../../shared/base/result.ts';

const LINKABLE = new Set(['https:', 'http:', 'mailto:']);

/** Browsers drop these from an address before they read its scheme, so they must not hide one from us. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const IGNORED_BY_BROWSERS = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;

/** True for an address that a link may carry into the page: https, http or mailto, complete. */
export function isLinkable(href: string): boolean {
  if (href.length > 8192) return false;
  const bare = href.replace(IGNORED_BY_BROWSERS, '');
  return URL.canParse(bare) && LINKABLE.has(new URL(bare).protocol) && !/^https?:\/*$/i.test(bare);
}

/**
 * The address that a person typed, made complete: `example.org` gets https, `ana@example.org` gets mailto. An error
 * says what cannot be linked and what can.
 */
export function readAddress(typed: string): Result<string, string> {
  const text = typed.trim();
  if (text === '') return err('Type an address, such as https://example.org.');
  if (isLinkable(text) && !/\s/.test(text)) return ok(text);
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return err('Only https, http and mailto addresses can be linked.');
  const completed = /^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
  if (/\s/.test(text) || !isLinkable(completed))
    return err('This is not an address. Check it for spaces and typing slips.');
  return ok(completed);
}
