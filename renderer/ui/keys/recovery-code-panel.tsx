import { Check, Copy, Download, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { PrintedSheet } from '../printed-sheet.tsx';
import styles from './recovery-code-panel.module.css';

export interface RecoveryCodePanelProps {
  /** Eight groups of four with dashes between; undefined while it is being made. */
  readonly code: string | undefined;
  /** Each answers what happened, as a few words to show and say. */
  readonly onCopy: () => Promise<string>;
  readonly onSave: () => Promise<string | undefined>;
  /** The text that is printed. */
  readonly sheet: () => Promise<string>;
  /** Whether the group asked for was typed right. */
  readonly onConfirmed: (confirmed: boolean) => void;
}

/** A recovery code that is shown this once: to copy, save or print, and one group of it typed back. */
export function RecoveryCodePanel({ code, onCopy, onSave, sheet, onConfirmed }: RecoveryCodePanelProps) {
  const [said, say] = useAnnouncement();
  const [printing, setPrinting] = useState<string>();
  const groups = code?.split('-') ?? Array.from({ length: 8 }, () => '····');
  return (
    <div>
      <div className={styles.head}>
        <h2 className="h2">Recovery code</h2>
        <div className={styles.deeds}>
          <Button look="quiet" size="small" icon={Printer} onPress={() => void sheet().then(setPrinting)}>
            Print
          </Button>
          <Button look="quiet" size="small" icon={Download} onPress={() => void onSave().then(say)}>
            Save
          </Button>
          <Button look="quiet" size="small" icon={Copy} onPress={() => void onCopy().then(say)}>
            Copy
          </Button>
        </div>
      </div>
      <p className="muted">
        It opens the journal when the passphrase is lost. Keep it on paper, somewhere other than this computer.
      </p>
      <ol className={styles.code} aria-label="Recovery code">
        {groups.map((group, index) => (
          // Groups have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <small aria-hidden="true">{index + 1}</small>
            <span translate="no">{group}</span>
          </li>
        ))}
      </ol>
      <output className={styles.said}>{said}</output>
      {code === undefined ? null : <GroupCheck key={code} groups={groups} onConfirmed={onConfirmed} />}
      {printing === undefined ? null : (
        <PrintedSheet onDone={() => setPrinting(undefined)}>
          <pre>{printing}</pre>
        </PrintedSheet>
      )}
    </div>
  );
}

interface GroupCheckProps {
  readonly groups: readonly string[];
  readonly onConfirmed: (confirmed: boolean) => void;
}

/** Asks for one group, chosen by chance, so that the code is somewhere before it is needed. */
function GroupCheck({ groups, onConfirmed }: GroupCheckProps) {
  const [asked] = useState(() =>
    crypto.getRandomValues(new Uint8Array(1)).reduce((_, value) => value % groups.length, 0),
  );
  const [typed, setTyped] = useState('');
  const written = asWritten(typed);
  const right = written === groups[asked];
  useEffect(() => onConfirmed(right), [onConfirmed, right]);
  return (
    <TextField
      className={styles.check}
      inputClassName={styles.group}
      label={`Type group ${asked + 1}, to show you have it`}
      autoComplete="off"
      spellCheck="false"
      value={typed}
      onChange={setTyped}
      maxLength={8}
      error={
        !right && written.length >= 4 ? `That is not group ${asked + 1}. Compare it with the code above.` : undefined
      }
      {...(right ? { after: <Check className={styles.right} size="1rem" aria-label="Right" /> } : {})}
    />
  );
}

/** As the code has it: capitals, no O, I or L. */
const asWritten = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
