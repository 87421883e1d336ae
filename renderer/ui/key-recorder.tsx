import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { cx } from './cx.ts';
import { displayKeys, isMac } from './keys.ts';
import { heldModifiers, isModifier, pressedKeys } from './pressed-keys.ts';
import styles from './key-recorder.module.css';

export interface KeyRecorderProps {
  /** What the keys are for: "Keys for quick capture". */
  readonly label: string;
  /** What Escape and Backspace do. */
  readonly hint: string;
  /** Why keys cannot be taken, as a sentence; undefined where they can. */
  readonly refuse: (keys: string) => string | undefined;
  readonly onKeys: (keys: string) => void;
  /** Backspace: no keys at all. */
  readonly onClear: () => void;
  /** Escape. */
  readonly onCancel: () => void;
  /** The focus went elsewhere. */
  readonly onLeave: () => void;
}

/** Takes the next shortcut that is pressed, whatever else it would do. */
export function KeyRecorder({ label, hint, refuse, onKeys, onClear, onCancel, onLeave }: KeyRecorderProps) {
  const mac = isMac();
  const [held, setHeld] = useState<readonly string[]>([]);
  const [why, setWhy] = useState<string>();
  const box = useRef<HTMLButtonElement>(null);
  const whyId = useId();
  useEffect(() => box.current?.focus(), []);

  const press = (event: KeyboardEvent): void => {
    const modifiers = heldModifiers(event, mac);
    const alone = modifiers.length === 0;
    // The way out for a person without a mouse is the one of every field.
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (alone && event.key === 'Escape') return onCancel();
    if (alone && event.key === 'Backspace') return onClear();
    setHeld(modifiers);
    if (isModifier(event)) return;
    const keys = pressedKeys(event, mac);
    const refusal =
      keys === undefined ? 'That key has no name that every program knows. Choose another.' : refuse(keys);
    setWhy(refusal);
    if (keys !== undefined && refusal === undefined) onKeys(keys);
  };

  return (
    <div className={styles.recorder}>
      <button
        ref={box}
        type="button"
        className={cx(styles.box)}
        aria-label={label}
        aria-describedby={whyId}
        onKeyDown={press}
        onKeyUp={(event) => {
          event.preventDefault();
          setHeld(heldModifiers(event, mac));
        }}
        onBlur={onLeave}
      >
        {held.length === 0 ? 'Press the keys' : `${displayKeys(held.join('+'), mac)} …`}
      </button>
      <output id={whyId} className={styles.why}>
        {why ?? hint}
      </output>
    </div>
  );
}
