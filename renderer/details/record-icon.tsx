import { Shapes, UserRound } from 'lucide-react';
import { Icon } from '../ui/icon.tsx';
import { KindIcon } from '../ui/kind-icon.tsx';
import type { PlacedType } from './record-place.ts';

/** What stands before the name of a record. */
export const RecordIcon = ({ type }: { readonly type: PlacedType }) =>
  type === 'person' || type === 'area' ? (
    <Icon of={type === 'person' ? UserRound : Shapes} className="faint" />
  ) : (
    <KindIcon kind={type} />
  );
