import { unreachable } from '../../shared/base/assert.ts';
import type { SubjectOf, SubjectType } from '../../shared/domain/records.ts';
import type { SubjectWithRev } from '../vault/api.ts';

/** Records in the order of their names or texts. */
export const inOrderOfWords = <T extends SubjectType>(
  records: readonly SubjectWithRev<T>[],
): readonly SubjectWithRev<T>[] => records.toSorted((a, b) => inOrder.compare(wordsOf(a.record), wordsOf(b.record)));

const inOrder = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

function wordsOf(record: SubjectOf<SubjectType>): string {
  switch (record.type) {
    case 'tension':
      return record.surface;
    case 'promise':
    case 'heading':
      return record.text;
    case 'person':
    case 'area':
    case 'template':
      return record.name;
    case 'insight':
      return record.rule;
    default:
      return unreachable(record);
  }
}
