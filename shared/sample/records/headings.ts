import type { HeadingFields } from '../../domain/heading.ts';
import { AREAS } from '../cast.ts';
import type { Ago } from '../working-days.ts';

/** What the lead of the sample steers by. */
export const headings = (ago: Ago): Readonly<Record<string, HeadingFields>> => ({
  settlement: {
    text: 'Routine settlement calls are made without me before the migration ends.',
    area: AREAS.settlement,
    rule: 'routed-to-me',
    setOn: ago(84),
  },
  holdBack: {
    text: 'Where a mistake only costs an afternoon, I let the afternoon happen.',
    rule: 'rescuing',
    setOn: ago(98),
  },
  queue: {
    text: 'Three people can say why the queue keeps its order.',
    area: AREAS.queue,
    rule: 'sole-explainer',
    setOn: ago(70),
  },
  code: { text: 'I write code to find something out, not to feel useful.', rule: 'code-grab', setOn: ago(60) },
  reviews: { text: 'Every review answered within the hour.', setOn: ago(127), endedOn: ago(101) },
});
