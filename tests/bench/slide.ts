import { NO_SLIDE, type Slide, SLIDES_AT, slideOn } from '../../shared/insights/statistics.ts';
import { seededRandom } from './random.ts';

/** Days. */
const YEAR = 365.25;
const MONTH = YEAR / 12;
const WINDOW = 120;
const CAUGHT_WITHIN = 90;

/** What the rule asks for besides the sum. */
const FEWEST = 4;
const SETBACKS = 3;
const SITUATIONS = 2;

const RATES = [0.2, 0.25, 0.3, 0.35];
const SHIFT = { from: 0.2, to: 0.7 };
const A_MONTH = [1, 2, 4];
/** What was said of the rule before it was built: false cards per person and year, and shifts caught in 90 days. */
const STATED = { lowest: '0.05', highest: '0.4', caught: [0.23, 0.58, 0.92] };

const RUNS = 20_000;
const RUNS_OF_VARIANTS = 5000;
const SEED = 2026;

type Random = () => number;

/** A person whom one writes about; a stand-in for what nobody can measure. */
interface Setting {
  /** `random`: independent of each other (a Poisson process). `even`: as far apart as can be, from a random day on. */
  readonly arrivals: 'random' | 'even';
  /** Months of records at the first rate, before anything is counted. */
  readonly before: number;
  /** Each record is from one of so many, all alike. */
  readonly situations: number;
}

const setting = (other: Partial<Setting>): Setting => ({ arrivals: 'random', before: 12, situations: 4, ...other });

interface Observation {
  /** Whole, from 0 on. */
  readonly day: number;
  readonly setback: boolean;
  readonly situation: number;
}

/** The days on which there was something new to say. */
interface Cards {
  /** By the rule alone. */
  readonly fired: readonly number[];
  /** Where nothing is said until there are four records within 120 days: on that day, or as soon as there are. */
  readonly shown: readonly number[];
}

interface Estimate {
  readonly mean: number;
  /** Its standard error. */
  readonly error: number;
}

interface Measured {
  readonly fired: Estimate;
  readonly shown: Estimate;
}

/** How one setting fares with so many records a month. */
interface Row {
  readonly setting: Setting;
  readonly perMonth: number;
  /** Cards in a year in which nothing changes, for each of `RATES`. */
  readonly wrong: readonly Measured[];
  /** Share of the shifts that have a card within 90 days. */
  readonly caught: Measured;
  /** Share that has one in such 90 days without a shift. */
  readonly anyway: Measured;
}

/**
 * Simulates the rule of sliding trust and tells how often it is wrong: false cards where the rate of setbacks stays the
 * same, and the share of true shifts that it sees. The same figures in every run.
 */
export function slideReport(): string {
  const random = seededRandom(SEED);
  const rowsOf = (of: Setting, runs: number): readonly Row[] =>
    A_MONTH.map((perMonth) => rowOf(of, perMonth, runs, random));
  const main = [setting({}), setting({ arrivals: 'even' })].map((of) => rowsOf(of, RUNS));
  const variants = [
    ...[0, 6, 24, 60].flatMap((before) => [setting({ before }), setting({ before, arrivals: 'even' })]),
    setting({ situations: 2 }),
    setting({ situations: 8 }),
  ].flatMap((of) => rowsOf(of, RUNS_OF_VARIANTS));
  return [
    `Slide: false cards per person and year at stable rates, and shifts from ${SHIFT.from} to ${SHIFT.to} caught within`,
    `${CAUGHT_WITHIN} days, with standard errors; "anyway" is the share with a card in such days without a shift.`,
    `"4 of 120 days": nothing is said before there are ${FEWEST} records within ${WINDOW} days. ${RUNS} people each.`,
    '',
    table(main.flat().flatMap((row) => [lineOf(row, 'fired'), lineOf(row, 'shown')])),
    '',
    ...main.map(beside),
    '',
    `With another time before, or other situations; ${RUNS_OF_VARIANTS} people each`,
    '',
    table(variants.map((row) => lineOf(row, 'fired'))),
  ].join('\n');
}

function rowOf(of: Setting, perMonth: number, runs: number, random: Random): Row {
  const start = Math.round(of.before * MONTH);
  const cards = (days: number, rate: (day: number) => number): Cards =>
    told(observations(of, perMonth, start + days, rate, random));
  const anyIn90 = (later: number): Measured =>
    estimated(
      runs,
      () => cards(CAUGHT_WITHIN, (day) => (day < start ? SHIFT.from : later)),
      (days) => (days.some((day) => day >= start) ? 1 : 0),
    );
  return {
    setting: of,
    perMonth,
    wrong: RATES.map((rate) =>
      estimated(
        runs,
        () => cards(YEAR, () => rate),
        (days) => days.filter((day) => day >= start).length,
      ),
    ),
    caught: anyIn90(SHIFT.to),
    anyway: anyIn90(SHIFT.from),
  };
}

