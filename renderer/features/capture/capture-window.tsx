import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { must } from '../../../shared/base/assert.ts';
import { useHost } from '../../client/host-context.ts';
import { type CaptureProblem, whyNotCapture } from '../../client/keep-capture.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { CapturePanel } from './capture-panel.tsx';
import { PROBLEMS } from './capture-words.ts';
import { useCapture } from './use-capture.ts';
import { usePutAway } from './use-put-away.ts';
import styles from './capture-window.module.css';

/** Quick capture as a window of its own. It has no key: whether the journal is open or locked, it seals. */
export function CaptureWindow({ database }: { readonly database: string }) {
  const host = useHost();
  const { hide, showJournal } = must(host.quickCapture, 'only the desktop opens this page');
  const capture = useCapture(database);
  const shown = usePutAway(database, capture);
  const field = useRef<HTMLTextAreaElement>(null);
  const [obstacle, setObstacle] = useState<CaptureProblem>();

  useEffect(() => {
    field.current?.focus();
    let over = false;
    const look = async (): Promise<void> => {
      const why = await whyNotCapture({ database, marker: await host.marker.read() });
      if (!over) setObstacle(why);
    };
    void look();
    return () => {
      over = true;
    };
    // Each time that the window is shown.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [shown, database, host]);

  // Where the field is seen the key is heard.
  useLayoutEffect(() => {
    // What opens over the panel takes the key for itself first.
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) hide();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [hide]);

  const blank = capture.typed.text.trim() === '';
  return (
    <main className={styles.window}>
      <VisuallyHidden>
        <h1>Quick capture</h1>
      </VisuallyHidden>
      {obstacle !== undefined && blank ? (
        <div className={styles.obstacle}>
          <p className={styles.sentence}>{PROBLEMS[obstacle]}</p>
          <Button
            look="primary"
            onPress={showJournal}
            // The window came with the focus, and there is nothing else in it.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
          >
            Open Leeway
          </Button>
        </div>
      ) : (
        <CapturePanel capture={capture} onKept={hide} field={field} small />
      )}
    </main>
  );
}
