import { z } from 'zod';
import { isGlobalAccelerator } from './accelerator.ts';
import type { ChannelName } from './channel-names.ts';
import { LIMITS } from './limits.ts';

const nothing = z.undefined();
const ticket = z.uuid();
const bytes = z.instanceof(Uint8Array<ArrayBuffer>).refine((chunk) => chunk.byteLength <= LIMITS.chunk, 'too long');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fileName = z.string().min(1).max(255);

const hostError = z.object({
  code: z.enum(['denied', 'noSpace', 'notFound', 'busy', 'verifyFailed', 'unsupported', 'failed']),
  message: z.string().max(1000),
});
const resultOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: hostError }),
  ]);
const done = resultOf(nothing);

const picked = z.object({
  /** Names the choice in later `filesRead` calls; it ends with the page. */
  grant: ticket,
  name: z.string().max(LIMITS.path),
  files: z
    .array(
      z.object({
        path: z.string().max(LIMITS.path),
        size: z.number().int().nonnegative(),
        modifiedAt: z.number(),
        /** Set where the file is listed but will not be read: why. */
        refused: hostError.optional(),
      }),
    )
    .max(LIMITS.files),
  problem: hostError.optional(),
});

const menuItem = z.object({
  id: z.string().min(1).max(100),
  menu: z.enum(['file', 'edit', 'view', 'go', 'help']),
  label: z.string().min(1).max(200),
  accelerator: z
    .string()
    .regex(/^[\w+,./;'[\]\\=`-]{1,60}$/)
    .optional(),
});

const globalAccelerator = z.string().max(60).refine(isGlobalAccelerator, 'not for use everywhere');

const captureShortcut = z.object({
  keys: globalAccelerator.optional(),
  state: z.enum(['off', 'on', 'asked', 'refused']),
  command: z.string().max(LIMITS.path),
});

/** What each channel takes and answers: the only description of the bridge, read by both of its sides. */
export const channels = {
  markerRead: { takes: nothing, answers: z.string().max(LIMITS.marker).optional() },
  markerWrite: { takes: z.string().max(LIMITS.marker), answers: done },
  markerRemove: { takes: nothing, answers: done },

  filesPick: {
    takes: z.object({
      accept: z.array(z.string().regex(/^\.[a-z0-9]{1,20}$/)).max(50),
      multiple: z.boolean(),
    }),
    answers: picked.optional(),
  },
  filesPickFolder: { takes: nothing, answers: picked.optional() },
  filesRead: {
    takes: z.object({
      grant: ticket,
      index: z.number().int().nonnegative(),
      offset: z.number().int().nonnegative(),
      length: z.number().int().nonnegative().max(LIMITS.chunk),
    }),
    answers: resultOf(bytes),
  },

  saveStart: {
    takes: z.object({ name: fileName, size: z.number().int().nonnegative().max(LIMITS.file) }),
    answers: resultOf(z.object({ ticket })).optional(),
  },
  saveChunk: { takes: z.object({ ticket, bytes }), answers: done },
  /** `sha256` of the whole, lower-case hex, as the window counted it: the file that was written must have the same. */
  saveFinish: {
    takes: z.object({ ticket, sha256 }),
    answers: resultOf(z.object({ where: z.string().max(LIMITS.path) })),
  },
  saveAbort: { takes: z.object({ ticket }), answers: nothing },

  pagePdf: { takes: nothing, answers: resultOf(z.instanceof(Uint8Array<ArrayBuffer>)) },
  clipboardWrite: { takes: z.string().max(LIMITS.clipboard), answers: done },
  clipboardClearIf: { takes: z.string().max(LIMITS.clipboard), answers: nothing },
  linkOpen: { takes: z.string().max(LIMITS.path), answers: done },
  menuSet: { takes: z.array(menuItem).max(200), answers: nothing },
  windowReload: { takes: nothing, answers: nothing },
  windowReadyToClose: { takes: nothing, answers: nothing },
  windowStayOpen: { takes: nothing, answers: nothing },
  idleSeconds: { takes: nothing, answers: z.number().nonnegative().optional() },

  captureShortcutRead: { takes: nothing, answers: captureShortcut },
  captureShortcutSet: { takes: globalAccelerator.optional(), answers: resultOf(captureShortcut) },
  captureShortcutRecord: { takes: z.boolean(), answers: nothing },
  captureHide: { takes: nothing, answers: nothing },
  captureShowJournal: { takes: nothing, answers: nothing },
} satisfies Record<ChannelName, { takes: z.ZodType; answers: z.ZodType }>;

/** What the main process tells a window without being asked. */
export const hostEvent = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['suspend', 'screen-lock', 'user-switch', 'closing', 'capture-shown']) }),
  z.object({ type: z.literal('command'), id: z.string().max(100) }),
]);

type Channels = typeof channels;
export type Takes<C extends ChannelName> = z.infer<Channels[C]['takes']>;
export type Answers<C extends ChannelName> = z.infer<Channels[C]['answers']>;

/** What the preload script puts on the window, and nothing more. */
export interface Bridge {
  readonly about: { readonly platform: string; readonly electron: string; readonly chromium: string };
  readonly ask: { readonly [C in ChannelName]: (input: Takes<C>) => Promise<unknown> };
  /** Events are checked by whoever listens; answers the function that stops. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
}
