import {
  Ellipsis,
  FileText,
  type LucideIcon,
  PanelLeftClose,
  PanelLeftOpen,
  Pause,
  Play,
  Printer,
  Share,
  Timer as TimerIcon,
} from 'lucide-react';
import type { OneOnOneDetails } from '../../../shared/domain/kinds/one-on-one.ts';
import type { Command } from '../../client/commands.ts';
import { whyNot } from '../../client/error-words.ts';
import type { EntryPage } from '../../details/entry/use-entry.ts';
import { SaveStatus } from '../../editor/save-state.tsx';
import { Button } from '../../ui/button.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised } from '../../../shared/words/counts.ts';
import { dayInWords } from '../../../shared/words/days.ts';
import { TimeField } from './time-field.tsx';
import type { Timer } from './use-timer.ts';
import styles from './one-on-one.module.css';

interface NoteBarProps {
  readonly page: EntryPage;
  readonly details: OneOnOneDetails;
  readonly timer: Timer;
  readonly commands: readonly Command[];
  readonly prepShown: boolean;
  readonly onDetails: (patch: Partial<OneOnOneDetails>) => void;
  readonly onShowPrep: () => void;
  /** Undefined where there is nothing to finish. */
  readonly onFinish: (() => void) | undefined;
  readonly onCopyText: () => void;
}

const ICONS: Readonly<Record<string, LucideIcon>> = {
  'oneOnOne.timer': TimerIcon,
  'oneOnOne.prep': PanelLeftClose,
  'oneOnOne.exportBrief': Share,
  'oneOnOne.printBrief': Printer,
  'oneOnOne.printNote': Printer,
  'oneOnOne.entry': FileText,
};

/** Above the note: when the meeting is, how long it goes on, whether it is saved, and its end. */
export function NoteBar(props: NoteBarProps) {
  const { page, details, timer, commands, prepShown, onDetails, onShowPrep, onFinish, onCopyText } = props;
  const today = useToday();
  const { day } = page.fields;
  const { status, minutes } = details;
  const planned = status === 'planned';
  return (
    <div className={styles.bar}>
      {prepShown ? null : <IconButton icon={PanelLeftOpen} label="Show prep" onPress={onShowPrep} />}
      <div className={styles.when}>
        <DayPicker
          label="Day"
          words={dayInWords(day, today)}
          value={day}
          onChange={(next) => page.change({ day: next })}
        />
        <TimeField time={details.at} onChange={(at) => onDetails({ at })} />
      </div>
      <span className={styles.space} />
      {planned ? (
        <IconButton
          icon={timer.running ? Pause : Play}
          iconSize="small"
          label={timer.running ? 'Pause the timer' : 'Start the timer'}
          onPress={timer.running ? timer.pause : timer.start}
        />
      ) : (
        <span className={styles.quiet}>{capitalised(status)}</span>
      )}
      {timer.running || minutes !== undefined ? (
        <span className={styles.quiet}>
          {minutes ?? 0} min{timer.running ? ' in' : ''}
        </span>
      ) : null}
      <SaveStatus state={page.state} why={whyNot} onRetry={page.retry} onCopyText={onCopyText} />
      {onFinish === undefined ? null : (
        <Button size="small" onPress={onFinish}>
          Finish
        </Button>
      )}
      <MenuTrigger>
        <IconButton icon={Ellipsis} label="More" />
        <Menu label="This one-on-one">
          {commands
            .filter(({ id, when }) => when !== false && id !== 'oneOnOne.finish')
            .map(({ id, title, run }) => (
              <MenuItem key={id} id={id} text={title} icon={ICONS[id]} onAction={run} />
            ))}
        </Menu>
      </MenuTrigger>
    </div>
  );
}
