import { asValue, type Named, type QueryNames } from './names.ts';
import type { Query } from './query.ts';
import type { QueryProblem } from './types.ts';

/** Says of each name asked for that nobody and nothing has, and which may have been meant. */
export function nameProblems(query: Query, names: QueryNames | undefined): readonly QueryProblem[] {
  return query.conditions.flatMap((condition) => {
    if (condition.sort !== 'named') return [];
    const { what, name, written } = condition;
    if ((names?.[what].idsOf(name).length ?? 0) > 0) return [];
    const meant = names?.[what].near(name);
    const hint = meant === undefined ? '' : ` Did you mean ${what}:${asValue(meant)}?`;
    return [{ part: `${what}:${asValue(written)}`, message: `${NOBODY[what]} “${written}”.${hint}` }];
  });
}

const NOBODY: Readonly<Record<Named, string>> = {
  person: 'Nobody here is called',
  area: 'No area is called',
  tension: 'No tension is called',
};
