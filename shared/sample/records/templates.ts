import type { EntryKind } from '../../domain/kinds/registry.ts';

/** Texts that the lead of the sample starts from, in the sample's own marks (sample-text.ts). */
export const TEMPLATES: readonly { readonly name: string; readonly kind: EntryKind; readonly text: string }[] = [
  {
    name: 'After an incident night',
    kind: 'note',
    text: `## What the night looked like from outside
What did people see, and in which order?

## What nobody said out loud

## What I will not fix myself
- [ ] Who owns the next step`,
  },
  {
    name: 'A one-on-one with room in it',
    kind: 'oneOnOne',
    text: `## What they brought

## What I asked and then waited for

## What stays open`,
  },
];
