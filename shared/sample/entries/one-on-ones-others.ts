import { CAST } from '../cast.ts';
import type { Chapter } from '../sample-entry.ts';
import { done, left } from '../topics.ts';

const { mirela, kasia, jonah } = CAST;

/** Talks with operations, with the lead's manager, and with product. */
export const talksWithOthers: Chapter = () => [
  // Mirela
  {
    on: 97,
    kind: 'oneOnOne',
    text: 'We drew up what may happen while she is alone on call. It fits on a card, and she has it on her screen.\n/promise mirelaOutage: No release while she is alone on call',
    details: { person: mirela, status: 'held', minutes: 25, topics: [done('Alone on call')] },
  },
  {
    on: 73,
    kind: 'oneOnOne',
    text: 'She keeps a notebook of outages, on paper, with the weather. “You would be surprised.” I asked to see it and she said: when you have an afternoon. I have not had an afternoon.',
    details: {
      person: mirela,
      status: 'held',
      minutes: 30,
      topics: [done('Her notebook'), left('An afternoon with the notebook')],
    },
  },
  {
    on: 48,
    kind: 'oneOnOne',
    text: 'About the trial. She is for it and would like to be asked before it is over and not after.',
    details: {
      person: mirela,
      status: 'held',
      minutes: 22,
      topics: [done('The trial'), left('An afternoon with the notebook', 'carried')],
    },
  },
  {
    on: 23,
    kind: 'oneOnOne',
    text: 'Her dashboard says that nothing is late, and @idris’s says that two in a hundred are. Each is right about another clock, and each believes the other to be careless. ~dashboards/3\n/promise failureHistory: Failure history of the queue for the last year',
    details: {
      person: mirela,
      status: 'held',
      minutes: 28,
      topics: [
        done('Two dashboards', 'tension', { about: 'tension dashboards' }),
        left('An afternoon with the notebook', 'carried'),
      ],
    },
  },
  // Kasia
  {
    on: 116,
    kind: 'oneOnOne',
    text: 'What is hers and what is mine. We agreed on it in ten minutes, as people do who have not yet had a case.',
    accountable: 'both',
    details: { person: kasia, status: 'held', minutes: 40, topics: [done('Hers and mine')] },
  },
  {
    on: 96,
    kind: 'oneOnOne',
    text: 'The last hour before my leave. She asked what I was afraid of, and I said: that it goes well. She did not laugh.\n/promise kasiaGrade: The criteria for senior, in writing',
    energy: 4,
    details: { person: kasia, status: 'held', minutes: 30, topics: [done('My leave'), done('Criteria for senior')] },
  },
  {
    on: 76,
    kind: 'oneOnOne',
    text: 'She wants to know what the team decides without me, and would like it in writing. Writing it down, I found that I did not know.\n/promise kasiaPlan: A page on what the team could decide alone',
    details: { person: kasia, status: 'held', minutes: 35, topics: [done('What the team decides')] },
  },
  {
    on: 56,
    kind: 'oneOnOne',
    text: 'The script, and the customer. She asked me one thing: who is looking after @bram? I said that I was. She said: “And who is looking after you?”',
    energy: 2,
    details: {
      person: kasia,
      status: 'held',
      minutes: 45,
      topics: [done('The script'), done('Who looks after whom', 'noticed')],
    },
  },
  {
    on: 31,
    kind: 'oneOnOne',
    text: 'Anselm’s grade is in the next round, with my page beside it this time. The help for @mirela at night is not decided.',
    details: {
      person: kasia,
      status: 'held',
      minutes: 30,
      topics: [done('Anselm’s grade'), left('Help for Mirela at night', 'mine', { handOver: true })],
    },
  },
  {
    on: 11,
    key: 'kasia-11',
    kind: 'oneOnOne',
    text: 'I told her about the two weeks away and asked who looks after @noor while I am gone. She said: “I thought that you did.” I had thought that she did. Neither of us wrote it down.\n/promise kasiaCover: Tell Kasia who decides what while I am away\n/promise kasiaBudget: An answer about a second operations engineer',
    details: {
      person: kasia,
      status: 'held',
      minutes: 32,
      topics: [
        done('Two weeks away'),
        left('Who looks after Noor?', 'noticed', { handOver: true }),
        left('Help for Mirela at night', 'carried'),
      ],
    },
  },
  // Jonah
  {
    on: 111,
    kind: 'oneOnOne',
    text: 'He gives dates before he asks, and I give ranges that nobody can use. We said this to each other in other words, and more loudly. ~dates/4',
    details: {
      person: jonah,
      status: 'held',
      minutes: 25,
      topics: [done('Dates', 'tension', { about: 'tension dates' })],
    },
  },
  {
    on: 91,
    kind: 'oneOnOne',
    text: 'I brought the reason for the width of the range: three things that we do not control, each with its own worst case. He wrote all three down. It was the first page that he ever took away from me. ~dates/3\n/promise jonahList: One page on why the old dates slipped\n/promise jonahSketch: Come to the first sketch of the cut-over',
    details: {
      person: jonah,
      status: 'held',
      minutes: 35,
      topics: [done('Why the range is wide', 'tension', { about: 'tension dates' })],
    },
  },
  {
    on: 66,
    kind: 'oneOnOne',
    text: 'He was in the first sketch and says that it is less comfortable than being surprised later. I think it was praise. ~dates/1\n/promise jonahDemo: A demo for two merchants',
    details: {
      person: jonah,
      status: 'held',
      minutes: 20,
      topics: [done('The first sketch', 'tension', { about: 'tension dates' })],
    },
  },
  {
    on: 43,
    kind: 'oneOnOne',
    text: 'The last merchants, and when. I owe him a range, and he owes me silence at the fair.\n/promise merchantDate: Give Jonah a range for the last merchants to move\n/promise jonahQuiet: No new date to merchants before we have spoken',
    details: { person: jonah, status: 'held', minutes: 24, topics: [done('The last merchants')] },
  },
  {
    on: 21,
    kind: 'oneOnOne',
    text: 'About the fair. He had given a date because his director was standing beside him. He said it looking at his cup. I could have said that I know how that is, and said something about process.\n/promise merchantList: The merchants who cannot move before their season ends',
    details: {
      person: jonah,
      status: 'held',
      minutes: 27,
      topics: [done('The date at the fair', 'noticed'), left('A range that he can take to a fair')],
    },
  },
];
