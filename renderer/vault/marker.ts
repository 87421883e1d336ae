import { z } from 'zod';
import { isId, type VaultId } from '../../shared/base/ids.ts';
import { type Header, parseHeader, serializeHeader } from '../../shared/crypto/header-format.ts';

/** The host's note that a journal exists (docs/FORMAT.md). Public: it holds nothing of the journal's content. */
export interface Marker {
  /** As the host keeps it. */
  readonly text: string;
  readonly vaultId: VaultId;
  /** The manifest's `seq` when it was written. */
  readonly seq: number;
  /** Undefined where this version cannot read the header in it. */
  readonly header: Header | undefined;
}

const markerSchema = z.object({
  vaultId: z.string().refine(isId),
  seq: z.number().int().min(0),
  header: z.unknown(),
});

export const writeMarker = (header: Header, seq: number): string =>
  `{"header":${serializeHeader(header)},"seq":${String(seq)},"vaultId":${JSON.stringify(header.vaultId)}}`;

/** The note, or undefined where the text is none; that there was a text still says that there was a journal. */
export function readMarker(text: string): Marker | undefined {
  const parsed = markerSchema.safeParse(parseJson(text)).data;
  if (parsed === undefined) return undefined;
  const header = parseHeader(JSON.stringify(parsed.header ?? null));
  return { text, vaultId: parsed.vaultId as VaultId, seq: parsed.seq, header: header.ok ? header.value : undefined };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema refuses undefined as it refuses any other shape.
    return undefined;
  }
}
