import { CAST } from '../cast.ts';
import type { Chapter } from '../sample-entry.ts';
import { done, left } from '../topics.ts';

const { tove, idris, bram } = CAST;

/** Talks with Tove. */
export const talksWithTove: Chapter = (ago) => [
  {
    on: 112,
    kind: 'oneOnOne',
    text: 'She had a sketch of the new worker under her notebook and showed it only when I asked what she was hiding. It begins with what breaks. I told her that I would like to see more that begin so.\n/promise toveSketch: A sketch of the new worker with its failure modes first',
    details: {
      person: tove,
      status: 'held',
      minutes: 34,
      topics: [done('The sketch', 'noticed')],
      growthTouched: true,
    },
  },
  {
    on: 92,
    kind: 'oneOnOne',
    text: 'A call from my leave, because the design talk was in the afternoon and she wanted to hold it. I said that I would not dial in. It was the best thing I gave her that month.\n/promise toveDesign: Leave the design talk to her and keep my notes to myself',
    details: { person: tove, status: 'held', minutes: 15, topics: [done('Who holds the talk')], growthTouched: true },
  },
  {
    on: 72,
    kind: 'oneOnOne',
    text: 'About @anselm. She learns more from his reviews than from anyone’s, and she dreads them. Both at once, she said, and please do not mend it for me.',
    details: { person: tove, status: 'held', minutes: 29, topics: [done('Reviews by Anselm', 'noticed')] },
  },
  {
    on: 62,
    kind: 'oneOnOne',
    text: 'She took back her number in the meeting and wanted to know how it had looked. Like somebody I would believe the next time, I said.\n/promise toveTime: Clear two afternoons for the cut-over plan',
    details: {
      person: tove,
      status: 'held',
      minutes: 27,
      topics: [done('The number'), done('Time for the plan')],
      growthTouched: true,
    },
  },
  {
    on: 52,
    kind: 'oneOnOne',
    text: 'The morning on which she found her branch rewritten. She did not want me to speak to him. She wanted me to know. I asked whether I may at least ask him about it, and she thought for a long time and said yes. ~reviews/3',
    private: true,
    details: {
      person: tove,
      status: 'held',
      minutes: 36,
      topics: [done('The branch', 'tension', { about: 'tension reviews' })],
    },
  },
  {
    on: 42,
    kind: 'oneOnOne',
    text: 'The cut-over plan, which is hers, and the question whether her name will be on it. It will. ~authorship/2\n/promise toveBook: Lend her the book on queues',
    details: {
      person: tove,
      status: 'held',
      minutes: 31,
      topics: [done('Cut-over plan'), done('Whose name', 'tension', { about: 'tension authorship' })],
      growthTouched: false,
    },
  },
  {
    on: 32,
    kind: 'oneOnOne',
    text: 'She had found out at night, by the failure, that the queue has an ordering rule. She told it drily. I did not ask what it was like at the time. She is off for a few days soon and needs it.',
    details: {
      person: tove,
      status: 'held',
      minutes: 25,
      topics: [done('The night without the rule', 'noticed'), left('What would you have needed?')],
    },
  },
  {
    on: 22,
    key: 'tove-22',
    kind: 'oneOnOne',
    text: 'Back, and lighter. She asked who decides about the queue. I said “we all do”, which is what one says when nobody does. ~queueOrNot/3\n/promise toveCap: What happens at the seventh retry',
    details: {
      person: tove,
      status: 'held',
      minutes: 30,
      topics: [
        done('Retries without an end'),
        left('Who decides about the queue?', 'tension', { about: 'tension queueOrNot' }),
      ],
      growthTouched: true,
    },
  },
  {
    on: 12,
    key: 'tove-12',
    kind: 'oneOnOne',
    title: 'Tove: the freeze, and who',
    text: 'She put three weeks of her own work in a list and drew a line through what the freeze has stopped. It was half of it. She was not angry; she wanted to know who had decided, and against what.\nI said that it was complicated. It is not complicated. I was afraid of a long argument in a short week.\n/promise freezeReason: Tell Tove who decided the schema freeze, and why\nThe cap, by contrast, she told me with shining eyes: six, then a person, and they had not needed me.',
    energy: 3,
    details: {
      person: tove,
      status: 'held',
      minutes: 33,
      topics: [
        done('Six retries and no more', 'mine'),
        left('Who decided the freeze, and why?', 'mine', { about: 'promise freezeReason' }),
        left('Who decides about the queue?', 'carried', { since: 'tove-22' }),
      ],
      growthTouched: true,
      nextOn: ago(-2),
    },
  },
];

