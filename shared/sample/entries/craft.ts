import { AREAS, CAST } from '../cast.ts';
import type { Chapter } from '../sample-entry.ts';

const { noor, tove, idris, bram } = CAST;

/** When the lead wrote code, and what for. */
export const craft: Chapter = () => [
  {
    on: 119,
    kind: 'craft',
    text: 'Took the refund form, because it was small and would be done by evening. It was, and I felt well for an hour.',
    details: { work: 'Refund form', intent: 'feature', hours: 5, whoCouldGrow: bram },
  },
  {
    on: 114,
    kind: 'craft',
    text: 'Read every line of every change this week. Eleven people waited for me, most of them for a space.',
    details: { work: 'All reviews of the week', intent: 'everyReview', hours: 9 },
  },
  {
    on: 111,
    kind: 'craft',
    text: 'Two hours on a throwaway worker, to see whether order per merchant can hold at all. It can. Showed it to @anselm and @tove and then deleted it before anybody could build on it.',
    areas: [AREAS.queue],
    details: { work: 'Throwaway worker', intent: 'prototype', hours: 2 },
  },
  {
    on: 107,
    kind: 'craft',
    text: 'Took the date bug over from @idris after a day, as I had seen it once before. He had been close.',
    details: { work: 'Settlement dates', intent: 'hardestTicket', hours: 6, whoCouldGrow: idris },
  },
  {
    on: 103,
    kind: 'craft',
    text: 'An afternoon with the partner’s new interface, to find out what it does with a half-finished call. Wrote down eleven answers; the team needed three of them.',
    details: { work: 'The partner’s interface', intent: 'spike', hours: 4 },
  },
  {
    on: 101,
    kind: 'craft',
    text: 'Rewrote @tove’s error handling inside the review. My version is shorter. Hers would have been by the second round.',
    details: { work: 'Error handling', intent: 'rewriteInReview', hours: 2, whoCouldGrow: tove },
  },
  {
    on: 89,
    kind: 'craft',
    text: 'The seam between settlement and the ledger, with @noor beside me. She typed; I asked what the seam promises to each side.',
    areas: [AREAS.settlement, AREAS.ledger],
    details: { work: 'The seam to the ledger', intent: 'riskyBoundary', hours: 3 },
  },
  {
    on: 76,
    kind: 'craft',
    text: 'A toy that drops every tenth message, so that people can see what the new worker does then. Half an hour of work, and it was passed round for a week.',
    details: { work: 'A toy that loses messages', intent: 'prototype', hours: 1 },
  },
  {
    on: 63,
    kind: 'craft',
    text: 'The stuck payout, with @bram at the keys. I read the log aloud and stopped where he should go on.',
    details: { work: 'Stuck payout', intent: 'teachingIncident', hours: 2, whoCouldGrow: bram },
  },
  {
    on: 49,
    kind: 'craft',
    text: 'Half a day to learn what moving settlement would touch. Fourteen places; the plan had nine.',
    areas: [AREAS.settlement],
    details: { work: 'What settlement touches', intent: 'spike', hours: 4 },
  },
  {
    on: 35,
    kind: 'craft',
    text: 'A small filter for support. They were so grateful that I nearly took the next one as well.',
    details: { work: 'Filter for support', intent: 'feature', hours: 3, whoCouldGrow: bram },
  },
  {
    on: 28,
    kind: 'craft',
    text: 'Wrote the test that holds the old and the new order side by side. Everything else now leans on it.',
    areas: [AREAS.queue],
    details: { work: 'Order, old against new', intent: 'riskyBoundary', hours: 5 },
  },
  {
    on: 17,
    kind: 'craft',
    text: 'The race in the payout job. I knew that I would find it in a day, and I did, and @noor watched the ticket go by.',
    areas: [AREAS.settlement],
    details: { work: 'Race in the payout job', intent: 'hardestTicket', hours: 8, whoCouldGrow: noor },
  },
  {
    on: 15,
    kind: 'craft',
    text: 'All reviews again, this week. After the morning with the slow bank I wanted to see everything.',
    details: { work: 'All reviews', intent: 'everyReview', hours: 7 },
  },
  {
    on: 13,
    kind: 'craft',
    text: 'Two hours to find out how the partner’s header counts. It counts from its own midnight.',
    areas: [AREAS.retries],
    details: { work: 'How the header counts', intent: 'spike', hours: 2 },
  },
  {
    on: 11,
    kind: 'craft',
    text: 'The merchant page’s empty state. It was on nobody’s list. It was on mine by ten and done by noon.',
    details: { work: 'Empty state', intent: 'feature', hours: 2, whoCouldGrow: bram },
  },
  {
    on: 9,
    kind: 'craft',
    text: 'Rewrote a query of @idris’s while he was at lunch. It is faster. He found out from the history.',
    areas: [AREAS.ledger],
    details: { work: 'A query of the ledger', intent: 'rewriteInReview', hours: 1, whoCouldGrow: idris },
  },
  {
    on: 6,
    kind: 'craft',
    text: 'Tidied the build scripts. They were untidy. So was the day, and the scripts were easier.',
    energy: 2,
    details: { work: 'Build scripts', intent: 'comfort', hours: 3 },
  },
  {
    on: 3,
    kind: 'craft',
    text: 'Stood beside @tove while she took the deadlock apart. I said two sentences in an hour and both of them were questions.',
    details: { work: 'Deadlock in the worker', intent: 'teachingIncident', hours: 1, whoCouldGrow: tove },
  },
  {
    on: 2,
    kind: 'craft',
    text: 'Took the ticket that everybody was afraid of. They are afraid of it because I always take it.',
    areas: [AREAS.settlement],
    details: { work: 'Half-settled batches', intent: 'hardestTicket', hours: 6, whoCouldGrow: noor },
  },
];
