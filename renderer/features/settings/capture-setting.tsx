import { useEffect, useRef, useState } from 'react';
import { acceleratorOf, keysOf } from '../../../shared/host/accelerator.ts';
import type { CaptureShortcut, QuickCapture } from '../../../shared/host/host.ts';
import { useOfferedCommands, useShortcutOf } from '../../client/commands.ts';
import { useHost } from '../../client/host-context.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { KeyRecorder } from '../../ui/key-recorder.tsx';
import { displayKeys, isMac } from '../../ui/keys.ts';
import { Setting, SettingGroup } from '../../ui/setting-list.tsx';
import { CAPTURE_COMMAND, ownUse, whyNotEverywhere } from './capture-keys.ts';
import styles from './capture-setting.module.css';

/** The keys that open quick capture while another program is in front. */
export function CaptureSetting() {
  const { quickCapture } = useHost();
  const inside = useShortcutOf(CAPTURE_COMMAND);
  if (quickCapture !== undefined) return <Chooser quickCapture={quickCapture} />;
  return (
    <SettingGroup title="Quick capture">
      <Setting title="From anywhere">
        A browser gives no keys to a page that is not in front: that is for the desktop edition.{' '}
        {inside === undefined ? null : (
          <>
            Here <Kbd keys={inside} /> opens quick capture.
          </>
        )}
      </Setting>
    </SettingGroup>
  );
}

function Chooser({ quickCapture }: { readonly quickCapture: QuickCapture }) {
  const offered = useOfferedCommands();
  const [shortcut, setShortcut] = useState<CaptureShortcut>();
  const [problem, setProblem] = useState<string>();
  const [recording, setRecording] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const byKeys = useRef(false);

  useEffect(() => void quickCapture.shortcut().then(setShortcut), [quickCapture]);
  useEffect(() => {
    if (!recording) return undefined;
    void quickCapture.recording(true);
    return () => void quickCapture.recording(false);
  }, [recording, quickCapture]);
  useEffect(() => {
    // The recorder had the focus and is gone; who went elsewhere stays there.
    if (!recording && byKeys.current) button.current?.focus();
    byKeys.current = false;
  }, [recording]);

  const begin = (): void => {
    setProblem(undefined);
    setRecording(true);
  };
  const end = (): void => {
    byKeys.current = true;
    setRecording(false);
  };
  const choose = async (keys: string | undefined): Promise<void> => {
    const answer = await quickCapture.setShortcut(keys === undefined ? undefined : acceleratorOf(keys));
    setProblem(answer.ok ? undefined : `${keys === undefined ? '' : `${displayKeys(keys)}: `}${answer.error.message}`);
    if (answer.ok) setShortcut(answer.value);
  };

  if (shortcut === undefined) return null;
  const keys = shortcut.keys === undefined ? undefined : keysOf(shortcut.keys);
  const own = keys === undefined ? undefined : ownUse(keys, offered);
  return (
    <SettingGroup title="Quick capture">
      <Setting
        title="From anywhere"
        control={
          recording ? (
            <KeyRecorder
              label="Keys for quick capture"
              hint={`Esc leaves it as it was${keys === undefined ? '' : ', Backspace turns it off'}.`}
              refuse={(pressed) => whyNotEverywhere(pressed, isMac())}
              onKeys={(pressed) => {
                end();
                void choose(pressed);
              }}
              onClear={() => {
                end();
                void choose(undefined);
              }}
              onCancel={end}
              onLeave={() => setRecording(false)}
            />
          ) : (
            <div className={styles.keys}>
              {keys === undefined ? null : <Kbd keys={keys} />}
              <Button ref={button} size="small" onPress={() => begin()}>
                {keys === undefined ? 'Choose keys' : 'Change'}
              </Button>
              {keys === undefined ? null : (
                <Button
                  size="small"
                  onPress={() => {
                    // This button goes with the keys.
                    button.current?.focus();
                    void choose(undefined);
                  }}
                >
                  Turn off
                </Button>
              )}
            </div>
          )
        }
      >
        Keys of your choice open a small window over whatever you do, also while the journal is locked, for as long as
        Leeway runs.
      </Setting>
      <Notes
        sentence={problem ?? wordsOf(shortcut, keys)}
        failed={problem !== undefined || shortcut.state === 'refused'}
        command={
          problem !== undefined || shortcut.state === 'asked' || shortcut.state === 'refused'
            ? shortcut.command
            : undefined
        }
        own={
          own === undefined
            ? undefined
            : `In Leeway these keys were for “${own}”. Now they open quick capture there too.`
        }
      />
    </SettingGroup>
  );
}

function wordsOf({ state }: CaptureShortcut, keys: string | undefined): string | undefined {
  if (keys === undefined || state === 'off' || state === 'on') return undefined;
  return state === 'asked'
    ? `Your desktop decides whether ${displayKeys(keys)} is for Leeway, and may ask you. It does not say what it decided.`
    : `${displayKeys(keys)} could not be had when Leeway started: another program has these keys, or the system keeps them.`;
}

interface NotesProps {
  readonly sentence: string | undefined;
  readonly failed: boolean;
  /** Shown where the keys may not work: the way round them. */
  readonly command: string | undefined;
  readonly own: string | undefined;
}

function Notes({ sentence, failed, command, own }: NotesProps) {
  const host = useHost();
  const [copied, setCopied] = useState(false);
  if (sentence === undefined && own === undefined) return null;
  return (
    <li className={styles.notes}>
      {sentence === undefined ? null : failed ? (
        <p role="alert" className={styles.failed}>
          {sentence}
        </p>
      ) : (
        <output>{sentence}</output>
      )}
      {command === undefined ? null : (
        <>
          <p>Or set a shortcut in the settings of your desktop that runs this. It opens the same window:</p>
          <div className={styles.command}>
            <code translate="no">{command}</code>
            <Button
              size="small"
              look="quiet"
              onPress={() => void host.clipboard.write(command).then(({ ok }) => setCopied(ok))}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          </div>
        </>
      )}
      {own === undefined ? null : <output>{own}</output>}
    </li>
  );
}
