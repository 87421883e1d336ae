import { ChevronDown, ChevronRight } from 'lucide-react';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { Finding } from '../../../../shared/insights/finding.ts';
import type { Rule } from '../../../../shared/insights/rule.ts';
import { Button } from '../../../ui/button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Setting } from '../../../ui/setting-list.tsx';
import { Switch } from '../../../ui/switch.tsx';
import styles from './insights-section.module.css';
import { isAsUsual, isOn, switched } from './limits.ts';
import { Thresholds } from './thresholds.tsx';
import type { InsightControls } from './use-insight-settings.ts';
import { andMore, countWords, FAULT } from './words.ts';

/** So many of the sentences of a rule are shown. */
const MOST = 3;

interface RuleSettingProps {
  readonly rule: Rule;
  readonly controls: InsightControls;
  /** It was asked for: its thresholds are open, and it is in sight with the focus. */
  readonly first: boolean;
  /** What it would say now; undefined where that is not known. */
  readonly found: readonly Pick<Finding, 'sentence' | 'subject'>[] | undefined;
  /** What went wrong, where it could not look at the journal. */
  readonly fault: string | undefined;
}

/** A rule of the insights: whether it speaks, from when on, and what it would say. */
export function RuleSetting({ rule, controls, first, found, fault }: RuleSettingProps) {
  const { settings, change } = controls;
  // Once they were open the fields stay, so that nothing that was typed is lost.
  const [fields, setFields] = useState<'never' | 'shown' | 'hidden'>(first ? 'shown' : 'never');
  const [says, setSays] = useState(false);
  const [fieldsId, saysId] = [useId(), useId()];
  const box = useFocusFirst(first);
  const on = isOn(rule, settings);
  const open = fields === 'shown';
  // There is more to read of it.
  const said =
    fault !== undefined ? FAULT : found === undefined || found.length === 0 ? undefined : countWords(found.length);
  return (
    <Setting
      title={rule.name}
      control={
        <>
          {Object.keys(rule.limits).length === 0 ? null : (
            <Button
              size="small"
              look="quiet"
              icon={open ? ChevronDown : ChevronRight}
              aria-expanded={open}
              aria-controls={fieldsId}
              aria-label={`From when on: ${rule.name}`}
              onPress={() => setFields(open ? 'hidden' : 'shown')}
            >
              From when on
            </Button>
          )}
          <Switch label={rule.name} hideLabel checked={on} onChange={(next) => change(switched(rule, next))} />
        </>
      }
      more={
        <>
          <div id={saysId}>
            {!says || !on ? null : fault === undefined ? (
              <Sentences rule={rule} found={found ?? []} />
            ) : (
              <p className={styles.fault}>{fault}</p>
            )}
          </div>
          <div id={fieldsId} hidden={!open} ref={box}>
            {fields === 'never' ? null : <Thresholds rule={rule} controls={controls} />}
          </div>
        </>
      }
    >
      {rule.about}
      <span className={styles.says}>
        {!on ? (
          'Says nothing while it is off'
        ) : said === undefined ? (
          found && countWords(0)
        ) : (
          <LinkButton
            aria-expanded={says}
            aria-controls={saysId}
            aria-label={`${said}: ${rule.name}`}
            onPress={() => setSays(!says)}
          >
            {said}
          </LinkButton>
        )}
        {isAsUsual(rule, settings) ? null : ' · changed by you'}
      </span>
    </Setting>
  );
}

/** Once: the first threshold of the row around the element, or where it has none its switch. */
function useFocusFirst(first: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(first);
  useEffect(() => {
    const row = box.current?.closest('li');
    if (!asked.current || row === null || row === undefined) return;
    asked.current = false;
    const field = box.current?.querySelector('input') ?? row.querySelector('input');
    field?.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }, []);
  return box;
}

function Sentences({
  rule,
  found,
}: {
  readonly rule: Rule;
  readonly found: readonly Pick<Finding, 'sentence' | 'subject'>[];
}) {
  if (found.length === 0) return null;
  return (
    <ul className={styles.sentences} aria-label={`What it would say: ${rule.name}`}>
      {found.slice(0, MOST).map(({ subject, sentence }) => (
        <li key={subject}>{sentence}</li>
      ))}
      {found.length > MOST ? <li>{andMore(found.length - MOST)}</li> : null}
    </ul>
  );
}
