import { useState } from 'react';
import { LinkButton } from '../../ui/link-button.tsx';
import type { UnlockProps } from './unlock-props.ts';
import { UnlockForm } from './unlock-form.tsx';

/** The two ways in, one at a time: the passphrase, or the recovery code. */
export function UnlockWays(props: UnlockProps) {
  const [by, setBy] = useState<'passphrase' | 'code'>('passphrase');
  return (
    <>
      <UnlockForm key={by} by={by} {...props} />
      <p className="small">
        {by === 'passphrase' ? (
          <LinkButton onPress={() => setBy('code')}>Use the recovery code</LinkButton>
        ) : (
          <LinkButton onPress={() => setBy('passphrase')}>Use the passphrase</LinkButton>
        )}
      </p>
    </>
  );
}
