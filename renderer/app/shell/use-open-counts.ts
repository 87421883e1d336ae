import { useQuery } from '../../client/use-query.ts';
import { useToday } from '../../ui/use-today.ts';
import type { OpenCounts, Topic } from '../../vault/api.ts';

/** What can make a difference to a count. An entry does by way of the insights, which say so where they changed. */
const COUNTED: readonly Topic[] = ['insights', 'insight', 'settings', 'tension', 'promise'];

/** What is open in the journal, as it is now; undefined until it is read. */
export function useOpenCounts(): OpenCounts | undefined {
  const today = useToday();
  return useQuery(COUNTED, (vault) => vault.openCounts(), [today]).data;
}
