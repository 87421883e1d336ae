import { type Group, GROUPS } from '../../../../shared/insights/finding.ts';
import { RULES } from '../../../../shared/insights/catalogue.ts';
import { FailedState } from '../../../ui/failed-state.tsx';
import { SettingGroup } from '../../../ui/setting-list.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import styles from './insights-section.module.css';
import { RuleSetting } from './rule-setting.tsx';
import { SharedSettings } from './shared-settings.tsx';
import { type InsightControls, useInsightSettings } from './use-insight-settings.ts';
import { type Preview, usePreview } from './use-preview.ts';
import { totalWords } from './words.ts';

const GROUP_NAMES = Object.keys(GROUPS) as readonly Group[];

/** Which rules speak, from when on, and what they would say now. */
export function InsightsSection({ first }: InsightsSectionProps) {
  const controls = useInsightSettings();
  return controls === undefined ? null : <Insights controls={controls} first={first} />;
}

interface InsightsSectionProps {
  /** The rule that is to be seen first, with its thresholds. */
  readonly first?: string | undefined;
}

function Insights({ controls, first }: InsightsSectionProps & { readonly controls: InsightControls }) {
  const preview = usePreview(controls.settings);
  return (
    <>
      <section>
        <h2 className="h2">Insights</h2>
        <p className={styles.about}>
          An insight is a sentence about what your own entries show, with the entries for it and against it, and one
          question. At most three are on display, and at most one a day is new. The rules below look for them on this
          device; nothing leaves it.
        </p>
      </section>
      <section>
        <h2 className="h2">What would fire now</h2>
        <Total preview={preview} />
      </section>
      <SharedSettings controls={controls} />
      {GROUP_NAMES.map((group) => (
        <SettingGroup key={group} title={GROUPS[group]}>
          {RULES.filter((rule) => rule.group === group).map((rule) => (
            <RuleSetting
              key={rule.id}
              rule={rule}
              first={rule.id === first}
              controls={controls}
              found={preview.found && (preview.found.get(rule.id) ?? [])}
              fault={preview.faults.get(rule.id)}
            />
          ))}
        </SettingGroup>
      ))}
    </>
  );
}

function Total({ preview: { found, failed, refresh } }: { readonly preview: Preview }) {
  if (failed) return <FailedState title="What would fire now could not be looked at" onAgain={refresh} />;
  if (found === undefined) return <Skeleton label="Looking at the journal" rows={1} />;
  return <output className={styles.about}>{totalWords(found)}</output>;
}
