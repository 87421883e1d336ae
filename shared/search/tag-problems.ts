import type { Query } from './query.ts';
import { oneSlipApart } from './slip.ts';
import type { Slots } from './slots.ts';
import type { QueryProblem } from './types.ts';

/** Says of each tag asked for that no entry has, and which may have been meant. */
export function tagProblems<Id extends string>(query: Query, slots: Slots<Id>): readonly QueryProblem[] {
  return query.conditions.flatMap((condition) => {
    if (condition.sort !== 'tag' || slots.tagsNamed(condition.tag).size > 0) return [];
    const meant = [...slots.tags].filter((tag) => oneSlipApart(condition.tag, tag)).sort()[0];
    const hint = meant === undefined ? '' : ` Did you mean tag:${meant.includes(' ') ? `"${meant}"` : meant}?`;
    return [{ part: `tag:${condition.written}`, message: `No entry has the tag “${condition.written}”.${hint}` }];
  });
}
