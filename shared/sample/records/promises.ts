import type { LocalDate } from '../../base/local-date.ts';
import type { Party, PromiseFields, PromiseState } from '../../domain/promise.ts';
import { CAST } from '../cast.ts';
import type { Ago } from '../working-days.ts';

const { noor, anselm, tove, idris, bram, mirela, kasia, jonah } = CAST;

interface More {
  readonly due?: LocalDate;
  readonly moved?: readonly LocalDate[];
}

function open(from: Party, to: Party, madeOn: LocalDate, text: string, more: More = {}): PromiseFields {
  return promise(from, to, madeOn, text, 'open', more);
}

function closed(
  state: Exclude<PromiseState, 'open'>,
  [from, to]: readonly [Party, Party],
  [madeOn, due, closedOn]: readonly [LocalDate, LocalDate, LocalDate],
  text: string,
  closing?: string,
): PromiseFields {
  return {
    ...promise(from, to, madeOn, text, state, { due }),
    closedOn,
    ...(closing === undefined ? {} : { closing }),
  };
}

const promise = (
  from: Party,
  to: Party,
  madeOn: LocalDate,
  text: string,
  state: PromiseState,
  { due, moved = [] }: More,
): PromiseFields => ({
  text,
  from,
  to,
  madeOn,
  movedFrom: moved,
  state,
  ...(due === undefined ? {} : { dueOn: due }),
});

