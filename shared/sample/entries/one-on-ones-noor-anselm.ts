import { CAST } from '../cast.ts';
import type { Chapter } from '../sample-entry.ts';
import { done, left } from '../topics.ts';

const { noor, anselm } = CAST;

/** Talks with Noor. */
export const talksWithNoor: Chapter = (ago) => [
  {
    on: 124,
    kind: 'oneOnOne',
    text: 'Our first as lead and engineer and not as two engineers. We talked about the night for forty minutes and about the change between us for one. “You will stop picking up the phone,” she said. I said of course not.\n/promise noorCover: Cover her night after the long one',
    details: {
      person: noor,
      status: 'held',
      minutes: 41,
      topics: [done('The night of the double payouts'), left('What changes between us')],
      growthTouched: false,
    },
  },
  {
    on: 104,
    kind: 'oneOnOne',
    text: 'She brought a first page for the morning handover, and I brought an opinion about its headings. Afterwards I saw that she had wanted to know whether anybody would read it. ~handover/2\nShe said that she likes leading the calls more than she had thought.',
    details: {
      person: noor,
      status: 'held',
      minutes: 30,
      topics: [done('The page'), done('Leading incidents', 'noticed')],
      growthTouched: true,
    },
  },
  {
    on: 84,
    kind: 'oneOnOne',
    text: 'After my leave. She told me what had waited and was kind about it. I promised the paging budget, which is not mine to give. I heard myself do it.\n/promise noorBudget: Get the paging budget agreed',
    details: {
      person: noor,
      status: 'held',
      minutes: 35,
      topics: [done('What waited while I was away', 'mine'), left('Paging budget', 'mine', { handOver: true })],
    },
  },
  {
    on: 74,
    kind: 'oneOnOne',
    text: 'She asked for a second name on the rota, once, in a half sentence. I wrote it down as a promise. Half sentences are how she asks.',
    details: {
      person: noor,
      status: 'held',
      minutes: 26,
      topics: [done('Second name on the rota', 'mine', { about: 'promise noorRota' })],
      growthTouched: false,
    },
  },
  {
    on: 64,
    kind: 'oneOnOne',
    text: 'The night with the stuck bank, from her side. She had run it for three hours and then taken the keyboard from @bram for the last ten minutes. “I could not bear it.” We laughed, because I know that very well.',
    details: {
      person: noor,
      status: 'held',
      minutes: 38,
      topics: [done('The stuck bank'), done('Taking the keyboard', 'noticed')],
      growthTouched: true,
    },
  },
  {
    on: 54,
    kind: 'oneOnOne',
    text: 'Mostly about @bram after the script. She worries that he asks less now. She has asked him to shadow her on one call a week. It was not my idea and I am glad.',
    details: {
      person: noor,
      status: 'held',
      minutes: 24,
      topics: [done('Bram after the script', 'noticed')],
      growthTouched: false,
    },
  },
  {
    on: 44,
    kind: 'oneOnOne',
    text: 'She wants to know whether incident lead stays hers when the season comes. I said that I would find out, in the voice of somebody who believes it will take a day.\n/promise noorLead: Find out whether incident lead stays hers',
    details: {
      person: noor,
      status: 'held',
      minutes: 31,
      topics: [
        done('The handover is shorter now', 'tension', { about: 'tension handover' }),
        left('Is incident lead still hers?', 'mine'),
      ],
      growthTouched: true,
    },
  },
  {
    on: 34,
    key: 'noor-34',
    kind: 'oneOnOne',
    text: 'The answer about incident lead, late, and a no to nothing. She nodded. Then, at the door: the settlement page is read by her and by nobody. If she is on a train when it fails, she said, it is luck. ~handover/4',
    details: {
      person: noor,
      status: 'held',
      minutes: 29,
      topics: [
        done('Incident lead', 'promise', { about: 'promise noorLead' }),
        left('Who reads the page, apart from her?', 'tension', { about: 'tension handover' }),
      ],
    },
  },
  {
    on: 24,
    key: 'noor-24',
    kind: 'oneOnOne',
    text: 'She was tired and did not want to talk about being tired. We talked about the rehearsal instead, which was easier for both of us.\n/promise growthPlan: Write with Noor what leading without fixing would look like\nShe looked at the calendar twice.',
    energy: 3,
    details: {
      person: noor,
      status: 'held',
      minutes: 22,
      topics: [
        done('Rehearsal'),
        left('Weekends', 'tension', { about: 'tension weekends' }),
        left('Who reads the page, apart from her?', 'carried', { since: 'noor-34' }),
      ],
      nextOn: ago(14),
    },
  },
  {
    on: 14,
    key: 'noor-14',
    kind: 'oneOnOne',
    title: 'Noor, and the third weekend that was coming',
    text: 'I began with the weekends. She shrugged. I waited, and it was a long wait for me and perhaps not for her.\nThen: “It is easier than asking.” She means the swaps. @idris asks her because she never says no, and she never says no because a no needs a reason. ~weekends/4\nShe wants to keep leading incidents. What she does not want is to be the only one who knows why settlement retries run in that order.\n/promise onCallNumbers: Bring Noor the on-call nights, by person\nShe asked whether I had noticed that she no longer speaks in planning. I had. I should have said so two weeks earlier, and told her that.\n/trust noor-told-me: Told me something hard before I had asked',
    starred: true,
    details: {
      person: noor,
      status: 'held',
      minutes: 46,
      topics: [
        done('Weekends', 'carried', { since: 'noor-24' }),
        done('She has stopped speaking in planning', 'noticed'),
        left('Who reads the page, apart from her?', 'carried', { since: 'noor-34' }),
        left('Cover while she is on leave', 'mine'),
      ],
      growthTouched: true,
      nextOn: ago(0),
    },
  },
  {
    on: 14,
    key: 'noor-told-me',
    kind: 'trust',
    text: 'Told me something hard before I had asked: that she no longer says what she thinks in planning.',
    details: {
      subject: noor,
      behaviour: 'askedForHelp',
      strength: 2,
      situation: 'oneOnOne',
      basis: 'saw',
      facet: 'disclosure',
    },
  },
  {
    on: 0,
    key: 'noor-next',
    kind: 'oneOnOne',
    text: '',
    details: {
      person: noor,
      status: 'planned',
      at: '10:30',
      topics: [
        left('The nights, counted by person', 'promise', { about: 'promise onCallNumbers' }),
        left('Who reads the page, apart from her?', 'carried', { since: 'noor-34' }),
        left('Cover while she is on leave', 'carried', { since: 'noor-14' }),
      ],
    },
  },
];

