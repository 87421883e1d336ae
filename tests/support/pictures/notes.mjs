/**
 * Invented entries for the pictures in README: nobody in them exists. Days back from the day of the picture, tags, text.
 * @type {[number, string[], string][]}
 */
export const NOTES = [
  [
    1,
    ['handover'],
    'Idris walked ops through the replay steps without me. He skipped one, noticed, and went back. I only held the door.',
  ],
  [
    2,
    ['design'],
    'Tove drew the retry path on the wall before I could. The cap she chose is lower than mine would have been, and she had a reason.',
  ],
  [
    3,
    ['tension'],
    'Planning went quiet when the ledger came up. Bram looked at Mirela, Mirela looked at the clock. Nobody disagreed, which worries me.',
  ],
  [
    6,
    ['one-on-one'],
    'Noor has been reading incident notes at night. I asked what she hopes to find. She said: a pattern that is not her.',
  ],
  [7, ['handover', 'ops'], 'Third week that retry alerts went to Kasia first. Nobody asked me to look.'],
  [8, ['code'], 'Spent the afternoon on a prototype for the export. Threw it away after the demo, as promised.'],
  [
    10,
    ['decision'],
    'The team chose the smaller queue. I would have waited for numbers; they found numbers I did not know we had.',
  ],
  [
    13,
    ['restraint'],
    'Kept quiet for most of the review. At minute fifteen Jonah asked what happens when the clock goes back an hour.',
  ],
  [15, ['ops'], 'Kasia wrote the runbook I kept promising. I told her so in front of the others.'],
  [
    17,
    ['tension'],
    'Mirela and Bram agreed on a format and not on who owns it. I named it, and we left it open on purpose until Friday.',
  ],
  [
    20,
    ['audit'],
    'A generated helper slept inside a transaction. It read well and every test was green. Idris caught it with one question.',
  ],
  [22, ['one-on-one'], 'Anselm wants harder work and fewer meetings. Both are mine to give, and I have been slow.'],
  [
    24,
    ['impact'],
    'Sketched the settlement boundary with two people before either had opened an editor. They were about to build it twice.',
  ],
  [28, ['handover'], 'Away for two days. Nothing waited for me but a form.'],
  [31, ['design'], 'Retry budget: one page, three authors, no hero. I added a comma.'],
  [
    35,
    ['decision'],
    'Deferred the storage question again. What is missing sits with ops, so the next step is a conversation and not a document.',
  ],
  [38, ['restraint'], 'Stepped in too early on the migration plan. It was reversible, and Tove knew it before I did.'],
  [42, ['tension'], 'The argument was about naming. It was really about who was asked.'],
  [45, ['impact'], 'Told the sponsor no, so that the team could say yes to the boring fix.'],
  [50, ['code'], 'Paired on the failing retry test. My hands stayed off the keyboard until the last ten minutes.'],
  [56, ['one-on-one'], 'Jonah said he reads my silence as doubt. I had no idea.'],
  [63, ['design'], 'Bram explained the archive to a newcomer better than the page I wrote about it.'],
  [
    70,
    ['ops'],
    'Recovery took forty minutes and one person too few. We wrote down what the fourth person would have known.',
  ],
  [
    78,
    ['bet'],
    'Two weeks, one volunteer, one service that may fail. If it halves the alerts we talk again; if not, I drop it.',
  ],
  [84, ['handover'], 'Noor answered the retry question before I had read it.'],
  [93, ['decision'], 'Asked who else could explain the ledger. Nobody answered, and that was the answer.'],
  [
    101,
    ['tension'],
    'Ops and payments each wait for the other to write first. I offered to take notes, and nothing more.',
  ],
  [112, ['impact'], 'Moved a deadline that nobody had questioned. It turned out to be a guess from last spring.'],
  [125, ['one-on-one'], 'Mirela is bored. She did not say so; her reviews did.'],
  [139, ['audit'], 'Second time that a confident explanation hid a wrong default. We now ask for the source first.'],
  [152, ['code'], 'Took the hardest ticket again. I know why, and it was not the deadline.'],
  [168, ['design'], 'Asked three questions instead of answering one. The meeting was longer and the design is theirs.'],
  [185, ['ops'], 'The alert that always wakes Kasia has no owner. I wrote it on the wall, with a date.'],
  [203, ['decision'], 'Said what I knew about the old outage before the vote, then left the room to vote.'],
  [
    221,
    ['restraint'],
    'Let the wrong cache design stand for a week. It fell over in staging, gently, and Idris took it apart himself.',
  ],
  [240, ['tension'], 'A polite handover with three missing facts. Neither asked, neither told.'],
  [262, ['impact'], 'An hour with the new product lead saved us a rewrite that nobody will ever see.'],
  [285, ['one-on-one'], 'Tove asked what my job is now. I gave a poor answer and owe her a better one.'],
  [310, ['handover'], 'First release that I heard about afterwards.'],
  [334, ['code'], 'Deleted more than I wrote, and slept better.'],
  [365, ['design'], 'One year ago today the retry worker had one author. Now four people argue about it.'],
];

/** Other days with a line each, so that the calendar looks like a year of somebody's work. */
export const FILLER = [
  'Short day. Two reviews, both better than my first drafts used to be.',
  'Asked for the constraint instead of the solution.',
  'Wrote down who knew what about the outage.',
  'Left the channel alone until they had found it.',
  'Moved a promise, and said so aloud.',
];
