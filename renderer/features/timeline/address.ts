import { z } from 'zod';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import type { TensionId } from '../../../shared/base/ids.ts';
import { areaSchema, daySchema, idSchema, personSchema } from '../../../shared/domain/kinds/fields.ts';
import { type EntryKind, KIND_NAMES } from '../../../shared/domain/kinds/registry.ts';
import type { TimelineFilter } from '../../vault/api.ts';

export const PRESETS = {
  week: { label: 'Last 7 days', days: 7 },
  month: { label: 'Last 30 days', days: 30 },
  year: { label: 'Last 12 months', days: 365 },
} as const;
export type Preset = keyof typeof PRESETS;

const MAX_TEXT = 1_000;
/** An address may be typed by hand: what does not fit is left out, the rest holds. */
const orNothing = <T>(schema: z.ZodType<T>): z.ZodType<T | undefined> => schema.optional().catch(undefined);
const day = orNothing(daySchema);
/** The router reads figures as numbers. */
const typed = orNothing(z.union([z.string(), z.number()]).transform((value) => String(value).slice(0, MAX_TEXT)));

/** What stands behind the `?` of the timeline: the filters, so that a filtered timeline has an address. */
export const timelineAddressSchema = z.object({
  text: typed,
  tag: typed,
  starred: orNothing(z.literal(true)),
  kind: orNothing(z.enum(KIND_NAMES as [EntryKind, ...EntryKind[]])),
  person: orNothing(personSchema),
  area: orNothing(areaSchema),
  tension: orNothing(idSchema as unknown as z.ZodType<TensionId>),
  /** What waits for something, or did. */
  is: orNothing(z.enum(['open', 'closed'])),
  /** Counted back from today; `from` and `to` are for certain days. */
  last: orNothing(z.enum(['week', 'month', 'year'])),
  from: day,
  to: day,
  /** The year that the calendar shows; the last twelve months without it. */
  year: orNothing(z.int().min(1000).max(9999)),
});
export type TimelineAddress = z.infer<typeof timelineAddressSchema>;

/** The filter that an address asks for on a given day. */
export function filterOf(address: TimelineAddress, today: LocalDate): TimelineFilter {
  const { text, tag, starred, kind, person, area, tension, is: openness, last, from, to } = address;
  const [first, final] =
    last === undefined ? [from, to] : [addDays(today, 1 - PRESETS[last].days), undefined as LocalDate | undefined];
  const words = text?.trim() === '' ? undefined : text;
  return { text: words, tag, starred, kind, person, area, tension, openness, from: first, to: final };
}

export const isFiltered = (filter: TimelineFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined && value !== false);

/** The address without filters; the calendar stays where it is. */
export const unfiltered = ({ year }: TimelineAddress): TimelineAddress => ({ year }) as TimelineAddress;

/** A day chosen in the calendar: the only one in the filter, or no filter by day where it was already. */
export const withDay = (address: TimelineAddress, chosen: LocalDate): TimelineAddress => ({
  ...address,
  last: undefined,
  ...(address.from === chosen && address.to === chosen
    ? { from: undefined, to: undefined }
    : { from: chosen, to: chosen }),
});
