import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isFair } from '../../../shared/crypto/strength-score.ts';
import type { TextFieldProps } from '../field.tsx';
import { Icon } from '../icon.tsx';
import { PasswordField } from '../password-field.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { StrengthMeter } from './strength-meter.tsx';
import { type Judge, useStrength } from './use-strength.ts';
import styles from './new-passphrase.module.css';

export interface NewPassphraseProps {
  readonly judge: Judge;
  /** The passphrase once it is strong enough and typed twice the same; undefined until then. */
  readonly onReady: (passphrase: string | undefined) => void;
  readonly label?: string;
  /** What the journal said about it, when it was sent. */
  readonly error?: string | undefined;
  readonly size?: TextFieldProps['size'];
  readonly autoFocus?: boolean;
}

/** Chooses a passphrase: typed or pasted, its strength said as it grows, and once more. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { judge, onReady, label = 'Passphrase', error, size = 'normal', autoFocus = false } = props;
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [againLeft, setAgainLeft] = useState(false);
  const strength = useStrength(first, judge);
  const same = again !== '' && first === again;
  const ready = same && strength?.of === first && isFair(strength.score);

  useEffect(() => onReady(ready ? first : undefined), [onReady, ready, first]);

  return (
    <>
      <PasswordField
        purpose="new"
        label={label}
        size={size}
        // The first field of a screen or dialog that asks for nothing else first.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        value={first}
        onChange={setFirst}
        error={error}
        below={<StrengthMeter score={strength?.score ?? 0} />}
        hint={<Verdict hint={strength?.hint} />}
      />
      <PasswordField
        purpose="new"
        label="Once more"
        size={size}
        value={again}
        onChange={setAgain}
        onBlur={() => setAgainLeft(true)}
        onFocus={() => setAgainLeft(false)}
        error={differs(first, again, againLeft) ? 'This is not the same as above.' : undefined}
        after={
          same ? (
            <span className={styles.same}>
              <Icon of={Check} />
              <VisuallyHidden>The same</VisuallyHidden>
            </span>
          ) : undefined
        }
      />
    </>
  );
}

/** Wrong already, and not only unfinished. */
const differs = (first: string, again: string, left: boolean): boolean =>
  again !== '' && (left ? first !== again : !first.startsWith(again));

function Verdict({
  hint = 'Four or five unrelated words are easy to keep and hard to guess.',
}: {
  readonly hint?: string | undefined;
}) {
  const [verdict = '', rest = ''] = hint.split(/(?<=^[^.]*\.)\s/);
  return rest === '' ? (
    hint
  ) : (
    <>
      <b>{verdict}</b> {rest}
    </>
  );
}
