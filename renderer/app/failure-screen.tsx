import { useContext, useState } from 'react';
import { HostContext } from '../client/host-context.ts';
import { Button } from '../ui/button.tsx';
import { failureDetails } from './failure-details.ts';
import { useUnsaved } from './use-unsaved.ts';
import styles from './failure-screen.module.css';

export interface FailureProps {
  readonly reason: unknown;
  /** What is the same as "try again" here. */
  readonly retry?: { readonly label: string; readonly run: () => void } | undefined;
}

/** Says that something inside Leeway failed, what is safe, and the ways on. What is not saved yet is saved or shown. */
export function Failure({ reason, retry }: FailureProps) {
  const host = useContext(HostContext);
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const unsaved = useUnsaved();
  const details = failureDetails(reason, host?.about);
  // Where not even a host is there, the page can still load itself.
  const reload = (): void => (host === undefined ? window.location.reload() : host.reload());
  const copy = async (): Promise<void> => {
    const written = await host?.clipboard.write(details);
    setCopied(written?.ok === true ? 'yes' : 'refused');
  };
  return (
    <div className={styles.failure} role="alert">
      <h1 className="title">This part of Leeway stopped</h1>
      <p className="subtitle">
        What was saved is safe on this device. Reloading locks the journal, and your passphrase opens it again.
      </p>
      <div className={styles.ways}>
        {retry === undefined ? null : (
          <Button look="primary" onPress={retry.run}>
            {retry.label}
          </Button>
        )}
        <Button look={retry === undefined ? 'primary' : 'plain'} busy={unsaved === undefined} onPress={reload}>
          Reload
        </Button>
        <Button onPress={() => void copy()}>{copied === 'yes' ? 'Copied' : 'Copy details'}</Button>
      </div>
      {copied === 'refused' ? (
        <p className="small muted">The clipboard refused. Select the lines below to copy them.</p>
      ) : null}
      {unsaved === undefined || unsaved.length === 0 ? null : <Unsaved text={unsaved.join('\n\n')} />}
      <details className={styles.details}>
        <summary>Details, without any of your text</summary>
        <pre>{details}</pre>
      </details>
    </div>
  );
}

/** Text that would be lost with the page. */
function Unsaved({ text }: { readonly text: string }) {
  const host = useContext(HostContext);
  const [said, setSaid] = useState<string>();
  const copy = async (): Promise<void> => {
    const written = await host?.clipboard.write(text);
    setSaid(written?.ok === true ? 'Copied.' : 'The clipboard refused. Select the text and copy it.');
  };
  return (
    <section className={styles.unsaved} aria-label="Not saved">
      <p>This is not saved. Copy it before you reload.</p>
      <pre>{text}</pre>
      <div className={styles.ways}>
        <Button onPress={() => void copy()}>Copy what is not saved</Button>
        <output className="small muted">{said}</output>
      </div>
    </section>
  );
}