/** Talks with Idris, who never asks for one. */
export const talksWithIdris: Chapter = (ago) => [
  {
    on: 119,
    kind: 'oneOnOne',
    text: 'He prepared a list, and we went through the list. At the end I asked how he was. “Well,” he said, and looked at the list as though it should have been on it.',
    details: { person: idris, status: 'held', minutes: 20, topics: [done('The list')], statusOnly: true },
  },
  {
    on: 99,
    kind: 'oneOnOne',
    text: 'Short, as I was packing in my head. He had found the rounding in the currencies before I had decided about currencies, and did not say so until I had.',
    details: { person: idris, status: 'held', minutes: 14, topics: [done('Currencies')], statusOnly: true },
  },
  {
    on: 79,
    kind: 'oneOnOne',
    text: 'He told me about the ledger as others tell of a garden. I had half an hour and took an hour.',
    details: { person: idris, status: 'held', minutes: 58, topics: [done('The ledger', 'noticed')] },
  },
  {
    on: 69,
    kind: 'oneOnOne',
    text: 'I asked what he would like to be known for. He needed until the evening and then sent one line: that accounting asks him and not a spreadsheet. We made a plan of it: a talk, to people who do not know the ledger.',
    starred: true,
    details: {
      person: idris,
      status: 'held',
      minutes: 35,
      topics: [done('What he would like to be known for')],
      growthTouched: true,
    },
  },
  {
    on: 59,
    kind: 'oneOnOne',
    text: 'The case for retiring the nightly export. It is better than anything I have written this year.\n/promise idrisCase: The case for retiring the nightly export',
    details: { person: idris, status: 'held', minutes: 22, topics: [done('The export')], growthTouched: false },
  },
  {
    on: 49,
    kind: 'oneOnOne',
    text: 'Where things stand. All of them stand well, and so we were done in ten minutes and I was grateful for the other twenty.\n/promise idrisTalk: A slot at the engineering meeting',
    details: {
      person: idris,
      status: 'held',
      minutes: 10,
      topics: [done('Where things stand')],
      statusOnly: true,
      growthTouched: false,
    },
  },
  {
    on: 34,
    kind: 'oneOnOne',
    text: 'The two ledger lines, and how he found them. Then where things stand. The meeting at which he was to speak has been dropped; I said that I would find another room.',
    details: {
      person: idris,
      status: 'held',
      minutes: 16,
      topics: [
        done('Two lines for one capture'),
        left('Another room for his talk', 'promise', { about: 'promise idrisTalk' }),
      ],
      statusOnly: true,
      growthTouched: false,
    },
  },
  {
    on: 19,
    key: 'idris-19',
    kind: 'oneOnOne',
    text: 'Where things stand: well. He swapped two weekends with @noor and said it as one says the weather.\n/promise idrisInvariant: The ledger’s rules on one page\nI write little about him. He gives me no trouble, and so I give him no attention.',
    details: {
      person: idris,
      status: 'held',
      minutes: 12,
      topics: [
        done('Where things stand'),
        left('Another room for his talk', 'carried', { about: 'promise idrisStage' }),
      ],
      statusOnly: true,
      growthTouched: false,
      nextOn: ago(9),
    },
  },
  {
    on: 9,
    kind: 'oneOnOne',
    text: 'He said that we could skip it if I was busy, and I was.',
    details: {
      person: idris,
      status: 'skipped',
      why: 'The release. He offered, and I took the offer.',
      topics: [left('Another room for his talk', 'carried', { since: 'idris-19' })],
    },
  },
  {
    on: -1,
    key: 'idris-next',
    kind: 'oneOnOne',
    text: '',
    details: {
      person: idris,
      status: 'planned',
      at: '11:00',
      topics: [
        left('Another room for his talk', 'carried', { since: 'idris-19' }),
        left('The second check that I took out without asking'),
      ],
    },
  },
];

