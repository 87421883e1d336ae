/** What an export takes: a list, or a source that hands out records one by one so that they need not all be in memory. */
export type Records<T> = readonly T[] | (AsyncIterable<T> & { readonly length: number });

/** Called now and then; both in records. */
export type Report = (done: number, total: number) => void;
