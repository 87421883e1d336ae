import { err, ok, type Result } from '../base/result.ts';

/** One file as the archive's directory describes it. What it says is checked when the file is taken out. */
export interface ZipItem {
  readonly name: string;
  /** 0 stored, 8 deflated; others exist. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc32: number;
  /** Bytes inside the archive and once unpacked. */
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** By the clock of the machine that packed it; the format knows no time zone. */
  readonly modifiedAt: number;
}

/** Files in one archive that are looked at. */
const MAX_ITEMS = 200_000;

const DAMAGED = 'It is damaged, or not a ZIP archive.';

/**
 * The directory at the end of a ZIP archive (PKWARE APPNOTE 6.3.9, 4.3.12 to 4.3.16), ZIP64 included, without the
 * folders. fflate reads it too, but keeps dates and places to itself, and without the places a file that lies about
 * its size can only be unpacked whole.
 *
 * @returns one sentence, as an error, where there is no such directory
 */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipItem[], string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return err(DAMAGED);
  if (end.count > MAX_ITEMS) return err('It holds more than 200,000 files.');
  const items: ZipItem[] = [];
  let at = end.offset;
  for (let index = 0; index < end.count; index++) {
    const read = readItem(view, bytes, at);
    if (read === undefined) return err(DAMAGED);
    if (!read.item.name.endsWith('/')) items.push(read.item);
    at = read.next;
  }
  return ok(items);
}

/** Where the packed bytes of a file begin, or undefined where its local header is not there. */
export function dataOffset(bytes: Uint8Array, item: ZipItem): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (item.offset + 30 > view.byteLength || view.getUint32(item.offset, true) !== 0x04034b50) return undefined;
  return item.offset + 30 + view.getUint16(item.offset + 26, true) + view.getUint16(item.offset + 28, true);
}

interface End {
  readonly count: number;
  readonly offset: number;
}

function findEnd(view: DataView): End | undefined {
  // The end record is 22 bytes and a comment of at most 65,535.
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const end = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    return end.count === 0xffff || end.offset === 0xffffffff ? (findEnd64(view, at - 20) ?? end) : end;
  }
  return undefined;
}

function findEnd64(view: DataView, locator: number): End | undefined {
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function readItem(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { readonly item: ZipItem; readonly next: number } | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return undefined;
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) return undefined;
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)] as const;
  const [unpacked, packed, offset] = withZip64(view, nameEnd, extraEnd, sizes);
  const item = {
    name: nameOf(bytes.subarray(at + 46, nameEnd), (flags & 0x0800) !== 0),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    crc32: view.getUint32(at + 16, true),
    packed,
    unpacked,
    offset,
    modifiedAt: instantOf(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
  };
  return { item, next };
}

type Sizes = readonly [unpacked: number, packed: number, offset: number];

/** The extra field 1 has, in this order, the 64-bit value of each field that is full (APPNOTE 4.5.3). */
function withZip64(view: DataView, from: number, to: number, sizes: Sizes): Sizes {
  let at = from;
  while (at + 4 <= to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  if (at + 4 > to) return sizes;
  let place = at + 4;
  const wide = (size: number): number => {
    if (size !== 0xffffffff || place + 8 > to) return size;
    place += 8;
    return Number(view.getBigUint64(place - 8, true));
  };
  return [wide(sizes[0]), wide(sizes[1]), wide(sizes[2])];
}

/** UTF-8 where the archive says so or where it is; else the old Western encoding. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
}

/** MS-DOS date and time: local, two seconds exact; 0 where there is none. */
function instantOf(date: number, time: number): number {
  if (date === 0) return 0;
  const day = [(date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31] as const;
  return new Date(...day, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime();
}
