import type { LocalDate } from '../base/local-date.ts';
import type { OneOnOneDetails } from '../domain/kinds/one-on-one.ts';
import type { Brief } from './brief-shape.ts';

/** Questions that are worth a pause, by what gives rise to them. None presumes what the answer is. */
export const QUESTIONS = {
  first: [
    'What should I know about how you like to work?',
    'What did somebody who led you before get right?',
    'What would make an hour with me worth its time?',
  ],
  growth: [
    'What could you do alone next month that you would ask me about today?',
    'Which part of your work teaches you least just now?',
    'Where would you like to be out of your depth, with me nearby?',
  ],
  statusOnly: [
    'If we left the tasks aside today, what would we talk about?',
    'What has taken more out of you than the board shows?',
    'What is going well that nobody has said out loud?',
  ],
  owed: [
    'What are you waiting for from me that I may have let slip?',
    'What has it cost you that I was late?',
    'Which of my promises could I give back, and you would be relieved?',
  ],
  owing: [
    'What got in the way, and what could go to make room?',
    'Does what you promised still look right to you?',
    'Whose help would have moved this?',
  ],
  tension: [
    'What do you think the other side is protecting?',
    'Which part of this have we been polite about?',
    'What would you need to hear to leave this behind?',
  ],
  decision: [
    'What would you decide if I were away this week?',
    'What do you know about this that I do not?',
    'What would have to happen for you to be wrong about it?',
  ],
  putOff: [
    'Why does this keep waiting, do you think?',
    'Which of these would you rather not begin with?',
    'What would make the hard one easier to start?',
  ],
  quiet: [
    'What have I not seen since we last spoke?',
    'What did you nearly tell me last week?',
    'When did you last change your mind about something here?',
  ],
  any: [
    'What should I stop doing, because you have it in hand?',
    'What would you change here if you did not have to convince anybody?',
    'Who helped you lately, and does anybody know?',
    'What are you least sure of just now?',
    'What would you like to be asked more often?',
  ],
} as const;

type Facts = Omit<Brief<unknown>, 'question'> & { readonly last: OneOnOneDetails | undefined };

/** So many calendar days without a word from the lead make a quiet stretch. */
const QUIET_DAYS = 14;

/** One question that fits what the brief holds: another for another person or day, the same all through one day. */
export function questionFor(facts: Facts, today: LocalDate): string {
  const chance = hash(`${facts.person.id} ${today}`);
  const fitting = fittingSorts(facts);
  const sort = fitting[chance % fitting.length] ?? 'any';
  const questions: readonly string[] = QUESTIONS[sort];
  return questions[Math.floor(chance / fitting.length) % questions.length] ?? QUESTIONS.any[0];
}

function fittingSorts(facts: Facts): readonly (keyof typeof QUESTIONS)[] {
  const { lastHeld, last, growth, mine, theirs, tensions, decisions, carried, noticed, daysSince } = facts;
  if (lastHeld.length === 0) return ['first'];
  const fits: readonly (readonly [keyof typeof QUESTIONS, boolean])[] = [
    ['growth', growth.focus !== undefined && last?.growthTouched !== true],
    ['statusOnly', last?.statusOnly === true],
    ['owed', mine.some(({ late }) => late > 0)],
    ['owing', theirs.some(({ late }) => late > 0)],
    ['tension', tensions.length > 0],
    ['decision', decisions.length > 0],
    ['putOff', carried.some(({ times }) => times > 1)],
    ['quiet', noticed.total === 0 && (daysSince ?? 0) >= QUIET_DAYS],
  ];
  const fitting = fits.filter(([, fit]) => fit).map(([sort]) => sort);
  return fitting.length === 0 ? ['any'] : fitting;
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (let i = 0; i < text.length; i += 1) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01_00_01_93);
  }
  return value >>> 0;
}
