declare const brand: unique symbol;

/** A string that says which record it names. Random UUIDv4, never derived from a date or a name. */
export type Id<Name extends string> = string & { readonly [brand]: Name };

export type EntryId = Id<'entry'>;
export type RevisionId = Id<'revision'>;
export type PersonId = Id<'person'>;
export type AreaId = Id<'area'>;
export type TensionId = Id<'tension'>;
export type PromiseId = Id<'promise'>;
export type HeadingId = Id<'heading'>;
export type TemplateId = Id<'template'>;
export type InsightId = Id<'insight'>;
export type ImportId = Id<'import'>;
export type DeviceId = Id<'device'>;
/** One stretch of editing of one entry in one window: it groups saves into one revision. */
export type SessionId = Id<'session'>;
export type VaultId = Id<'vault'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => UUID.test(text);

/** A new random id from the platform's generator. */
export const newId = <Name extends string>(): Id<Name> => crypto.randomUUID() as Id<Name>;
