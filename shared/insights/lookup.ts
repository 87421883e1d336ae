import type { LocalDate } from '../base/local-date.ts';
import type { RestraintDetails } from '../domain/kinds/restraint.ts';
import { type EntryKind, ofKind } from '../domain/kinds/registry.ts';
import { oneOnOneWith } from '../people/about.ts';
import type { Filed, Seen } from './journal-view.ts';

/** The keys under which an entry is filed. Rules ask by them instead of walking a hundred thousand entries for a few. */
export function* filedUnder(entry: Seen): Generator<readonly [keyof Filed, string]> {
  const { fields } = entry;
  if (missingIn(entry).length > 0) yield ['waits', 'boundary'];
  if (awaitedOn(entry) !== undefined) yield ['waits', 'look'];
  if (ofKind(fields, 'decision')) {
    const { area, decidedBy } = fields.details;
    if (area !== undefined) yield ['decided', area];
    if (decidedBy !== 'open') yield ['made', monthOf(madeOn({ fields }))];
    if (isUndecided({ fields })) yield ['waits', 'decision'];
  } else if (ofKind(fields, 'oneOnOne')) {
    const person = oneOnOneWith(fields);
    if (person !== undefined) yield ['meeting', person];
  } else if (ofKind(fields, 'trust')) {
    const { by, subject } = fields.details;
    if (by === 'them' && subject !== undefined) yield ['observed', subject];
    const series = seriesOf({ fields });
    if (series !== undefined) yield ['series', series];
  } else if (ofKind(fields, 'restraint')) {
    if (isKnown(fields.details) || isLeft(fields.details)) yield ['judged', 'mistake'];
  } else if (ofKind(fields, 'audit')) {
    if (fields.details.area !== undefined) yield ['audited', fields.details.area];
  } else if (ofKind(fields, 'drift')) {
    const { area, sort } = fields.details;
    if (area !== undefined && sort !== undefined) yield ['drift', `${area} ${sort}`];
  }
}

type Of<K extends EntryKind> = Pick<Seen<K>, 'fields'>;

/** The month of a day: `2026-05`. */
export const monthOf = (day: LocalDate): string => day.slice(0, 7);

/** The day on which a decision was made, as far as that is written down. */
export const madeOn = ({ fields: { day, details } }: Of<'decision'>): LocalDate => details.decidedOn ?? day;

export const isUndecided = ({ fields: { details } }: Of<'decision'>): boolean =>
  details.decidedBy === 'open' && details.decidedOn === undefined;

/** The person, or the two with a space between, whose series an observation belongs to; nought of strength to none. */
export function seriesOf({ fields: { details } }: Of<'trust'>): string | undefined {
  const { subject, towards, by, basis, strength } = details;
  if (by !== 'them' || basis !== 'saw' || strength === 0 || subject === undefined) return undefined;
  return towards === undefined ? subject : `${subject} ${towards}`;
}

/** The day of the second look that an entry waits for; undefined where it waits for none. */
export function awaitedOn({ fields }: Seen): LocalDate | undefined {
  if (ofKind(fields, 'restraint')) return fields.details.outcome === 'pending' ? fields.details.checkOn : undefined;
  if (!ofKind(fields, 'decision') || fields.details.decidedBy === 'open') return undefined;
  return (fields.details.outcome ?? '').trim() === '' ? fields.details.revisitOn : undefined;
}

/** A mistake that was to teach, of which it is known what it did. */
export const isKnown = ({ kindOfWrong, outcome }: RestraintDetails): boolean =>
  kindOfWrong === 'teaches' && outcome !== 'pending';

/** A mistake that would destroy, as judged at the time, and nothing was said. */
export const isLeft = ({ kindOfWrong, did }: RestraintDetails): boolean =>
  kindOfWrong === 'destroys' && did === 'stayedQuiet';

/** What is missing at the boundary of the lead's role: who answers for it, or that it was handed over. */
export type Missing = 'accountable' | 'handOver';

const BOUNDARY = 'boundary';

/** What an entry lacks of these, whenever it was written. */
export function missingIn({ fields }: Seen): readonly Missing[] {
  const { accountable, handedOverOn, tags } = fields;
  const missing: Missing[] = [];
  if (accountable === undefined && tags.some((tag) => tag.toLowerCase() === BOUNDARY)) missing.push('accountable');
  if (handedOverOn === undefined && ofKind(fields, 'impact') && fields.details.type === 'struggleNoticed')
    missing.push('handOver');
  return missing;
}
