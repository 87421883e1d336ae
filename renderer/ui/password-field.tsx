import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { KeyboardEvent } from 'react-aria-components';
import { IconButton } from './icon-button.tsx';
import { TextField, type TextFieldProps } from './field.tsx';

export interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'autoComplete'> {
  /** Tells a password manager which of the two this is. */
  readonly purpose: 'current' | 'new';
  /** What the buttons call it: "Show passphrase". */
  readonly noun?: string;
}

/** A secret that can be shown and pasted. Says when Caps Lock is on, since what is typed cannot be seen. */
export function PasswordField({ purpose, noun = 'passphrase', hint, after, ...field }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <TextField
      spellCheck="false"
      {...field}
      type={shown ? 'text' : 'password'}
      // While it can be read it is a field like any other to the browser: see TextField.
      autoComplete={shown ? 'off' : purpose === 'current' ? 'current-password' : 'new-password'}
      onKeyUp={watchCapsLock}
      onBlur={(event) => {
        setCapsLock(false);
        field.onBlur?.(event);
      }}
      hint={withCapsLock(hint, capsLock)}
      after={
        <>
          {after}
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={shown ? `Hide ${noun}` : `Show ${noun}`}
            onPress={() => setShown(!shown)}
          />
        </>
      }
    />
  );
}

/** For password managers, which keep a secret under a name. A form with a passphrase has one. */
export function AccountName() {
  return <input hidden readOnly type="text" autoComplete="username" value="Leeway journal" />;
}

function withCapsLock(hint: ReactNode, capsLock: boolean): ReactNode {
  if (!capsLock) return hint;
  return (
    <>
      <output>
        <b>Caps Lock is on.</b>
      </output>{' '}
      {hint}
    </>
  );
}
