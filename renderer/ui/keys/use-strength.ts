import { useEffect, useState } from 'react';
import type { Score } from './strength-meter.tsx';

export interface Strength {
  readonly score: Score;
  /** A verdict that ends at its first full stop, then what to do. */
  readonly hint: string;
}

/** Judges a passphrase; answers that were overtaken are dropped. */
export type Judge = (passphrase: string) => Promise<Strength>;

/** Typing goes on meanwhile. */
const JUDGE_AFTER_MS = 180;

/**
 * The strength of what is typed, once typing pauses; undefined until the first judgement, and where judging failed.
 * `of` is the text that was judged: only a judgement of exactly what is typed may count.
 */
export function useStrength(passphrase: string, judge: Judge): (Strength & { readonly of: string }) | undefined {
  const [judged, setJudged] = useState<Strength & { readonly of: string }>();
  useEffect(() => {
    if (passphrase === '') return undefined;
    let overtaken = false;
    const timer = setTimeout(() => {
      judge(passphrase)
        .then((strength) => (overtaken ? undefined : setJudged({ ...strength, of: passphrase })))
        .catch(reportError);
    }, JUDGE_AFTER_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [passphrase, judge]);
  return passphrase === '' ? undefined : judged;
}
