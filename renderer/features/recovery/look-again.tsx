import { useState } from 'react';
import { Button, type ButtonProps } from '../../ui/button.tsx';

export interface LookAgainProps extends Pick<ButtonProps, 'look' | 'size'> {
  readonly onLookAgain: () => Promise<void>;
  readonly label?: string;
}

/** Looks at the disk again, and stays where nothing has changed. */
export function LookAgain({ onLookAgain, label = 'Look again', look = 'plain', size = 'small' }: LookAgainProps) {
  const [looking, setLooking] = useState(false);
  const lookAgain = async (): Promise<void> => {
    setLooking(true);
    await onLookAgain();
    setLooking(false);
  };
  return (
    <Button look={look} size={size} busy={looking} busyLabel="Looking…" onPress={() => void lookAgain()}>
      {label}
    </Button>
  );
}
