import { err, ok, type Result } from '../../shared/base/result.ts';
import { isLiveAddress } from '../../shared/text/links.ts';

/**
 * The address that a person typed, made complete: `example.org` gets https, `ana@example.org` gets mailto. An error
 * says what cannot be linked and what can.
 */
export function readAddress(typed: string): Result<string, string> {
  const text = typed.trim();
  if (text === '') return err('Type an address, such as https://example.org.');
  if (isLiveAddress(text) && !/\s/.test(text)) return ok(text);
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return err('Only https, http and mailto addresses can be linked.');
  const completed = /^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
  if (/\s/.test(text) || !isLiveAddress(completed))
    return err('This is not an address. Check it for spaces and typing slips.');
  return ok(completed);
}
