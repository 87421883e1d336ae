import { type ReactNode, useEffect, useRef } from 'react';
import { useContextPane } from '../ui/shell-slots.tsx';
import styles from './led.module.css';

interface LedProps {
  readonly on: boolean;
  readonly children: ReactNode;
}

/** Around the field that somebody is led to, to fill it in. */
export const Led = ({ on, children }: LedProps): ReactNode =>
  on ? (
    <div className={styles.led} data-led>
      {children}
    </div>
  ) : (
    children
  );

/** Opens the pane of the screen for a field in it that somebody is led to; on the next screen it is as it was. */
export function usePaneFor(field: string | undefined): void {
  const { showPane } = useContextPane();
  const show = useRef(showPane);
  useEffect(() => {
    show.current = showPane;
  });
  useEffect(() => (field === undefined ? undefined : show.current()), [field]);
}

interface FocusLedProps {
  /** It is done once: a pane that is shown again does not take the focus again. */
  readonly onDone: () => void;
}

/** Beside the fields: puts the focus where one was led to, once they are there. */
export function FocusLed({ onDone }: FocusLedProps): null {
  useEffect(() => {
    const field = document.querySelector('[data-led]');
    const target = field === null ? undefined : firstIn(field);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
    onDone();
  }, [onDone]);
  return null;
}

/** What is empty still before what is filled in, such as the other figures of a measure; of choices the one that is made. */
function firstIn(field: Element): HTMLElement | undefined {
  const texts = [...field.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  return (
    texts.find(({ value }) => value === '') ??
    field.querySelector<HTMLElement>('[aria-checked="true"]') ??
    field.querySelector<HTMLElement>('input, textarea, button') ??
    undefined
  );
}
