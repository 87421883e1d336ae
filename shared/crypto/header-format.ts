import { z } from 'zod';
import { isId, type VaultId } from '../base/ids.ts';
import { type LocalDate, parseLocalDate } from '../base/local-date.ts';
import { err, ok, type Result } from '../base/result.ts';
import { fromBase64 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { checkKdf, type KdfParameters } from './kdf.ts';

/** One way to the vault key. Every field but `nonce` and `wrapped` is bound to the wrapped key. */
export interface PassphraseSlot {
  readonly kind: 'passphrase';
  readonly kdf: KdfParameters;
  readonly nonce: string;
  readonly wrapped: string;
  readonly changedOn: LocalDate;
}
export interface RecoverySlot {
  readonly kind: 'recovery';
  readonly salt: string;
  readonly nonce: string;
  readonly wrapped: string;
  readonly changedOn: LocalDate;
  /** `age1…`, what backups are encrypted to. */
  readonly recipient: string;
}
export type Slot = PassphraseSlot | RecoverySlot;

/** The public head of a journal: how its key is wrapped. Bytes in it are base64. */
export interface Header {
  readonly format: 'leeway-header';
  readonly version: 1;
  readonly vaultId: VaultId;
  readonly epoch: number;
  readonly createdOn: LocalDate;
  readonly slots: readonly [PassphraseSlot, RecoverySlot];
  /** `age1…`, what quick captures are sealed to. A journal that is older than they are gets it when it is unlocked. */
  readonly inbox?: string | undefined;
  /** HMAC-SHA256 over the canonical header without this field, by a key that only the vault key gives. */
  readonly mac: string;
}

export type HeaderProblem = { readonly code: 'unreadable' } | { readonly code: 'newer'; readonly version: number };

export const HEADER_VERSION = 1;
export const SIZES = { salt: 16, nonce: 24, wrapped: 48, mac: 32 } as const;

/** The header in that text. `unreadable` also where the key derivation is outside the bounds of `checkKdf`. */
export function parseHeader(text: string): Result<Header, HeaderProblem> {
  const json = parseJson(text);
  const newer = newerSchema.safeParse(json);
  if (newer.success) return err({ code: 'newer', version: newer.data.version });
  const header = headerSchema.safeParse(json);
  return header.success ? ok(header.data) : err({ code: 'unreadable' });
}

/** One spelling for one header. */
export const serializeHeader = (header: Header): string => canonicalJson(header);

/** The days that a person may want to know. */
export function headerFacts(header: Header): {
  readonly createdOn: LocalDate;
  readonly passphraseChangedOn: LocalDate;
  readonly recoveryChangedOn: LocalDate;
} {
  const [passphrase, recovery] = header.slots;
  return {
    createdOn: header.createdOn,
    passphraseChangedOn: passphrase.changedOn,
    recoveryChangedOn: recovery.changedOn,
  };
}

const recipientSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
const bytesSchema = (length: number) => z.string().refine((text) => fromBase64(text, length) !== undefined);
const daySchema = z.string().transform((text, ctx) => {
  const day = parseLocalDate(text);
  if (day !== undefined) return day;
  ctx.issues.push({ code: 'custom', input: text, message: 'not a day' });
  return z.NEVER;
});

const kdfSchema = z
  .strictObject({
    algorithm: z.literal('argon2id'),
    version: z.literal(19),
    memoryKiB: z.int(),
    iterations: z.int(),
    parallelism: z.int(),
    salt: z.string(),
  })
  .refine((params) => checkKdf(params).ok);

const wrappedSchema = { nonce: bytesSchema(SIZES.nonce), wrapped: bytesSchema(SIZES.wrapped), changedOn: daySchema };

// Strict objects: a field that this version does not know is not covered by what it authenticates.
const headerSchema: z.ZodType<Header> = z.strictObject({
  format: z.literal('leeway-header'),
  version: z.literal(HEADER_VERSION),
  vaultId: z
    .string()
    .refine(isId)
    .transform((text) => text as VaultId),
  epoch: z.int().min(1).max(0xffff_ffff),
  createdOn: daySchema,
  slots: z.tuple([
    z.strictObject({ kind: z.literal('passphrase'), kdf: kdfSchema, ...wrappedSchema }),
    z.strictObject({
      kind: z.literal('recovery'),
      salt: bytesSchema(SIZES.salt),
      ...wrappedSchema,
      recipient: recipientSchema,
    }),
  ]),
  inbox: recipientSchema.optional(),
  mac: bytesSchema(SIZES.mac),
});

const newerSchema = z.object({
  format: z.literal('leeway-header'),
  version: z.int().gt(HEADER_VERSION),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the schema refuses undefined as it refuses any other shape.
    return undefined;
  }
}
