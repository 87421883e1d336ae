import { HALF_LIFE } from '../../../../shared/domain/insight-settings.ts';
import { Button } from '../../../ui/button.tsx';
import { PlaceLink } from '../../../ui/places.tsx';
import { Setting, SettingGroup } from '../../../ui/setting-list.tsx';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import { useUndoHere } from '../../../ui/use-undo-here.ts';
import styles from './insights-section.module.css';
import { withHalfLife } from './limits.ts';
import { NotifySetting } from './notify-setting.tsx';
import { NumberSetting } from './number-setting.tsx';
import type { InsightControls } from './use-insight-settings.ts';

/** What is not of one rule alone. */
export function SharedSettings({ controls }: { readonly controls: InsightControls }) {
  return (
    <SettingGroup title="For all of them">
      <HalfLife controls={controls} />
      <Setting title="How often you mean to meet somebody">
        You set this with each person, in{' '}
        <PlaceLink to={{ to: 'people' }} className={styles.inline}>
          People
        </PlaceLink>
        .
      </Setting>
      <NotifySetting controls={controls} />
    </SettingGroup>
  );
}

function HalfLife({ controls: { settings, change, type } }: { readonly controls: InsightControls }) {
  const undoHere = useUndoHere();
  const row = useFocusKept<HTMLLIElement>();
  const { halfLife } = settings;
  const back = (): void => {
    change(withHalfLife());
    undoHere('The half-life is back to the usual', () => change(withHalfLife(halfLife)));
  };
  return (
    <li className={styles.halfLife} ref={row}>
      <NumberSetting
        label="Half-life of a tension"
        about="After so many days a mention of a tension counts half, after twice as many a quarter. The shorter, the sooner a tension cools."
        range={RANGE}
        value={halfLife}
        onChange={(value) => type(withHalfLife(value))}
      />
      {halfLife === HALF_LIFE.usual ? null : (
        <Button size="small" look="quiet" aria-label="Back to the usual: Half-life of a tension" onPress={back}>
          Back to the usual
        </Button>
      )}
    </li>
  );
}

const RANGE = { ...HALF_LIFE, unit: 'days' };
