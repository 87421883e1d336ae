import type { HintGroup } from '../domain/hint-words.ts';

interface Group {
  /** As the settings call it. */
  readonly name: string;
  readonly about: string;
  /** What Leeway brings, in English: words, and words in a row. Their usual endings are found too. */
  readonly words: readonly string[];
  /** In these the words mean something else. */
  readonly not: readonly string[];
}

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim().replace(/\s+/gu, ' '));

/**
 * Words that deserve a second look where people are written about: what somebody is said to be instead of what they did,
 * and what the law in many countries protects more than anything else about a person.
 */
export const WORD_GROUPS: { readonly [G in HintGroup]: Group } = {
  trait: {
    name: 'What somebody is like',
    about: 'A trait is a conclusion. You are asked what you saw or heard.',
    words: list(`
      abrasive, aggressive, aloof, arrogant, attention seeker, bad attitude, attitude problem, bitter, boastful,
      bossy, bully, careless, childish, clingy, clueless, cold-hearted, combative, condescending, control freak, cowardly,
      cynical, defensive, deceitful, difficult person, difficult to work with, dishonest, disloyal, disorganised,
      disorganized, disrespectful, drama queen, egotistical, emotional, entitled, evasive, greedy,
      grumpy, gullible, hot-headed, hothead, hypocrite, hysterical, ignorant, immature, impatient, incompetent, indecisive,
      inflexible, insincere, irrational, irresponsible, jealous, know-it-all, lazy, liar, loudmouth, manipulative, mediocre,
      moody, narcissist, narcissistic, needy, neurotic, obnoxious, obsessive, overconfident, oversensitive, paranoid,
      passive-aggressive, patronising, patronizing, pedantic, petty, pompous, prima donna, pushover,
      pushy, quarrelsome, resentful, rude, self-absorbed, self-centred, self-centered, selfish, short-tempered, show-off,
      shy, sloppy, smug, snarky, sneaky, sore loser, spineless, spiteful, spoiled, stubborn, stuck-up, stupid,
      sulky, temperamental, thin-skinned, timid, too nice, too sensitive, too soft, touchy, toxic, two-faced, ungrateful,
      unlikeable, unmotivated, unprofessional, untrustworthy, vain, vindictive, weak personality, whiny, born leader,
      natural leader, rock star, rockstar, not a team player, low performer`),
    not: list(`
      defensive programming, defensive code, defensive coding, defensive copy, defensive copies, defensive check,
      aggressive caching, aggressive cache, aggressive timeout, aggressive deadline, aggressive schedule, aggressive retry,
      aggressive retries, aggressive optimisation, aggressive optimization, aggressive plan, aggressive estimate, lazy load,
      lazy loading, lazy loaded, lazy evaluation, lazy initialisation, lazy initialization, lazy import, lazy iterator,
      lazy fetching, lazily loaded, greedy match, greedy matching, greedy algorithm, sloppy mode,
      stupid question, stupid mistake, paranoid mode, in vain, entitled to, entitled the, shy of`),
  },
  health: {
    name: 'Health',
    about: 'How well somebody is, in body or mind.',
    words: list(`
      addiction, addicted, adhd, alcoholic, alcoholism, anorexia, antidepressant, anxiety, anxious, asthma, autism, autistic,
      bipolar, blood pressure, burned out, burnout, burnt out, cancer, chemotherapy, chronic pain, concussion,
      dementia, depressed, depression, diabetes, diabetic, disability, disease, doctor's appointment, dyslexia, dyslexic,
      eating disorder, epilepsy, hangover, heart attack, hospital, ill, illness, infertility, insomnia, ivf, long covid,
      medication, menopause, mental health, mental illness, migraine, miscarriage, neurodivergent, nervous breakdown,
      on the spectrum, overdose, panic attack, pregnancy, pregnant, psychiatrist, psychologist, ptsd, rehab,
      schizophrenia, seizure, sick, sick leave, sick note, stroke, suicidal, suicide, surgery, therapist, therapy,
      trauma, traumatised, traumatized, tumour, tumor`),
    not: list(`
      sick of,  ill formed, ill defined,
      ill advised,  stroke width, key stroke`),
  },
  union: {
    name: 'Union and works council',
    about: 'Whether somebody organises, or stands for others at work.',
    words: list(`
      collective agreement, collective bargaining, in the union, joined the union, labor union, labour union, on strike,
      picket line, shop steward, staff council, strike action, trade union, trade unionist, unionise, unionised, unionize,
      unionized, union card, union dues, union due, union fee, union man, union meeting, union member, union membership,
      union organiser, union organizer, union rep, union representative, union woman, works council`),
    not: [],
  },
  religion: {
    name: 'Religion and belief',
    about: 'What somebody believes, or does not.',
    words: list(`
      atheist, bible, bible study, born again, buddhist, catholic, chapel, church, diwali, evangelical, hajj, hijab,
      hindu, imam, islam, islamic, jehovah's witness, jew, jewish, koran, lutheran, mormon, mosque, muslim, orthodox,
      pastor, pray, prayed, praying, prayer, prayer room, priest, protestant, quran, rabbi, ramadan, religion, religious,
      sabbath, shabbat, sikh, synagogue`),
    not: list(`
      religious about, religiously, religious war, religious debate, religion of, church of, orthodox approach`),
  },
  family: {
    name: 'Family and private life',
    about: 'Who somebody lives with, loves or looks after.',
    words: list(`
      affair with, adopted a child, boyfriend, breast-feeding, breastfeeding, childcare, custody, daughter, dating, divorce,
      divorced, ex-husband, ex-wife, fiance, fiancee, gay, girlfriend, her baby, her child, her children, her
      kid, her kids, her marriage, her mother, her father, his baby, his child, his children, his kid, his kids, his marriage,
      his mother, his father, husband, in-laws, lesbian, marital, maternity, miscarried, newborn, nursing home, parental leave,
      paternity, pregnant wife, same-sex, sick child, single father, single mother, single parent, spouse, stepchild, stepson,
      stepdaughter, their baby, their kids, toddler, transgender, wedding, widow, widowed, widower, wife`),
    not: list(
      `up to dating, carbon dating, custody of the key, custody of the keys, custody of data, chain of custody`,
    ),
  },
};
