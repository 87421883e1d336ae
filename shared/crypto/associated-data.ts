import { assert } from '../base/assert.ts';
import { setUint64, uint32 } from './bytes.ts';

/** Writes the associated data of rows: one buffer, used again for each row, valid until the next call. */
export type AssociatedData = (table: string, id: string, rev: number) => Uint8Array;

const LONGEST_NAME = 256;
const encoder = new TextEncoder();

/**
 * What a sealed row is bound to: domain, vault, table, id, revision and epoch, each behind its length in 32 bits,
 * big-endian. The revision is 64 bits, the epoch 32. No two places have the same bytes.
 */
export function createAssociatedData(domain: string, vaultId: string, epoch: number): AssociatedData {
  const buffer = new Uint8Array(8 * LONGEST_NAME);
  const view = new DataView(buffer.buffer);
  const head = [domain, vaultId].reduce((at, field) => writeText(at, field), 0);
  const epochBytes = uint32(epoch);

  function writeText(at: number, text: string): number {
    assert(text.length <= LONGEST_NAME, `a name in a row's place has at most ${LONGEST_NAME} letters`);
    const { written } = encoder.encodeInto(text, buffer.subarray(at + 4));
    view.setUint32(at, written);
    return at + 4 + written;
  }

  return (table, id, rev) => {
    let at = writeText(writeText(head, table), id);
    view.setUint32(at, 8);
    setUint64(view, at + 4, rev);
    at += 12;
    view.setUint32(at, epochBytes.length);
    buffer.set(epochBytes, at + 4);
    return buffer.subarray(0, at + 4 + epochBytes.length);
  };
}
