import { type LocalDate, localDateOf } from './local-date.ts';

/** Milliseconds since 1970 UTC: for display and ages, never for ordering. */
export type Instant = number;

/** Where time comes from, so that a test can set it. */
export interface Clock {
  now(): Instant;
  today(): LocalDate;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => localDateOf(new Date()),
};
