import { TriangleAlert, X } from 'lucide-react';
import { createContext, type ReactNode, use, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { must } from '../../shared/base/assert.ts';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './toasts.module.css';

/** Long enough to read a sentence and reach the button; the clock stands still under a pointer or the focus. */
export const TOAST_MS = 8_000;

export interface Toast {
  /** What happened, in a few words without a full stop: "Entry moved to trash". */
  readonly text: string;
  /** One thing to do about it. The toast goes once it is pressed. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** `failed` stays until it is closed. */
  readonly tone?: 'plain' | 'failed';
  /** Its action takes back what was done. */
  readonly undoes?: true;
}

export interface Toasts {
  /** Shows it and says it; answers the function that takes it away. */
  show(toast: Toast): () => void;
  /** "Moved to trash" with an Undo. */
  undo(text: string, run: () => void): () => void;
  /** Presses the newest Undo that stands, if any does. */
  undoNewest(): void;
}

const ToastsContext = createContext<Toasts | undefined>(undefined);
export const useToasts = (): Toasts => must(use(ToastsContext), 'toasts are provided above');

export function ToastsProvider({ children }: { readonly children: ReactNode }) {
  const [queue] = useState(() => new ToastQueue<Toast>({ maxVisibleToasts: 3 }));
  const toasts = useMemo(() => toastsOver(queue), [queue]);
  const any = useSyncExternalStore(
    useCallback((changed) => queue.subscribe(changed), [queue]),
    () => queue.visibleToasts.length > 0,
  );
  return (
    <ToastsContext value={toasts}>
      {children}
      {/* With the name it becomes a landmark, which F6 goes to: it must not have it before it is there. */}
      <ToastRegion queue={queue} className={cx(styles.region)} {...(any ? { 'aria-label': 'Messages' } : {})}>
        {({ toast }) => (
          <AriaToast toast={toast} className={cx(styles.toast)}>
            <ToastContent className={cx(styles.content)}>
              {toast.content.tone === 'failed' ? <Icon of={TriangleAlert} /> : null}
              <Text slot="title">{toast.content.text}</Text>
            </ToastContent>
            {toast.content.action === undefined ? null : (
              <AriaButton className={cx(styles.action)} onPress={() => press(queue, toast)}>
                {toast.content.action.label}
              </AriaButton>
            )}
            <AriaButton slot="close" className={cx(styles.close)} aria-label="Dismiss">
              <Icon of={X} size="small" />
            </AriaButton>
          </AriaToast>
        )}
      </ToastRegion>
    </ToastsContext>
  );
}

function toastsOver(queue: ToastQueue<Toast>): Toasts {
  const show = (toast: Toast): (() => void) => {
    const key = queue.add(toast, toast.tone === 'failed' ? {} : { timeout: TOAST_MS });
    return () => queue.close(key);
  };
  return {
    show,
    undo: (text, run) => show({ text, action: { label: 'Undo', run }, undoes: true }),
    undoNewest: () => {
      const newest = queue.visibleToasts.find(({ content }) => content.undoes);
      if (newest !== undefined) press(queue, newest);
    },
  };
}

function press(queue: ToastQueue<Toast>, { content, key }: ToastQueue<Toast>['visibleToasts'][number]): void {
  content.action?.run();
  queue.close(key);
}
