import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { cx } from './cx.ts';
import { TextField } from './field.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import menu from './menu.module.css';
import styles from './query-field.module.css';

export interface QueryFieldHandle {
  focus(): void;
}

/** The word that is offered, and the whole query with it. */
export interface QueryCompletion {
  readonly word: string;
  readonly query: string;
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
  /** Ways to finish what is typed, offered under the field. */
  readonly complete?: (typed: string) => readonly QueryCompletion[];
  readonly className?: string | undefined;
  readonly ref?: Ref<QueryFieldHandle>;
}

const NONE: readonly QueryCompletion[] = [];

/** Long enough that a quick typist sends one question for two letters, too short to be seen. */
export const QUERY_DELAY_MS = 40;

/** The field to search with: it answers as one types. */
export function QueryField(props: QueryFieldProps) {
  const { label, placeholder, value, onChange, count, onLeave, takesFocus = false, complete, className, ref } = props;
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  // What is offered is put away by Escape and by leaving the field, and comes again with the next letter.
  const [offering, setOffering] = useState(false);
  const [pointed, setPointed] = useState(-1);
  const offers = offering && complete !== undefined ? complete(typed) : NONE;
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
    setOffering(true);
    setPointed(-1);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(next), QUERY_DELAY_MS);
  };
  const clear = (): void => {
    setTyped('');
    send('');
    input.current?.focus();
  };
  const take = (offer: QueryCompletion): void => {
    setTyped(offer.query);
    setOffering(false);
    setPointed(-1);
    send(offer.query);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== input.current || event.nativeEvent.isComposing) return;
    const offer = offers[pointed];
    if (event.key === 'Escape' && offers.length > 0) setOffering(false);
    else if (event.key === 'Enter' && offer !== undefined) take(offer);
    else if (event.key === 'ArrowDown' && pointed < offers.length - 1) setPointed(pointed + 1);
    else if (event.key === 'ArrowUp' && pointed >= 0) setPointed(pointed - 1);
    else if (event.key === 'Escape' && typed !== '') clear();
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else return;
    event.preventDefault();
  };

  return (
    // The field's own keys bubble up to here: react-aria's listeners would keep them from the window's shortcuts.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <search className={cx(styles.box, className)} onKeyDown={onKeyDown} onBlur={() => setOffering(false)}>
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
        {...(offers.length === 0 ? {} : { 'aria-autocomplete': 'list', 'aria-controls': listId })}
        {...(offers[pointed] === undefined ? {} : { 'aria-activedescendant': `${listId}-${pointed}` })}
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
      {offers.length === 0 ? null : (
        // The options are chosen from the field: the list itself is never focused.
        // oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role
        <div id={listId} role="listbox" aria-label="Ways to finish it" className={cx(menu.pop, styles.offers)}>
          {offers.map((offer, at) => (
            // The field hears the keys for all options.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={offer.word}
              id={`${listId}-${at}`}
              // The element of that name belongs to a select.
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              aria-selected={at === pointed}
              tabIndex={-1}
              className={styles.offer}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              {offer.word}
            </div>
          ))}
        </div>
      )}
    </search>
  );
}