/** Talks with Anselm. */
export const talksWithAnselm: Chapter = (ago) => [
  {
    on: 120,
    kind: 'oneOnOne',
    text: 'He had applied for my job, and we both know it. I said that I would need him. He said that he had noticed. We spent the rest on ordering, where we are both at home.\n/promise anselmReview: Read his note on ordering',
    private: true,
    details: { person: anselm, status: 'held', minutes: 33, topics: [done('The job'), done('His note on ordering')] },
  },
  {
    on: 100,
    kind: 'oneOnOne',
    text: 'He asked who had told operations that the fix was mine. Nobody had. They had assumed it, and I had not corrected them.\n/promise anselmRoom: Tell operations whose fix it was\nHe also asked about his grade, for the first time in four years.\n/promise anselmMoney: Ask about his grade before the round closes',
    details: {
      person: anselm,
      status: 'held',
      minutes: 28,
      topics: [done('Whose fix it was'), left('His grade', 'mine', { handOver: true })],
      growthTouched: true,
    },
  },
  {
    on: 80,
    kind: 'oneOnOne',
    text: 'The round has closed and I had not asked. I told him so before he could ask. He thanked me for saying it and did not look at me for a while. Then he talked about the trial, and talked well: what he would measure, and what he would accept.\n/promise anselmTrial: Show him the trial’s numbers before anyone else sees them',
    details: {
      person: anselm,
      status: 'held',
      minutes: 37,
      topics: [
        done('His grade: I missed the round', 'promise', { about: 'promise anselmMoney' }),
        done('How to try the new worker'),
      ],
    },
  },
  {
    on: 70,
    kind: 'oneOnOne',
    text: 'He is for the trial, as long as it is a trial. “If it is a funeral, say funeral.” I said trial. I hope that I meant it.\n/promise anselmNotes: Send him the notes of the design talk',
    details: { person: anselm, status: 'held', minutes: 30, topics: [done('Trial or funeral')], growthTouched: false },
  },
  {
    on: 60,
    kind: 'oneOnOne',
    text: 'Half an hour at the numbers of the first days. He was pleased by what went wrong, and then ashamed of being pleased, and said both. I like him most when he is exact.\n/promise anselmPair: An hour at the ordering test together',
    details: {
      person: anselm,
      status: 'held',
      minutes: 31,
      topics: [done('First numbers'), done('Letting a review end with a question', 'noticed')],
      growthTouched: true,
    },
  },
  {
    on: 50,
    kind: 'oneOnOne',
    text: 'About the rewrite of @tove’s branch. He had thought of it as help. I asked what she might have thought of it as. A long silence, and then: “Oh.” ~reviews/3\n/promise anselmTalk: A quiet talk between him, Tove and me',
    details: {
      person: anselm,
      status: 'held',
      minutes: 34,
      topics: [done('The branch', 'noticed'), left('A talk of three', 'promise', { about: 'promise anselmTalk' })],
      growthTouched: true,
    },
  },
  {
    on: 40,
    kind: 'oneOnOne',
    text: 'I called it off fifty minutes before. He answered with a thumb.',
    details: {
      person: anselm,
      status: 'skipped',
      why: 'I said the release. It was not the release.',
      topics: [left('A talk of three', 'carried', { about: 'promise anselmTalk' })],
    },
  },
  {
    on: 30,
    key: 'anselm-30',
    kind: 'oneOnOne',
    text: 'The queue for twenty minutes and then, in the last five, his name on it. He said “legacy” before I could, and smiled in a way that I had earned. ~queueOrNot/3\n/promise queueCredit: Tell the team what Anselm’s first queue got right',
    details: {
      person: anselm,
      status: 'held',
      minutes: 26,
      topics: [
        done('The queue', 'tension', { about: 'tension queueOrNot' }),
        left('What the first queue got right', 'promise', { about: 'promise queueCredit' }),
      ],
    },
  },
  {
    on: 20,
    key: 'anselm-20',
    kind: 'oneOnOne',
    text: 'I did most of the talking and noticed too late. When I stopped he said that the page on what the first queue got right had been harder to write than the queue. ~queueOrNot/2',
    details: {
      person: anselm,
      status: 'held',
      minutes: 18,
      topics: [
        done('His page about the queue', 'tension', { about: 'tension queueOrNot' }),
        left('The word I used about his work', 'mine'),
      ],
      growthTouched: false,
    },
  },
  {
    on: 10,
    key: 'anselm-10',
    kind: 'oneOnOne',
    title: 'Anselm: is it on trial, or is he?',
    text: 'He asked whether the design was on trial. I said no. I did not ask why he thinks so, and both of us heard that I had not. ~queueOrNot/4\nHe would accept losing, he says, against three criteria that are written before the numbers.\n/promise queueCriteria: Three criteria for the queue that he would accept if they went against him\nWhat I did not say is that I was the first to use the word.',
    details: {
      person: anselm,
      status: 'held',
      minutes: 30,
      topics: [
        done('Is it on trial?', 'tension', { about: 'tension queueOrNot' }),
        done('Criteria', 'mine'),
        left('The word I used about his work', 'carried', { since: 'anselm-20' }),
      ],
      growthTouched: false,
      nextOn: ago(0),
    },
  },
  {
    on: 0,
    key: 'anselm-next',
    kind: 'oneOnOne',
    text: '',
    details: {
      person: anselm,
      status: 'planned',
      at: '14:00',
      topics: [
        left('What the first queue got right', 'promise', { about: 'promise queueCredit' }),
        left('His three criteria', 'promise', { about: 'promise queueCriteria' }),
        left('The word I used about his work', 'carried', { since: 'anselm-20' }),
      ],
    },
  },
];
