import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from './failure-screen.tsx';

/** One screen failed; the window around it, and the other screens, still work. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  return (
    <div className="scroll">
      <Failure reason={error} retry={{ label: 'Try again', run: reset }} />
    </div>
  );
}
