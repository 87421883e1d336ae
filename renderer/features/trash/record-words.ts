import { unreachable } from '../../../shared/base/assert.ts';
import type { SubjectRecord } from '../../../shared/domain/records.ts';

/** What a record in the trash is called, and what it is. */
export function recordWords(record: SubjectRecord): { readonly name: string; readonly what: string } {
  switch (record.type) {
    case 'person':
      return { name: record.name, what: 'Person' };
    case 'area':
      return { name: record.name, what: 'Area' };
    case 'template':
      return { name: record.name, what: 'Template' };
    case 'tension':
      return { name: record.surface, what: 'Tension' };
    case 'promise':
      return { name: record.text, what: 'Promise' };
    case 'heading':
      return { name: record.text, what: 'Heading' };
    case 'insight':
      return { name: record.rule, what: 'Insight' };
    default:
      return unreachable(record);
  }
}
