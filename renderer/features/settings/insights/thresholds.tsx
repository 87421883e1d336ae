import { useState } from 'react';
import { limitOf, type Rule } from '../../../../shared/insights/rule.ts';
import { Button } from '../../../ui/button.tsx';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import { useUndoHere } from '../../../ui/use-undo-here.ts';
import styles from './insights-section.module.css';
import { boundOf } from './bounds.ts';
import { asTheyWere, asUsual, isAsUsual, withLimit } from './limits.ts';
import { NumberSetting } from './number-setting.tsx';
import type { InsightControls } from './use-insight-settings.ts';

interface ThresholdsProps {
  readonly rule: Rule;
  readonly controls: InsightControls;
}

/** From when on a rule speaks: a number for each of its thresholds. */
export function Thresholds({ rule, controls: { settings, change, type } }: ThresholdsProps) {
  const undoHere = useUndoHere();
  const fields = useFocusKept<HTMLFieldSetElement>();
  // Other fields: what was typed and is out of range goes as well.
  const [round, setRound] = useState(0);
  const back = (): void => {
    setRound(round + 1);
    change(asUsual(rule));
    undoHere(`“${rule.name}” is back to the usual`, () => change(asTheyWere(rule, settings)));
  };
  return (
    <fieldset className={styles.thresholds} aria-label={`From when on: ${rule.name}`} ref={fields}>
      {Object.entries(rule.limits).map(([name, threshold]) => (
        <NumberSetting
          key={`${name} ${round}`}
          label={threshold.means}
          range={threshold}
          bound={boundOf(rule, name, settings)}
          value={limitOf(rule.id, name, threshold, settings)}
          onChange={(value) => type(withLimit(rule, name, value))}
        />
      ))}
      {isAsUsual(rule, settings) ? null : (
        <Button size="small" look="quiet" aria-label={`Back to the usual: ${rule.name}`} onPress={back}>
          Back to the usual
        </Button>
      )}
    </fieldset>
  );
}
