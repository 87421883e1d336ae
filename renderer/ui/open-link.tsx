import { type ReactNode, useCallback, useState } from 'react';
import type { HostResult } from '../../shared/host/host.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorWords } from './field.tsx';
import styles from './open-link.module.css';

/**
 * Asks before a link leaves Leeway, with its whole address in sight. Answers the function that asks and the dialog to
 * draw. Only https is opened.
 */
export function useOpenLink(open: (url: string) => Promise<HostResult>): readonly [(url: string) => void, ReactNode] {
  const [url, setUrl] = useState<string>();
  const ask = useCallback((address: string) => setUrl(address), []);
  const dialog =
    url === undefined ? null : <Asking key={url} url={url} open={open} onClose={() => setUrl(undefined)} />;
  return [ask, dialog];
}

interface AskingProps {
  readonly url: string;
  readonly open: (url: string) => Promise<HostResult>;
  readonly onClose: () => void;
}

function Asking({ url, open, onClose }: AskingProps) {
  const [error, setError] = useState<string>();
  const address = secureAddress(url);
  const follow = async (): Promise<void> => {
    const opened = await open(url);
    if (opened.ok) onClose();
    else setError(opened.error.message);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={address === undefined ? 'This address is not opened' : 'Open this address in your browser?'}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            {address === undefined ? 'Close' : 'Stay here'}
          </Button>
          {address === undefined ? null : (
            <Button size="small" look="primary" onPress={() => void follow()}>
              Open
            </Button>
          )}
        </>
      }
    >
      <p>
        {address === undefined
          ? 'Leeway opens encrypted web addresses only. You can copy it from here.'
          : `It leaves Leeway. ${address.host} will see that you came, not from where.`}
      </p>
      <p className={styles.address}>{url}</p>
      <ErrorWords text={error} />
    </Dialog>
  );
}

function secureAddress(url: string): URL | undefined {
  const address = URL.parse(url);
  return address?.protocol === 'https:' ? address : undefined;
}
