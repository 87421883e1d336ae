import type { TensionId } from '../../base/ids.ts';
import type { TensionFields } from '../../domain/tension.ts';
import { AREAS, CAST } from '../cast.ts';
import { sampleId } from '../sample-id.ts';
import type { Ago } from '../working-days.ts';

export const TENSIONS = {
  handover: sampleId<'tension'>('tension handover'),
  queueOrNot: sampleId<'tension'>('tension queueOrNot'),
  exporterFear: sampleId<'tension'>('tension exporterFear'),
  weekends: sampleId<'tension'>('tension weekends'),
  dates: sampleId<'tension'>('tension dates'),
  dashboards: sampleId<'tension'>('tension dashboards'),
  authorship: sampleId<'tension'>('tension authorship'),
  reviews: sampleId<'tension'>('tension reviews'),
} as const satisfies Record<string, TensionId>;
export type TensionName = keyof typeof TENSIONS;

const step = (text: string, on: ReturnType<Ago>, doneOn?: ReturnType<Ago>) => ({
  id: sampleId(`step ${text}`),
  text,
  on,
  ...(doneOn === undefined ? {} : { doneOn }),
});

/** What is argued about, and what the lead believes it is about. */
export const tensions = (ago: Ago): Readonly<Record<TensionName, TensionFields>> => ({
  handover: {
    surface: 'The settlement handover nobody reads',
    underneath: 'ownership',
    underneathWords: 'Noor writes it for nobody in particular, and Idris and Bram trust her memory more than the page.',
    between: [CAST.noor, CAST.idris, CAST.bram],
    area: AREAS.settlement,
    state: 'open',
    openedOn: ago(105),
    stateOn: ago(105),
    steps: [
      step('Ask Bram to run one settlement morning from the page alone', ago(88), ago(83)),
      step('Noor and Idris shorten the page to what is done before nine', ago(52), ago(44)),
      step('Let somebody else hold the page for two weeks', ago(24)),
    ],
  },
  queueOrNot: {
    surface: 'Keep the queue, or move it',
    underneath: 'authorship',
    underneathWords: 'Whether the first design may be replaced without saying that it was wrong.',
    between: [CAST.anselm, CAST.tove],
    area: AREAS.queue,
    state: 'open',
    openedOn: ago(52),
    stateOn: ago(52),
    steps: [
      step('Have Anselm write down what the first queue got right', ago(30), ago(22)),
      step('Ask both for the one number that would change their mind', ago(10), ago(4)),
      step('Bring Mirela’s failure history into the same room', ago(5)),
    ],
  },
  exporterFear: {
    surface: 'The exporter nobody touches',
    underneath: 'status',
    underneathWords: 'Asking Anselm about it feels like an exam.',
    between: [CAST.anselm, CAST.bram],
    area: AREAS.exporter,
    state: 'open',
    openedOn: ago(59),
    stateOn: ago(59),
    steps: [],
  },
  weekends: {
    surface: 'Who carries the weekends',
    underneath: 'workload',
    underneathWords: 'Those who swap easily swap too often, and it shows nowhere.',
    between: [CAST.noor, CAST.idris],
    state: 'watching',
    openedOn: ago(46),
    stateOn: ago(24),
    steps: [step('Count the weekends by person, from the rota and not from memory', ago(24))],
  },
  dates: {
    surface: 'Dates given to merchants before we are asked',
    underneath: 'trust',
    underneathWords: 'Jonah gives dates because he does not believe ours.',
    between: [CAST.jonah],
    state: 'resolved',
    openedOn: ago(112),
    stateOn: ago(58),
    steps: [
      step('Give Jonah a range and the reason for its width', ago(100), ago(91)),
      step('Ask him into the first sketch, not into the last review', ago(80), ago(66)),
    ],
  },
  dashboards: {
    surface: 'Two dashboards, two truths about lateness',
    underneath: 'oldDisagreement',
    underneathWords: undefined,
    between: [CAST.mirela, CAST.idris],
    area: AREAS.alarms,
    state: 'open',
    openedOn: ago(28),
    stateOn: ago(28),
    steps: [],
  },
  authorship: {
    surface: 'Whose name is on the migration',
    underneath: 'authorship',
    underneathWords: 'Bram tried it, Tove designed it, Anselm made it safe.',
    between: [CAST.bram, CAST.tove, CAST.anselm],
    area: AREAS.queue,
    state: 'dormant',
    openedOn: ago(68),
    stateOn: ago(40),
    steps: [step('Write all three names into the announcement', ago(52), ago(49))],
  },
  reviews: {
    surface: 'Reviews that end in a rewrite',
    underneath: 'trust',
    underneathWords: 'A finished rewrite is quicker than an explanation, and it says: I could not wait for you.',
    between: [CAST.anselm, CAST.tove],
    state: 'open',
    openedOn: ago(86),
    stateOn: ago(86),
    steps: [step('Agree that nobody pushes to another’s branch', ago(85), ago(80))],
  },
});
