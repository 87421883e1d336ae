import type { TrustDetails } from '../../../shared/domain/kinds/trust.ts';
import type { EntryItem } from '../../vault/api.ts';

/** An entry that tells of something that built trust or cost it. */
export interface Observation {
  readonly item: EntryItem;
  readonly details: TrustDetails;
}
