import type { AreaId, PersonId } from '../base/ids.ts';
import { sampleId } from './sample-id.ts';

/** The people of the sample, by what the lead calls them. */
export const CAST = {
  noor: sampleId<'person'>('person noor'),
  anselm: sampleId<'person'>('person anselm'),
  tove: sampleId<'person'>('person tove'),
  idris: sampleId<'person'>('person idris'),
  bram: sampleId<'person'>('person bram'),
  mirela: sampleId<'person'>('person mirela'),
  kasia: sampleId<'person'>('person kasia'),
  jonah: sampleId<'person'>('person jonah'),
} as const satisfies Record<string, PersonId>;

/** What they work on. */
export const AREAS = {
  settlement: sampleId<'area'>('area settlement'),
  queue: sampleId<'area'>('area queue'),
  ledger: sampleId<'area'>('area ledger'),
  retries: sampleId<'area'>('area retries'),
  exporter: sampleId<'area'>('area exporter'),
  reports: sampleId<'area'>('area reports'),
  alarms: sampleId<'area'>('area alarms'),
} as const satisfies Record<string, AreaId>;

export type CastName = keyof typeof CAST;
export type AreaName = keyof typeof AREAS;
