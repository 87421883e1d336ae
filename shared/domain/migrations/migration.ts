/** A record as it stands in a row or a file: JSON that nothing is known of yet but that it is an object. */
export type RawRecord = Readonly<Record<string, unknown>>;

/**
 * Takes a record of one version to the next. Pure, and gentle with what it does not expect: the schema that follows says
 * what is wrong with a record, and front matter gives an entry without its body. Fields that it does not name stay.
 */
export type Migration = (record: RawRecord) => RawRecord;
