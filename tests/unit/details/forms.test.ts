import { expect, it } from 'vitest';
import type { z } from 'zod';
import { FORMS } from '../../../renderer/details/forms.ts';
import { type EntryKind, KIND_NAMES, kindDetailsSchema } from '../../../shared/domain/kinds/registry.ts';

/** What has its place elsewhere: the question above a note, the prep of a one-on-one and the bar over its note, a review’s screen. */
const ELSEWHERE: { readonly [K in EntryKind]?: readonly string[] } = {
  note: ['prompt'],
  oneOnOne: ['at', 'topics'],
  review: ['from', 'to', 'themes', 'moved', 'leftOut', 'naming', 'aliases', 'letIn', 'previous'],
};

const SCHEMA = kindDetailsSchema as unknown as z.ZodDiscriminatedUnion<
  z.ZodObject<{ kind: z.ZodLiteral<EntryKind>; details: z.ZodObject }>[]
>;

const fieldsOf = (kind: EntryKind): readonly string[] =>
  SCHEMA.options
    .filter(({ shape }) => shape.kind.value === kind)
    .flatMap(({ shape }) => Object.keys(shape.details.shape));

it.each(KIND_NAMES)('every field of %s can be set, and no other', (kind) => {
  const set = FORMS[kind].fields.map(({ key }): string => key);
  expect([...set, ...(ELSEWHERE[kind] ?? [])].toSorted()).toEqual(fieldsOf(kind).toSorted());
});