/** Records of one person, oldest first; `rate` is the chance of a setback on a day. */
function observations(
  { arrivals, situations }: Setting,
  perMonth: number,
  days: number,
  rate: (day: number) => number,
  random: Random,
): readonly Observation[] {
  const gap = MONTH / perMonth;
  const next = (): number => (arrivals === 'even' ? gap : -Math.log(1 - random()) * gap);
  const all: Observation[] = [];
  for (let at = arrivals === 'even' ? random() * gap : next(); at < days; at += next()) {
    const day = Math.floor(at);
    all.push({ day, setback: random() < rate(day), situation: Math.floor(random() * situations) });
  }
  return all;
}

/** What the rule says of a series, record by record. */
function told(series: readonly Observation[]): Cards {
  const fired: number[] = [];
  const shown: number[] = [];
  const lately: Observation[] = [];
  let slide: Slide = NO_SLIDE;
  let waiting = Number.NEGATIVE_INFINITY;
  for (const observation of series) {
    const since = observation.day - WINDOW;
    lately.push(observation);
    while (lately[0] !== undefined && lately[0].day <= since) lately.shift();
    slide = slideOn(slide, observation.setback);
    if (slide.sum >= SLIDES_AT && slide.total >= FEWEST && isBroad(lately)) {
      slide = { ...slide, sum: 0 };
      fired.push(observation.day);
      waiting = observation.day;
    }
    if (waiting > since && lately.length >= FEWEST) {
      shown.push(observation.day);
      waiting = Number.NEGATIVE_INFINITY;
    }
  }
  return { fired, shown };
}

function isBroad(lately: readonly Observation[]): boolean {
  const setbacks = lately.filter(({ setback }) => setback);
  return setbacks.length >= SETBACKS && new Set(setbacks.map(({ situation }) => situation)).size >= SITUATIONS;
}

/** The mean of what is counted in many runs; both kinds of cards are counted in the same runs. */
function estimated(runs: number, run: () => Cards, count: (days: readonly number[]) => number): Measured {
  const fired: number[] = [];
  const shown: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const cards = run();
    fired.push(count(cards.fired));
    shown.push(count(cards.shown));
  }
  return { fired: estimate(fired), shown: estimate(shown) };
}

function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** What was stated beside what one setting gave: within twice our standard error and its own rounding, or not. */
function beside(rows: readonly Row[]): string {
  const wrong = rows.flatMap((row) => row.wrong.map(({ fired }) => fired)).toSorted((a, b) => a.mean - b.mean);
  const ends = [wrong[0], wrong.at(-1)].map((end, at) => {
    const stated = at === 0 ? STATED.lowest : STATED.highest;
    const half = 10 ** -(stated.length - 2) / 2;
    return end === undefined ? '' : `${stated}: ${cardsIn(end)}, ${verdict(end, Number(stated), half)}`;
  });
  const caught = rows.map(({ caught: { fired } }, at) => {
    const stated = STATED.caught[at] ?? 0;
    return `${Math.round(stated * 100)} %: ${percent(fired)}, ${verdict(fired, stated, 0.005)}`;
  });
  return [
    `Stated beside arrivals ${rows[0]?.setting.arrivals}`,
    `  false cards from ${ends.join('; to ')}`,
    `  caught ${caught.join('; ')}`,
  ].join('\n');
}

const verdict = ({ mean, error }: Estimate, stated: number, half: number): string =>
  Math.abs(mean - stated) <= 2 * error + half ? 'within error' : 'NOT within error';

const HEAD = [
  'arrivals',
  'months before',
  'situations',
  'a month',
  'cards',
  ...RATES.map(String),
  'caught',
  'anyway',
] as const;

function lineOf({ setting: of, perMonth, wrong, caught, anyway }: Row, which: keyof Measured): readonly string[] {
  return [
    of.arrivals,
    String(of.before),
    String(of.situations),
    String(perMonth),
    which === 'fired' ? 'rule alone' : '4 of 120 days',
    ...wrong.map((measured) => cardsIn(measured[which])),
    percent(caught[which]),
    percent(anyway[which]),
  ];
}

const cardsIn = ({ mean, error }: Estimate): string => `${mean.toFixed(3)} ± ${error.toFixed(3)}`;
const percent = ({ mean, error }: Estimate): string => `${(mean * 100).toFixed(1)} ± ${(error * 100).toFixed(1)} %`;

function table(lines: readonly (readonly string[])[]): string {
  const rows = [HEAD, ...lines];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
