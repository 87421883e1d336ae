import type { Instant } from '../base/clock.ts';
import type { LocalDate } from '../base/local-date.ts';

/** When the journal of the sample was begun, in working days ago. */
export const BEGUN = 128;

/** The sample's days begin at this hour, in UTC: instants must not depend on where it is made. */
const MORNING = 'T07:30:00Z';

export const instantOf = (day: LocalDate): Instant => Date.parse(`${day}${MORNING}`);
