import type { LucideIcon } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './choice-cards.module.css';

export interface CardChoice<V extends string> {
  readonly value: V;
  readonly icon: LucideIcon;
  readonly title: string;
  /** What speaks for it, in a sentence or two. */
  readonly about: string;
}

export interface ChoiceCardsProps<V extends string> {
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly choices: readonly CardChoice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** A choice between few that want a sentence each. */
export const ChoiceCards = <V extends string>({ label, choices, value, onChange }: ChoiceCardsProps<V>) => (
  <RadioGroup
    aria-label={label}
    className={cx(styles.choices)}
    value={value}
    onChange={(next) => {
      const chosen = choices.find((choice) => choice.value === next);
      if (chosen !== undefined) onChange(chosen.value);
    }}
  >
    {choices.map((choice) => (
      <Radio key={choice.value} value={choice.value} className={cx(styles.choice)}>
        <Icon of={choice.icon} />
        <b>{choice.title}</b>
        <small>{choice.about}</small>
      </Radio>
    ))}
  </RadioGroup>
);