/** What the lead owes, and is owed, by key. */
export const promises = (ago: Ago): Readonly<Record<string, PromiseFields>> => ({
  // Mine, still open.
  queueCredit: open('me', anselm, ago(30), 'Tell the team what Anselm’s first queue got right', {
    due: ago(6),
    moved: [ago(16)],
  }),
  freezeReason: open('me', tove, ago(12), 'Tell Tove who decided the schema freeze, and why', {
    due: ago(2),
  }),
  onCallNumbers: open('me', noor, ago(14), 'Bring Noor the on-call nights, by person', { due: ago(0) }),
  bramRotation: open('me', bram, ago(15), 'Ask Kasia whether Bram may spend a month with Mirela', { due: ago(-1) }),
  idrisStage: open('me', idris, ago(20), 'Find Idris a room outside the team to show the ledger in'),
  mirelaPage: open('me', mirela, ago(9), 'Read Mirela’s page about the old outages'),
  merchantDate: open('me', jonah, ago(43), 'Give Jonah a range for the last merchants to move', {
    due: ago(-3),
    moved: [ago(25), ago(8)],
  }),
  growthPlan: open('me', noor, ago(24), 'Write with Noor what leading without fixing would look like', {
    due: ago(-6),
    moved: [ago(10)],
  }),
  kasiaCover: open('me', kasia, ago(11), 'Tell Kasia who decides what while I am away', { due: ago(-10) }),

  // Mine, to Anselm.
  anselmReview: closed('kept', ['me', anselm], [ago(120), ago(114), ago(115)], 'Read his note on ordering'),
  anselmRoom: closed(
    'kept',
    ['me', anselm],
    [ago(100), ago(95), ago(88)],
    'Tell operations whose fix it was',
    'A week late.',
  ),
  anselmMoney: closed(
    'broken',
    ['me', anselm],
    [ago(100), ago(80), ago(80)],
    'Ask about his grade before the round closes',
    'The round closed. I had not asked.',
  ),
  anselmTrial: closed(
    'kept',
    ['me', anselm],
    [ago(80), ago(72), ago(73)],
    'Show him the trial’s numbers before anyone else sees them',
  ),
  anselmNotes: closed(
    'kept',
    ['me', anselm],
    [ago(70), ago(62), ago(55)],
    'Send him the notes of the design talk',
    'Late, and he had to ask.',
  ),
  anselmPair: closed('kept', ['me', anselm], [ago(60), ago(51), ago(52)], 'An hour at the ordering test together'),
  anselmTalk: closed(
    'broken',
    ['me', anselm],
    [ago(50), ago(38), ago(38)],
    'A quiet talk between him, Tove and me',
    'I let it go by when the release slipped.',
  ),

  // Mine, to Noor.
  noorCover: closed('kept', ['me', noor], [ago(124), ago(118), ago(118)], 'Cover her night after the long one'),
  noorRunbook: closed('kept', ['me', noor], [ago(104), ago(98), ago(99)], 'Comment on the first incident page'),
  noorBudget: closed(
    'broken',
    ['me', noor],
    [ago(84), ago(75), ago(75)],
    'Get the paging budget agreed',
    'It was never mine to agree. I should have said so.',
  ),
  noorRota: closed(
    'kept',
    ['me', noor],
    [ago(74), ago(68), ago(66)],
    'Ask for a second name on the rota',
    'Two days late.',
  ),
  noorCredit: closed('kept', ['me', noor], [ago(64), ago(60), ago(61)], 'Say in the big meeting who ran the night'),
  noorLead: closed(
    'kept',
    ['me', noor],
    [ago(44), ago(36), ago(34)],
    'Find out whether incident lead stays hers',
    'I asked twice before I got an answer.',
  ),
  noorLeave: closed('kept', ['me', noor], [ago(34), ago(29), ago(30)], 'Sign her leave before the rota is drawn'),

  // Mine, to the others.
  toveDesign: closed(
    'kept',
    ['me', tove],
    [ago(92), ago(86), ago(87)],
    'Leave the design talk to her and keep my notes to myself',
  ),
  toveTime: closed('kept', ['me', tove], [ago(62), ago(55), ago(56)], 'Clear two afternoons for the cut-over plan'),
  toveBook: closed(
    'released',
    ['me', tove],
    [ago(42), ago(30), ago(31)],
    'Lend her the book on queues',
    'She had read it, and said so kindly.',
  ),
  bramTest: closed('kept', ['me', bram], [ago(75), ago(70), ago(71)], 'Sit beside him for the first migration test'),
  bramScript: closed(
    'renegotiated',
    ['me', bram],
    [ago(55), ago(48), ago(50)],
    'Review every clean-up script myself',
    'It became: Mirela and he agree what must be dry-run.',
  ),
  idrisTalk: closed(
    'renegotiated',
    ['me', idris],
    [ago(49), ago(35), ago(34)],
    'A slot at the engineering meeting',
    'The meeting was dropped; now: find him another room.',
  ),
  jonahList: closed('kept', ['me', jonah], [ago(91), ago(84), ago(85)], 'One page on why the old dates slipped'),
  jonahDemo: closed(
    'released',
    ['me', jonah],
    [ago(66), ago(50), ago(52)],
    'A demo for two merchants',
    'The merchants moved without needing one.',
  ),
  kasiaPlan: closed('kept', ['me', kasia], [ago(76), ago(70), ago(70)], 'A page on what the team could decide alone'),
  mirelaOutage: closed('kept', ['me', mirela], [ago(97), ago(92), ago(93)], 'No release while she is alone on call'),

  // Theirs, open.
  queueCriteria: open(
    anselm,
    'me',
    ago(10),
    'Three criteria for the queue that he would accept if they went against him',
    { due: ago(-3) },
  ),
  failureHistory: open(mirela, anselm, ago(23), 'Failure history of the queue for the last year', { due: ago(1) }),
  merchantList: open(jonah, 'me', ago(21), 'The merchants who cannot move before their season ends', { due: ago(4) }),
  bramQuestions: open(bram, 'me', ago(15), 'A list of what he would ask if nobody minded', { due: ago(0) }),
  idrisInvariant: open(idris, 'me', ago(19), 'The ledger’s rules on one page', { due: ago(-2) }),
  orderingRule: open(anselm, tove, ago(11), 'Show Tove the ordering rule, at the code', { due: ago(3) }),
  kasiaBudget: open(kasia, 'me', ago(11), 'An answer about a second operations engineer', { due: ago(-8) }),

  // Theirs, closed.
  noorPage: closed('kept', [noor, 'me'], [ago(104), ago(96), ago(97)], 'First version of the handover page'),
  noorTrain: closed('kept', [noor, bram], [ago(88), ago(80), ago(82)], 'Walk Bram through one settlement morning'),
  toveSketch: closed(
    'kept',
    [tove, 'me'],
    [ago(112), ago(104), ago(105)],
    'A sketch of the new worker with its failure modes first',
  ),
  toveCap: closed(
    'kept',
    [tove, 'me'],
    [ago(22), ago(14), ago(12)],
    'What happens at the seventh retry',
    'Two days late and worth it.',
  ),
  idrisCase: closed('kept', [idris, 'me'], [ago(59), ago(50), ago(52)], 'The case for retiring the nightly export'),
  bramDry: closed(
    'broken',
    [bram, 'me'],
    [ago(75), ago(66), ago(60)],
    'Dry-run output attached to the change',
    'Forgotten. He told me himself.',
  ),
  bramReport: closed('kept', [bram, mirela], [ago(45), ago(38), ago(37)], 'Names for the alarms that page at night'),
  jonahSketch: closed('kept', [jonah, 'me'], [ago(91), ago(80), ago(82)], 'Come to the first sketch of the cut-over'),
  jonahQuiet: closed(
    'broken',
    [jonah, 'me'],
    [ago(43), ago(30), ago(25)],
    'No new date to merchants before we have spoken',
    'He gave one at a fair. I heard it from a merchant.',
  ),
  kasiaGrade: closed('kept', [kasia, 'me'], [ago(96), ago(86), ago(88)], 'The criteria for senior, in writing'),
  anselmPage: closed(
    'kept',
    [anselm, 'me'],
    [ago(50), ago(42), ago(44)],
    'The three ways in which the old worker loses order',
  ),
});
