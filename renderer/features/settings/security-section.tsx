import { useState } from 'react';
import type { Settings } from '../../../shared/domain/settings.ts';
import { useRunCommand } from '../../client/commands.ts';
import { useHost } from '../../client/host-context.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Setting, SettingGroup } from '../../ui/setting-list.tsx';
import { useToday } from '../../ui/use-today.ts';
import { onDay } from '../../../shared/words/days.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import { EraseJournal } from './erase-journal.tsx';
import { NewRecoveryCodeDialog } from './new-recovery-code-dialog.tsx';
import type { SettingsScreenProps } from './settings-props.ts';
import { useSettings } from './use-settings.ts';

const LOCK_AFTER: readonly (readonly [Settings['autoLockMinutes'], string])[] = [
  [1, 'After 1 minute'],
  [5, 'After 5 minutes'],
  [15, 'After 15 minutes'],
  [30, 'After 30 minutes'],
  [60, 'After an hour'],
  [0, 'Never'],
];
const CLEAR_AFTER: readonly (readonly [Settings['clearClipboardSeconds'], string])[] = [
  [30, 'After 30 seconds'],
  [60, 'After 60 seconds'],
  [300, 'After 5 minutes'],
  [0, 'Never'],
];

/** The two keys, when the journal locks, and how it leaves this device. */
export function SecuritySection({ header, writable, sample, onKeysChanged, onErased }: SettingsScreenProps) {
  const { settings, change } = useSettings();
  const run = useRunCommand();
  const clears = useHost().kind === 'electron';
  const today = useToday();
  const [asking, setAsking] = useState<'passphrase' | 'code' | 'erase'>();
  const close = (): void => setAsking(undefined);
  return (
    <>
      {sample ? null : (
        <SettingGroup title="Getting in">
          <Setting
            title="Passphrase"
            control={
              <Button size="small" isDisabled={!writable} onPress={() => setAsking('passphrase')}>
                Change
              </Button>
            }
          >
            Set {onDay(header.passphraseChangedOn, today)}. A change takes a moment: no entry has to be written again.
          </Setting>
          <Setting
            title="Recovery code"
            control={
              <Button size="small" isDisabled={!writable} onPress={() => setAsking('code')}>
                Make a new code
              </Button>
            }
          >
            Made {onDay(header.recoveryChangedOn, today)}. A new one takes its place, and the old one stops working.
          </Setting>
        </SettingGroup>
      )}
      <SettingGroup title="Locking">
        <Setting
          title="Lock now"
          control={
            <Button size="small" onPress={() => run('journal.lock')}>
              Lock
            </Button>
          }
        >
          What you are writing is saved first.
        </Setting>
        <Setting
          title="Lock when you are away"
          control={
            settings === undefined ? null : (
              <Select
                label="Lock when you are away"
                choices={LOCK_AFTER.map(([minutes, label]) => ({ value: String(minutes), label }))}
                value={String(settings.autoLockMinutes)}
                onChange={(value) => change(pick(LOCK_AFTER, value, (autoLockMinutes) => ({ autoLockMinutes })))}
              />
            )
          }
        >
          Counted from the last key or pointer. Sleep locks as well, whatever is set here.
        </Setting>
        <Setting
          title="Clear copied text"
          control={
            settings === undefined || !clears ? null : (
              <Select
                label="Clear copied text"
                choices={CLEAR_AFTER.map(([seconds, label]) => ({ value: String(seconds), label }))}
                value={String(settings.clearClipboardSeconds)}
                onChange={(value) =>
                  change(pick(CLEAR_AFTER, value, (clearClipboardSeconds) => ({ clearClipboardSeconds })))
                }
              />
            )
          }
        >
          {clears
            ? 'What Leeway’s Copy buttons put on the clipboard leaves it again.'
            : 'A browser does not let Leeway clear the clipboard. Copy something else afterwards.'}
        </Setting>
      </SettingGroup>
      {sample ? null : (
        <SettingGroup title="Leaving">
          <Setting
            title="Erase this journal"
            control={
              <Button size="small" look="danger" onPress={() => setAsking('erase')}>
                Erase
              </Button>
            }
          >
            Removes it from this device, for good. Files you exported stay where they are.
          </Setting>
        </SettingGroup>
      )}
      {asking === 'passphrase' ? <ChangePassphrase onChanged={onKeysChanged} onClose={close} /> : null}
      {asking === 'code' ? <NewRecoveryCodeDialog onChanged={onKeysChanged} onClose={close} /> : null}
      {asking === 'erase' ? <EraseJournal onErased={onErased} onClose={close} /> : null}
    </>
  );
}

function pick<V extends number, P>(
  choices: readonly (readonly [V, string])[],
  value: string,
  patch: (chosen: V) => P,
): P | Record<string, never> {
  const chosen = choices.find(([known]) => String(known) === value);
  return chosen === undefined ? {} : patch(chosen[0]);
}
