import { z } from 'zod';
import { daysBetween, type LocalDate } from '../base/local-date.ts';

/** Each theme with its questions: open, in the second person, answerable at the end of any working day. */
const QUESTIONS = {
  identity: [
    'What did you do today that the engineer you used to be would not call work?',
    'Which part of today was yours, and which part only looked like it?',
    'What does somebody expect of your role that you never agreed to?',
    'Which old skill did you reach for today, and what did it cover up?',
    'What would you have to stop doing to be better at this job next month?',
    'Who did you sound like in your hardest conversation today?',
  ],
  cost: [
    'What did today take out of you that nobody could have seen?',
    'When did you feel useless today, and what were you doing just then?',
    'Which conversation are you still having, hours after it ended?',
    'What would have made your day lighter without making it smaller?',
    'Which worry of yours turned out to be about something else?',
    'What did you swallow today, and who should have heard it?',
  ],
  impact: [
    'What stayed calm today because of something you did weeks ago?',
    'Whose good day did you have a hand in?',
    'What did you contribute that nobody would guess came from you?',
    'Which problem ended quietly, and what was your part in that?',
    'What did you make easier for someone who will never hear of it?',
    'If this week had a footnote with your name in it, what would it say?',
  ],
  quiet: [
    'Which sentence did you keep to yourself in a meeting, and who said it instead?',
    'How long did you wait before giving your opinion, and what filled the gap?',
    'When you spoke first today, what was no longer said?',
    'Who came to you for an answer, and what did you give them in its place?',
    'Where was your silence generous, and where was it only comfortable?',
    'What did you learn about a colleague by asking once and then waiting?',
  ],
  wrong: [
    'What are you letting someone get wrong right now, and where will it show?',
    'Which mistake in front of you could be undone in one afternoon?',
    'Where did you step in today, and how bad would it really have become?',
    'Which flaw did you see and leave alone, and who else has seen it since?',
    'What have you filed under learning that belongs under danger?',
    'What did a recent failure explain better than you ever could?',
  ],
  context: [
    'Which decision did you take alone today, and who was ready to take it with you?',
    'What do you know about the business that your team is still guessing at?',
    'Which forgotten reason behind an old choice did you pass on?',
    'Which question keeps coming back to you, and what would let it stay away?',
    'Who decided well without you, and what did they have to know first?',
    'What came out of a long discussion that your own quick answer had missed?',
  ],
  fragments: [
    'Who holds a piece of the picture that you have not asked them for?',
    'Which two people should have met this week, and what could you have done about it?',
    'What did you find out late, and who could have told you earlier?',
    'Where does your team work from two versions of the same story?',
    'What would you lose if one person on your team forgot what they know?',
    'Which of your meetings would vanish if three facts were written down?',
  ],
  entropy: [
    'Which technical argument did you hear today that was about something else?',
    'Where did two people on your team talk past each other, and over what?',
    'Which corner of your system do people step around, and whose name comes with it?',
    'What small resentment have you noticed and not yet named?',
    'Which handover went badly lately, and what do you think lies behind it?',
    'What would you ask two people who disagree if you had each of them alone?',
  ],
  trust: [
    'Which promise of yours grew a day older today?',
    'What did you own up to lately, and how did the room take it?',
    'Who tried something risky because they counted on you?',
    'Which price of a choice did you say out loud when you could have let it pass?',
    'Whose word do you check twice, and since when?',
    'What did you see through to the end that nobody was keeping track of?',
  ],
  bets: [
    'What do you believe about your system that a week could prove wrong?',
    'Which idea of yours needs a trial more than it needs another argument?',
    'Who doubts your plan, and what would you have to show them?',
    'What have you won by rank lately, and what did that leave behind?',
    'Which small experiment would make your biggest disagreement boring?',
    'What result would make you drop the thing you are most sure of?',
  ],
  code: [
    'What did you build with your own hands lately, and who else might have?',
    'When did coding last feel like relief to you, and relief from what?',
    'Which review comment of yours was a matter of taste?',
    'Which task are you holding on to, and what makes it feel like yours?',
    'Whose next step is hidden inside something you kept for yourself?',
    'Which doubt did your last prototype settle, and for whom?',
  ],
  ai: [
    'What did a tool write lately that you would have sent back to a person?',
    'Which generated change looked right, and what made you look again?',
    'What does your team take on faith because a model said it with confidence?',
    'What do you know about your system that would fit into no prompt?',
    'Which question about a generated design did nobody ask before you did?',
    'What do you want a person to have read before it runs at night?',
  ],
  drift: [
    'What exists twice in your codebase, and which of the two will win?',
    'Which thing near you has no owner, and how can you tell?',
    'Which decision is your team getting good at postponing?',
    'Which dependency makes you uneasy, and when did you last say so?',
    'What do you put up with now that you would have challenged a year ago?',
    'Where has your team slowly stopped doing what it agreed to do?',
  ],
  measures: [
    'How would you know, without a number, that your team got better this month?',
    'Which failure keeps returning, and what have you changed since last time?',
    'Who could show a newcomer around your architecture, and who could not?',
    'What did your team finish this week that surprised you?',
    'Which of your measures would look fine while things got worse?',
    'What does your team settle faster now than it did half a year ago?',
  ],
  away: [
    'If nobody could reach you tomorrow, what would wait?',
    'What did you last hand over for good, and how has it fared since?',
    'Which approval of yours could end without anyone missing it?',
    'What would your team try first if your calendar were empty for a month?',
    'Which call still lands with you, and what would someone need to make it?',
    'What have you become the only person for, without meaning to?',
  ],
  boundary: [
    'Which problem did you carry today that belongs on another desk?',
    'What did you notice about a person that somebody should hear from you?',
    'Where do you and your manager each assume that the other has it?',
    "Which conversation about someone's future did you have by accident?",
    'What are you answerable for without having a say in it?',
    'Which risk in your design has your manager not heard of?',
  ],
  project: [
    'How much of your day was coordination, and which design question went unasked?',
    'Which date did you defend lately, and what did the design pay for it?',
    'What did you chase this week that was never yours to chase?',
    'Where is the plan right on paper and wrong in a way you can already feel?',
    'What did your last status report leave out, and for whose comfort?',
    'Which scope did you accept without saying what it would cost?',
  ],
} as const satisfies Record<string, readonly string[]>;

