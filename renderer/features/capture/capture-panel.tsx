import { AtSign, Lock } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { CAPTURE_LIMITS } from '../../../shared/capture/capture.ts';
import { saidNames } from '../../../shared/capture/names.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { UNDERNEATH } from '../../../shared/domain/tension.ts';
import { AskedField } from '../../details/details-form.tsx';
import { choicesOf } from '../../details/fields.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Token } from '../../ui/token.tsx';
import { shortDay } from '../../../shared/words/days.ts';
import { CAPTURE_KINDS, nameOfKind, PROBLEMS } from './capture-words.ts';
import type { CaptureControls } from './use-capture.ts';
import styles from './capture-panel.module.css';

export interface CapturePanelProps {
  readonly capture: CaptureControls;
  readonly onKept: () => void;
  /** In a window of its own, in which a month must have room beside its button. */
  readonly small?: boolean;
  /** The field, for who shows the panel again. */
  readonly field?: RefObject<HTMLTextAreaElement | null>;
}

/** Kind, text, the kind's one question, and what was understood of it. Mod+Enter keeps. */
export function CapturePanel({ capture, onKept, small = false, field }: CapturePanelProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const text = field ?? own;
  const { typed, change, today, day, people } = capture;
  const problem = capture.problem && PROBLEMS[capture.problem];
  const [keeping, setKeeping] = useState(false);
  const problemId = useId();
  const blank = typed.text.trim() === '';
  const known = new Set(people.flatMap(({ name }) => [name.toLowerCase(), name.split(' ')[0]?.toLowerCase()]));
  const unknown = saidNames(typed.text).filter((name) => !known.has(name.toLowerCase()));

  const keep = async (): Promise<void> => {
    if (blank || keeping) return;
    setKeeping(true);
    const kept = await capture.keep();
    setKeeping(false);
    if (kept.ok) onKept();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void keep();
  };

  return (
    <div className={cx(styles.panel, small && styles.small)}>
      <ToggleButtonGroup
        aria-label="Kind of entry"
        className={cx(styles.kinds)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[typed.kind]}
        onSelectionChange={(keys) => {
          const kind = CAPTURE_KINDS.find((name) => keys.has(name));
          if (kind !== undefined) change({ kind, details: {} });
        }}
      >
        {CAPTURE_KINDS.map((kind) => (
          <ToggleButton key={kind} id={kind} aria-label={nameOfKind(kind)} className={cx(styles.kind)}>
            <KindIcon kind={kind} />
            {kind === typed.kind ? nameOfKind(kind) : null}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <textarea
        ref={text}
        className={styles.text}
        aria-label="Entry"
        aria-describedby={problem === undefined ? undefined : problemId}
        placeholder="What happened?"
        value={typed.text}
        maxLength={CAPTURE_LIMITS.text}
        // A browser writes what stands in other fields into a file of the session it may restore.
        autoComplete="off"
        spellCheck={false}
        // Writing is what this is opened for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={press}
      />
      <Question capture={capture} />
      <div className={styles.read} aria-live="polite">
        <DayPicker
          label="Day"
          words={shortDay(day, today)}
          value={day}
          max={today}
          {...(small ? { placement: 'right' as const } : {})}
          onChange={(chosen) => change({ day: chosen })}
        />
        {people.map(({ id, name }) => (
          <Token key={id} text={name} onRemove={() => change({ notAbout: [...typed.notAbout, id] })} />
        ))}
        {unknown.map((name) => (
          <Token key={name} icon={AtSign} text={name} />
        ))}
        {unknown.length > 0 ? <span className="small faint">looked up when it becomes an entry</span> : null}
      </div>
      {problem === undefined ? null : (
        <p id={problemId} role="alert" className={styles.problem}>
          Not kept. {problem}
        </p>
      )}
      <footer className={styles.foot}>
        <span className={cx('small', styles.sealed)}>
          <Icon of={Lock} size="small" />
          Encrypted as you keep it
        </span>
        <span className="small faint">Esc keeps a draft</span>
        {blank ? (
          capture.bringBack === undefined ? null : (
            <Button size="small" look="quiet" onPress={capture.bringBack}>
              Bring back
            </Button>
          )
        ) : (
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              capture.discard();
              text.current?.focus();
            }}
          >
            Discard
          </Button>
        )}
        <Button
          size="small"
          look="primary"
          shortcut="Mod+Enter"
          isDisabled={blank}
          busy={keeping}
          busyLabel="Keeping…"
          onPress={() => void keep()}
        >
          Keep
        </Button>
      </footer>
    </div>
  );
}

/** The kind's one extra question, where it can be answered without the journal. */
function Question({ capture: { typed, change, day } }: { readonly capture: CaptureControls }) {
  const { kind, details } = typed;
  const said = (key: string): readonly string[] => (typeof details[key] === 'string' ? [details[key]] : []);
  if (kind === 'note' || kind === 'oneOnOne') return null;
  return (
    <div className={styles.ask}>
      {kind === 'promise' ? (
        <Chips
          label="Who owes it"
          choices={choicesOf({ me: 'I owe it', them: 'they owe it' })}
          chosen={[...said('from'), 'me'].slice(0, 1)}
          needed
          onChange={([from]) => change({ details: { from } })}
        />
      ) : kind === 'tension' ? (
        <Chips
          label="What it is underneath"
          choices={choicesOf(UNDERNEATH)}
          chosen={said('underneath')}
          onChange={([underneath]) => change({ details: underneath === undefined ? {} : { underneath } })}
        />
      ) : (
        <AskedField
          brief
          kind={kind}
          details={{ ...newDetails(kind, day), ...details }}
          onChange={(next) => change({ details: { ...next } })}
        />
      )}
    </div>
  );
}
