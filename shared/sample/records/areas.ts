import type { AreaFields } from '../../domain/area.ts';
import { type AreaName, CAST } from '../cast.ts';
import type { Ago } from '../working-days.ts';

/** The systems, and who could say today why they look the way they do. */
export const areas = (ago: Ago): Readonly<Record<AreaName, AreaFields>> => ({
  settlement: { name: 'Settlement', owner: CAST.noor, explainers: [{ person: CAST.noor, checkedOn: ago(24) }] },
  queue: {
    name: 'Queue',
    owner: CAST.anselm,
    explainers: [
      { person: CAST.anselm, checkedOn: ago(30) },
      { person: CAST.tove, checkedOn: ago(12) },
    ],
  },
  ledger: {
    name: 'Ledger',
    owner: CAST.idris,
    explainers: [
      { person: CAST.idris, checkedOn: ago(34) },
      { person: CAST.noor, checkedOn: ago(41) },
    ],
  },
  retries: {
    name: 'Retries',
    explainers: [
      { person: CAST.tove, checkedOn: ago(12) },
      { person: CAST.mirela, checkedOn: ago(12) },
    ],
  },
  exporter: { name: 'Exporter', explainers: [{ person: CAST.anselm, checkedOn: ago(90) }] },
  reports: {
    name: 'Merchant reports',
    owner: CAST.bram,
    explainers: [
      { person: CAST.bram, checkedOn: ago(35) },
      { person: CAST.idris, checkedOn: ago(55) },
    ],
  },
  alarms: {
    name: 'Alarms',
    owner: CAST.mirela,
    explainers: [
      { person: CAST.mirela, checkedOn: ago(23) },
      { person: CAST.noor, checkedOn: ago(23) },
    ],
  },
});
