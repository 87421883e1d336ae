const SUFFIX = '-sample';

/** The database of the sample journal, beside the person's own of that name. */
export const sampleDatabase = (own: string): string => `${own}${SUFFIX}`;

/** Whether a database is one of the sample journal's: nothing else may be made or erased without being asked for. */
export const isSampleDatabase = (name: string): boolean => name.endsWith(SUFFIX);
