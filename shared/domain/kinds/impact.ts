import { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import type { KindDefinition } from './definition.ts';
import { line, listed, personSchema, phrase, present, rows, said, text } from './fields.ts';

/** What the lead did that left no commit. */
export const IMPACT_TYPES = {
  contextShared: 'shared context',
  conflictDefused: 'defused a conflict',
  personGrown: 'somebody grew',
  mistakeAllowed: 'allowed a mistake',
  reworkPrevented: 'prevented rework',
  architectureSketch: 'sketched a boundary',
  ambiguityReduced: 'cut ambiguity',
  noiseShielded: 'shielded from noise',
  gapSpotted: 'spotted a gap',
  roomMade: 'made room',
  unblocked: 'unblocked somebody',
  riskCaught: 'caught a risk',
  struggleNoticed: 'noticed a struggle',
  directionSet: 'set a direction',
} as const;
export type ImpactType = keyof typeof IMPACT_TYPES;

export interface ImpactDetails {
  readonly type?: ImpactType | undefined;
  /** Under whose name it shipped. */
  readonly shippedBy: readonly PersonId[];
  /** What would have happened without it. */
  readonly otherwise?: string | undefined;
  /** What shows it: a document, a number, a sentence somebody said. */
  readonly evidence?: string | undefined;
  /** What somebody could not do before, and can do now. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The theme of a review that it belongs to. */
  readonly theme?: string | undefined;
}

export const impact: KindDefinition<ImpactDetails> = {
  info: {
    name: 'Invisible impact',
    plural: 'Invisible impact',
    short: 'Impact',
    family: 'unseen',
    icon: 'wind',
    question: 'What did not happen because of it?',
  },
  schema: z.object({
    type: z.enum(Object.keys(IMPACT_TYPES) as [ImpactType, ...ImpactType[]]).optional(),
    shippedBy: rows(personSchema),
    otherwise: text.optional(),
    evidence: text.optional(),
    before: text.optional(),
    after: text.optional(),
    theme: line.optional(),
  }),
  defaults: () => ({ shippedBy: [] }),
  summary: ({ type, shippedBy }, names) =>
    phrase(
      type && IMPACT_TYPES[type],
      shippedBy.length === 0 ? undefined : `shipped by ${listed(shippedBy.map((id) => names.person(id)))}`,
    ),
  people: ({ shippedBy }) => present(...shippedBy),
  areas: () => [],
  texts: ({ otherwise, evidence, before, after, theme }) => said(otherwise, evidence, before, after, theme),
};
