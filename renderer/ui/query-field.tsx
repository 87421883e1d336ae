import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { TextField } from './field.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './query-field.module.css';

export interface QueryFieldHandle {
  focus(): void;
}

export interface QueryFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  /** What is searched for now. A value that did not come from the field replaces what is typed. */
  readonly value: string;
  /** Called a moment after typing, at most once in `QUERY_DELAY_MS`. */
  readonly onChange: (value: string) => void;
  /** How many were found, in words. */
  readonly count?: string | undefined;
  /** Down and Enter: on to what was found. */
  readonly onLeave: () => void;
  /** For a screen that is a search: whoever comes there may type at once. */
  readonly takesFocus?: boolean;
  readonly className?: string | undefined;
  readonly ref?: Ref<QueryFieldHandle>;
}

/** Long enough that a quick typist sends one question for two letters, too short to be seen. */
export const QUERY_DELAY_MS = 40;

/** The field to search with: it answers as one types. */
export function QueryField(props: QueryFieldProps) {
  const { label, placeholder, value, onChange, count, onLeave, takesFocus = false, className, ref } = props;
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What was sent and has not come back as `value` yet: an echo, also a late one, must not undo what is typed since.
  const echoes = useRef<readonly string[]>([]);
  useEffect(() => {
    const echo = echoes.current.indexOf(value);
    echoes.current = echo === -1 ? [] : echoes.current.slice(echo + 1);
    if (echo === -1) setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useImperativeHandle(ref, () => ({ focus: () => (input.current?.focus(), input.current?.select()) }));

  const send = (next: string): void => {
    clearTimeout(timer.current);
    if (next !== value) echoes.current = [...echoes.current, next];
    onChange(next);
  };
  const type = (next: string): void => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(next), QUERY_DELAY_MS);
  };
  const clear = (): void => {
    setTyped('');
    send('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== input.current || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && typed !== '') clear();
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else return;
    event.preventDefault();
  };

  return (
    // The field's own keys bubble up to here: react-aria's listeners would keep them from the window's shortcuts.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search className={className} onKeyDown={onKeyDown}>
      <TextField
        label={label}
        hideLabel
        type="search"
        autoComplete="off"
        spellCheck="false"
        {...(placeholder === undefined ? {} : { placeholder })}
        value={typed}
        onChange={type}
        inputRef={input}
        // Passed on: only a screen that is a search asks for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={takesFocus}
        before={<Icon of={Search} className={styles.lens} />}
        after={
          typed === '' ? undefined : (
            <>
              <span className={styles.count}>{count}</span>
              <IconButton icon={X} iconSize="small" label="Clear search" onPress={clear} />
            </>
          )
        }
      />
    </search>
  );
}
