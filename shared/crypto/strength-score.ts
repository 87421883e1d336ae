/** How hard a passphrase is to guess: 0 hardly at all, 4 strong. One bar a point. */
export type Score = 0 | 1 | 2 | 3 | 4;

/** The least that a new journal or passphrase needs: three bars, about 10^8 guesses before Argon2id makes each one slow. */
const FAIR = 3;

export const isFair = (score: Score): boolean => score >= FAIR;
