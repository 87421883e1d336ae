import type { Chapter } from '../sample-entry.ts';

/** What the lead makes of the months behind. */
export const reviews: Chapter = (ago) => [
  {
    on: 2,
    key: 'half-year-review',
    kind: 'review',
    title: 'Half a year, and the nights that got shorter',
    text: [
      '## What changed while I was here',
      'The receipts recover by themselves now. @bram tried the new worker where nobody is poorer if it fails, and others than me chose what was measured.[=worker-bet] I had held the opinion for a year; two weeks and three figures did what it could not.',
      'Incidents are led by @noor now. My part was to ask her once, and to type.[=noor-ran-it]',
      '## What I got wrong, and what I do differently',
      'I said nothing about a clean-up script, sure that somebody would see it, and nobody did.[=clean-up-script] Where data can be lost I now ask one question first; elsewhere I still keep quiet.',
      '## What I would like to be held to',
      'A second name on the page of the settlements, before the spring.',
    ].join('\n'),
    details: { from: ago(125), to: ago(2), themes: ['Calm nights'] },
  },
];