/** Talks with Bram. */
export const talksWithBram: Chapter = () => [
  {
    on: 113,
    kind: 'oneOnOne',
    text: 'He apologised for a bug of which he was not the author. I asked how long he has been doing that.',
    details: { person: bram, status: 'held', minutes: 26, topics: [done('Whose bug')], growthTouched: true },
  },
  {
    on: 93,
    kind: 'oneOnOne',
    text: 'By telephone, from my leave, because he had asked for it and I had not found the sentence for no. He wanted to know whether he may restart a job. He may.',
    details: { person: bram, status: 'held', minutes: 9, topics: [done('May he restart a job?')], statusOnly: true },
  },
  {
    on: 75,
    kind: 'oneOnOne',
    text: 'The first migration test. He would like somebody beside him and not behind him.\n/promise bramTest: Sit beside him for the first migration test\n/promise bramDry: Dry-run output attached to the change',
    details: { person: bram, status: 'held', minutes: 28, topics: [done('The migration test')], growthTouched: true },
  },
  {
    on: 65,
    kind: 'oneOnOne',
    text: 'He wants to try the new worker and is afraid of having wanted it. We made a list of what would happen if it failed. It was a short list. ~authorship/1',
    details: {
      person: bram,
      status: 'held',
      minutes: 32,
      topics: [done('Trying the new worker')],
      growthTouched: true,
    },
  },
  {
    on: 55,
    kind: 'oneOnOne',
    text: 'Two days after the script. I told him again that I had seen it and kept still. He said: “Then why did you?” I said that I had taken it for the kind that teaches. “It did,” he said. We left that where it was.\n/promise bramScript: Review every clean-up script myself',
    private: true,
    details: {
      person: bram,
      status: 'held',
      minutes: 44,
      topics: [done('The script', 'noticed')],
      growthTouched: false,
    },
  },
  {
    on: 45,
    kind: 'oneOnOne',
    text: 'Status, quickly and in good order. He is working hard at not being a worry.\n/promise bramReport: Names for the alarms that page at night',
    details: {
      person: bram,
      status: 'held',
      minutes: 15,
      topics: [done('Alarms')],
      statusOnly: true,
      growthTouched: false,
    },
  },
  {
    on: 35,
    kind: 'oneOnOne',
    text: 'He can explain the merchant reports from end to end, including the part that I had forgotten. We talked about a month with @mirela. His face when I said it.',
    details: {
      person: bram,
      status: 'held',
      minutes: 30,
      topics: [done('The reports'), done('A month in operations')],
      growthTouched: true,
    },
  },
  {
    on: 25,
    kind: 'oneOnOne',
    text: 'Status. The migration, the mailbox, the alarms. I looked at the clock, and he saw it.',
    details: {
      person: bram,
      status: 'held',
      minutes: 14,
      topics: [done('Migration'), done('Mailbox')],
      statusOnly: true,
      growthTouched: false,
    },
  },
  {
    on: 15,
    key: 'bram-15',
    kind: 'oneOnOne',
    text: 'Status again, until the last minute, when he asked whether one may ask things that one should know. One may.\n/promise bramQuestions: A list of what he would ask if nobody minded',
    details: {
      person: bram,
      status: 'held',
      minutes: 17,
      topics: [done('Migration'), left('The month with Mirela', 'promise', { about: 'promise bramRotation' })],
      statusOnly: true,
      growthTouched: false,
    },
  },
];
