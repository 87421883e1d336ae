import { z } from 'zod';
import type { AreaId, EntryId, PersonId, PromiseId, TensionId } from '../../shared/base/ids.ts';
import { BETS_SECTION_IDS } from '../features/practice/bets-sections.ts';
import { SECTION_IDS } from '../features/settings/sections.ts';

/** An address may be typed by hand, or come from another version: what does not fit leads to what is nearest. */
export const entryParams = z.object({
  // The screen says of an id that is none what it says of one that no entry has.
  id: z.string() as unknown as z.ZodType<EntryId>,
});
export const entrySearch = z.object({ field: z.string().optional().catch(undefined) });
export const personParams = z.object({ id: z.string() as unknown as z.ZodType<PersonId> });
export const betsParams = z.object({ section: z.enum(BETS_SECTION_IDS).catch('bets') });
export const betsSearch = z.object({ first: z.string().optional().catch(undefined) });
export const settingsParams = z.object({ section: z.enum(SECTION_IDS).catch('security') });
export const settingsSearch = z.object({ rule: z.string().optional().catch(undefined) });
export const searchParams = z.object({ q: z.union([z.string(), z.number()]).transform(String).catch('') });
export const tensionParams = z.object({ id: z.string() as unknown as z.ZodType<TensionId> });
export const areaParams = z.object({ id: z.string() as unknown as z.ZodType<AreaId> });
export const insightsParams = z.object({ finding: z.string().optional().catch(undefined) });
export const promisesParams = z.object({
  promise: (z.string() as unknown as z.ZodType<PromiseId>).optional().catch(undefined),
});
