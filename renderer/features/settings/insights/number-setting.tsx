import { useEffect, useId, useRef, useState } from 'react';
import { cx } from '../../../ui/cx.ts';
import { TextField } from '../../../ui/field.tsx';
import type { Threshold } from '../../../../shared/insights/rule.ts';
import { unitOf } from '../../../../shared/insights/threshold-words.ts';
import styles from './insights-section.module.css';
import { type Bound, boundProblem } from './bounds.ts';
import { useSettled } from './use-settled.ts';
import { numberIn, problemIn, rangeWords, usualWords } from './words.ts';

/** So many milliseconds what is wrong may stand before it is said: the first figure of a number is mostly too small. */
const PATIENCE = 500;

interface NumberSettingProps {
  readonly label: string;
  readonly range: Omit<Threshold, 'means'>;
  /** What another number leaves of the range. */
  readonly bound?: Bound | undefined;
  /** What is kept. */
  readonly value: number;
  /** Only with a number that may be set. */
  readonly onChange: (value: number) => void;
  /** What it means, where the label does not say it. */
  readonly about?: string;
}

/** A whole number in a range. What may not be set stays as it was typed, says so, and changes nothing until it may. */
export function NumberSetting({ label, range, bound, value, onChange, about }: NumberSettingProps) {
  const [typed, setTyped] = useState<string>();
  const [isTyping, setIsTyping] = useState(false);
  const text = typed ?? String(value);
  const number = numberIn(text, range);
  const problem = problemIn(text, range) ?? boundProblem(Number(text), bound);
  useMeanwhile(problem === undefined ? number : undefined, onChange);
  const stands = useSettled(problem !== undefined, PATIENCE);
  const isSaid = problem !== undefined && (stands || !isTyping);
  const unitId = useId();
  return (
    <TextField
      label={label}
      className={cx(styles.number)}
      inputMode="numeric"
      maxLength={9}
      value={text}
      onChange={(next) => {
        setTyped(next);
        const typedNumber = numberIn(next, range);
        if (typedNumber !== undefined && boundProblem(typedNumber, bound) === undefined) onChange(typedNumber);
      }}
      onFocusChange={(focused) => {
        setIsTyping(focused);
        // From here on it shows what is kept, also where that is changed elsewhere.
        if (!focused && problem === undefined) setTyped(undefined);
      }}
      aria-describedby={unitId}
      after={
        <span id={unitId} className={styles.unit}>
          {unitOf(number ?? value, range.unit)}
        </span>
      }
      hint={[about, isSaid ? usualWords(range) : rangeWords(range)].filter((part) => part !== undefined).join(' ')}
      error={
        isSaid
          ? `${problem} ${boundProblem(value, bound) === undefined ? `Until then it stays at ${value}.` : 'Until then it is never reached.'}`
          : undefined
      }
    />
  );
}

/** Keeps what was typed where it may be set because another number was changed meanwhile. */
function useMeanwhile(number: number | undefined, keep: (number: number) => void): void {
  const waits = useRef(false);
  useEffect(() => {
    if (waits.current && number !== undefined) keep(number);
    waits.current = number === undefined;
  });
}
