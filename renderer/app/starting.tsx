import { Around } from '../ui/around.tsx';
import { SKELETON_AFTER_MS } from '../ui/skeleton.tsx';
import { useAfter } from '../ui/use-after.ts';

/** Most starts are over before this says anything. */
export function Starting() {
  const late = useAfter(SKELETON_AFTER_MS);
  return late ? <Around title="Opening…" subtitle="Leeway is looking at the storage of this device." /> : null;
}
