import { z } from 'zod';
import type { AreaId, PersonId } from '../../base/ids.ts';
import type { KindDefinition } from './definition.ts';
import { areaSchema, line, personSchema, phrase, present, said } from './fields.ts';

/** What was found in generated work. */
export const FINDINGS = {
  none: 'nothing found',
  hallucinatedApi: 'an interface that does not exist',
  insecureDefault: 'an insecure default',
  missingEdge: 'a missing edge case',
  unapprovedDependency: 'an unapproved dependency',
  confidentWeakReasoning: 'confident, weak reasoning',
  brokenInvariant: 'a broken invariant',
} as const;
export type Finding = keyof typeof FINDINGS;
export const EXPOSURES = ['none', 'data', 'licence', 'settings'] as const;
export const CAUGHT_BY = ['test', 'review', 'production'] as const;

/** A look at what a machine wrote. */
export interface AuditDetails {
  readonly where?: string | undefined;
  readonly area?: AreaId | undefined;
  readonly finding?: Finding | undefined;
  readonly exposure?: (typeof EXPOSURES)[number] | undefined;
  /** Who checked; undefined where the lead did. */
  readonly checkedBy?: PersonId | undefined;
  readonly caughtBy?: (typeof CAUGHT_BY)[number] | undefined;
  /** What must always hold, and was checked. */
  readonly invariant?: string | undefined;
}

export const audit: KindDefinition<AuditDetails> = {
  info: {
    name: 'AI audit',
    plural: 'AI audits',
    short: 'AI audit',
    family: 'craft',
    icon: 'scan-eye',
    question: 'Which invariant was checked?',
  },
  schema: z.object({
    where: line.optional(),
    area: areaSchema.optional(),
    finding: z.enum(Object.keys(FINDINGS) as [Finding, ...Finding[]]).optional(),
    exposure: z.enum(EXPOSURES).optional(),
    checkedBy: personSchema.optional(),
    caughtBy: z.enum(CAUGHT_BY).optional(),
    invariant: line.optional(),
  }),
  defaults: () => ({}),
  summary: ({ checkedBy, finding, caughtBy }, names) =>
    phrase(
      checkedBy && names.person(checkedBy),
      finding && FINDINGS[finding],
      caughtBy === undefined ? undefined : `caught in ${caughtBy === 'test' ? 'a test' : caughtBy}`,
    ),
  people: ({ checkedBy }) => present(checkedBy),
  areas: ({ area }) => present(area),
  texts: ({ where, invariant }) => said(where, invariant),
};