export type PromptTheme = keyof typeof QUESTIONS;

export interface Prompt {
  readonly theme: PromptTheme;
  readonly question: string;
}

const THEMES = Object.keys(QUESTIONS) as readonly PromptTheme[];
const ROUNDS = Math.max(...THEMES.map((theme) => QUESTIONS[theme].length));

/** Every question, in the order of the days: a theme comes again only after all the others. */
export const PROMPTS: readonly Prompt[] = Array.from({ length: ROUNDS }, (_, round) =>
  THEMES.flatMap((theme) => {
    const question = QUESTIONS[theme][round];
    return question === undefined ? [] : [{ theme, question }];
  }),
).flat();

/** Days within which no question comes again by itself. */
export const PROMPT_REST_DAYS = 30;

const FIRST_DAY = '2024-01-01' as LocalDate;

/**
 * The question of a day; the same for the same day and `skip`. With `skip` 1, 2, … another one, which is not the
 * question of a day within 30 days either, for the first forty skips.
 */
export function promptFor(day: LocalDate, skip = 0): Prompt {
  const count = PROMPTS.length;
  const index = daysBetween(FIRST_DAY, day) + offsetOf(skip, count);
  const prompt = PROMPTS[((index % count) + count) % count];
  if (prompt === undefined) throw new RangeError(`No prompt for ${day}, skip ${skip}`);
  return prompt;
}

/** What a person changed in the questions. Absent is: all that Leeway brings, and no others. */
export interface PromptChanges {
  readonly off?: readonly PromptTheme[] | undefined;
  readonly own?: readonly string[] | undefined;
}

export const PROMPT_LIMITS = { question: 300, own: 200 } as const;

/** What each theme is called where it is switched. */
export const PROMPT_THEME_NAMES: { readonly [T in PromptTheme]: string } = {
  identity: 'The role',
  cost: 'What it takes out of you',
  impact: 'Unseen impact',
  quiet: 'Staying quiet',
  wrong: 'Letting it go wrong',
  context: 'Context',
  fragments: 'Scattered knowledge',
  entropy: 'Between people',
  trust: 'Trust',
  bets: 'Bets',
  code: 'Writing code',
  ai: 'What machines write',
  drift: 'Drift',
  measures: 'How it goes',
  away: 'Being away',
  boundary: 'Whose job it is',
  project: 'Project work',
};

export const PROMPT_THEMES = THEMES;

export const promptChangesSchema = z.object({
  off: z.array(z.enum(THEMES as [PromptTheme, ...PromptTheme[]])).optional(),
  own: z.array(z.string().trim().min(1).max(PROMPT_LIMITS.question)).max(PROMPT_LIMITS.own).optional(),
});

/**
 * The words of a day's question, with what the person changed; undefined where no question is left. Questions of their own
 * come among the others, evenly. The same for the same day, `skip` and changes; as `promptFor` where nothing is changed.
 */
export function questionFor(day: LocalDate, skip: number, changed: PromptChanges): string | undefined {
  const { off = [], own = [] } = changed;
  if (off.length === 0 && own.length === 0) return promptFor(day, skip).question;
  const brought = PROMPTS.filter(({ theme }) => !off.includes(theme)).map(({ question }) => question);
  const questions = evenly(brought, own);
  const count = questions.length;
  if (count === 0) return undefined;
  const index = daysBetween(FIRST_DAY, day) + (count > LONG ? offsetOf(skip, count) : skip);
  return questions[((index % count) + count) % count];
}

/** From so many questions on, another one can be found that is not the one of a day within 30. */
const LONG = 2 * PROMPT_REST_DAYS + 1;

/** Both lists as one, each spread over the whole of it. */
const evenly = (one: readonly string[], other: readonly string[]): readonly string[] =>
  [...placed(one), ...placed(other)].toSorted((a, b) => a.at - b.at).map(({ question }) => question);

const placed = (list: readonly string[]): readonly { readonly question: string; readonly at: number }[] =>
  list.map((question, index) => ({ question, at: (index + 0.5) / list.length }));

/** Skips walk through the questions farthest from today first: those between 30 days ahead and 30 days ago. */
function offsetOf(skip: number, count: number): number {
  if (skip === 0) return 0;
  const nearest = PROMPT_REST_DAYS + 1;
  const span = count - 2 * PROMPT_REST_DAYS - 1;
  // A step that shares no factor with the span brings every question of it once.
  const step = STEPS.find((one) => span % one !== 0) ?? 1;
  return nearest + (((skip - 1) * step) % span);
}

/** Primes, so that one that does not divide a span shares no factor with it; of any span up to 510,509 one does not. */
const STEPS = [17, 13, 11, 7, 5, 3, 2];
