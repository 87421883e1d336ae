import { z } from 'zod';
import type { Instant } from '../base/clock.ts';
import type { EntryId, PersonId, VaultId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import { daySchema, idSchema } from '../domain/kinds/fields.ts';
import { type EntryKind, KIND_NAMES } from '../domain/kinds/registry.ts';

/** Sizes of a capture. */
export const CAPTURE_LIMITS = {
  /** Characters of the text. */
  text: 20_000,
  /** People named for it. */
  people: 50,
  /** Bytes of one sealed capture: what is longer was not written by us. */
  sealed: 512 * 1024,
  /** Captures that may wait for the next unlock. */
  waiting: 10_000,
} as const;

/** A kind of entry, or one of the two records that are logged like one. */
export type CaptureKind = EntryKind | 'promise' | 'tension';

/** What was put down in a hurry, whole: nothing but the key opens it again. */
export interface Capture {
  readonly version: 1;
  /** The journal it is for: a capture that was carried over from another one is refused. */
  readonly vault: VaultId;
  /** Its row in the inbox has it too, and the entry that it becomes: that is how it comes in once. */
  readonly id: EntryId;
  readonly at: Instant;
  readonly kind: CaptureKind;
  /** `\n` line ends. `@Name` is looked up when it becomes an entry. */
  readonly text: string;
  /** The day it is about. */
  readonly day: LocalDate;
  /** What was asked besides: some fields of the kind, checked when it becomes an entry. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Whom the person saw named beside the text. */
  readonly people: readonly PersonId[];
  /** Whom the person took off again: mentioned in the text, and not whom it is about. */
  readonly notAbout?: readonly PersonId[] | undefined;
}

const captureSchema = z.object({
  version: z.literal(1),
  vault: idSchema,
  id: idSchema,
  at: z.number(),
  kind: z.enum([...KIND_NAMES, 'promise', 'tension']),
  text: z.string().max(CAPTURE_LIMITS.text),
  day: daySchema,
  details: z.record(z.string(), z.unknown()),
  people: z.array(idSchema).max(CAPTURE_LIMITS.people),
  notAbout: z.array(idSchema).max(CAPTURE_LIMITS.people).optional(),
}) as unknown as z.ZodType<Capture>;

export const encodeCapture = (capture: Capture): Uint8Array => new TextEncoder().encode(JSON.stringify(capture));

/** The capture in bytes that were opened; undefined where they are none for that place of that journal. */
export function decodeCapture(bytes: Uint8Array, vault: VaultId, id: string): Capture | undefined {
  const capture = captureSchema.safeParse(parseJson(bytes)).data;
  return capture?.vault === vault && capture.id === id ? capture : undefined;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The schema refuses undefined as it refuses any other shape.
    return undefined;
  }
}
