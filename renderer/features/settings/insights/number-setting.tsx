import { useId, useState } from 'react';
import { cx } from '../../../ui/cx.ts';
import { TextField } from '../../../ui/field.tsx';
import type { Threshold } from '../../../../shared/insights/rule.ts';
import { unitOf } from '../../../../shared/insights/threshold-words.ts';
import styles from './insights-section.module.css';
import { useSettled } from './use-settled.ts';
import { numberIn, problemIn, rangeWords, usualWords } from './words.ts';

/** So many milliseconds what is wrong may stand before it is said: the first figure of a number is mostly too small. */
const PATIENCE = 500;

interface NumberSettingProps {
  readonly label: string;
  readonly range: Omit<Threshold, 'means'>;
  /** What is kept. */
  readonly value: number;
  /** Only with a number in the range. */
  readonly onChange: (value: number) => void;
  /** What it means, where the label does not say it. */
  readonly about?: string;
}

/** A whole number in a range. What is out of it stays as it was typed, says so, and changes nothing. */
export function NumberSetting({ label, range, value, onChange, about }: NumberSettingProps) {
  const [typed, setTyped] = useState<string>();
  const [isTyping, setIsTyping] = useState(false);
  const text = typed ?? String(value);
  const problem = problemIn(text, range);
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
        const number = numberIn(next, range);
        if (number !== undefined) onChange(number);
      }}
      onFocusChange={(focused) => {
        setIsTyping(focused);
        // From here on it shows what is kept, also where that is changed elsewhere.
        if (!focused && problem === undefined) setTyped(undefined);
      }}
      aria-describedby={unitId}
      after={
        <span id={unitId} className={styles.unit}>
          {unitOf(numberIn(text, range) ?? value, range.unit)}
        </span>
      }
      hint={[about, isSaid ? usualWords(range) : rangeWords(range)].filter((part) => part !== undefined).join(' ')}
      error={isSaid ? `${problem} Until then it stays at ${value}.` : undefined}
    />
  );
}
