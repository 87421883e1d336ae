import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

interface FailedStateProps {
  /** What could not be read: "The weeks could not be read". */
  readonly title: string;
  readonly onAgain: () => void;
  readonly children?: ReactNode;
}

/** In the place of what could not be read, with a way to try again. */
export const FailedState = ({ title, onAgain, children = 'Your journal is as it was.' }: FailedStateProps) => (
  <EmptyState
    tone="failed"
    title={title}
    action={
      <Button size="small" onPress={onAgain}>
        Try again
      </Button>
    }
  >
    {children}
  </EmptyState>
);
