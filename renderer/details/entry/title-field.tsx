import type { KeyboardEvent } from 'react';
import { LIMITS } from '../../../shared/domain/entry.ts';
import styles from './title-field.module.css';

export interface TitleFieldProps {
  readonly title: string;
  readonly placeholder?: string;
  readonly onChange: (title: string | undefined) => void;
  /** Enter and Down: on to the text. */
  readonly onLeave: () => void;
}

/** The title of an entry, which it need not have. It grows with its words. */
export function TitleField({ title, placeholder = 'Title, if it needs one', onChange, onLeave }: TitleFieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const atEnd = event.currentTarget.selectionEnd === title.length;
    if (event.key !== 'Enter' && !(event.key === 'ArrowDown' && atEnd && !event.altKey)) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <textarea
      className={styles.title}
      aria-label="Title"
      placeholder={placeholder}
      rows={1}
      // A browser writes what stands in other fields into a file of the session it may restore.
      autoComplete="off"
      maxLength={LIMITS.title}
      value={title}
      onChange={(event) => {
        const oneLine = event.target.value.replace(/\s*\n\s*/gu, ' ');
        onChange(oneLine.trim() === '' ? undefined : oneLine);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
