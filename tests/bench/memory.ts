/** Bytes of this page and its workers: JavaScript heaps and buffers, after garbage was collected. Needs isolation. */
export async function memoryOfPage(): Promise<number> {
  const { bytes } = await (performance as MeasuredPerformance).measureUserAgentSpecificMemory();
  return bytes;
}

/** https://wicg.github.io/performance-measure-memory/ */
interface MeasuredPerformance extends Performance {
  measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
}
