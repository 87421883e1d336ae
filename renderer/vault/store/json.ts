import type { Result } from '../../../shared/base/result.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { RowContext, Sealer } from '../../../shared/crypto/seal.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Seals a value as JSON. */
export const sealJson = (sealer: Sealer, value: unknown, place: RowContext): Uint8Array<ArrayBuffer> =>
  sealer.seal(encoder.encode(JSON.stringify(value)), place);

/** Opens a sealed value. `unsealable`: the bytes are not what was sealed for this place; `invalid`: not JSON. */
export function openJson(
  sealer: Sealer,
  sealed: Uint8Array,
  place: RowContext,
): Result<unknown, 'unsealable' | 'invalid'> {
  const opened = sealer.open(sealed, place);
  if (!opened.ok) return err('unsealable');
  try {
    return ok(JSON.parse(decoder.decode(opened.value)) as unknown);
  } catch {
    // Authentic bytes that are no JSON come from a defect in the version that wrote them: reported, not thrown.
    return err('invalid');
  }
}
