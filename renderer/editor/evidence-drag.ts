import type { EvidenceMark } from '../../shared/domain/mentions.ts';
import { COPIED, wordFor } from './copied.ts';

/** What is dragged into a text of this window and becomes a number there; to other programs it is nothing. */
export function dragEvidence(data: DataTransfer, { record, id }: EvidenceMark): void {
  data.setData('text/html', `<sup ${COPIED}="${wordFor({ record, id })}"></sup>`);
  data.effectAllowed = 'copy';
}
