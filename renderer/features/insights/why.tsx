import { useId, useState } from 'react';
import { RULES } from '../../../shared/insights/catalogue.ts';
import { usualInsightSettings } from '../../../shared/domain/insight-settings.ts';
import { limitOf } from '../../../shared/insights/rule.ts';
import { thresholdSentence } from '../../../shared/insights/threshold-words.ts';
import { useQuery } from '../../client/use-query.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { figures } from '../../../shared/words/counts.ts';
import type { ShownInsight } from '../../vault/api.ts';
import styles from './insights.module.css';

/** "Why am I seeing this?": the rule, what it counted, and from when on it speaks. */
export function Why({ insight }: { readonly insight: ShownInsight }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.why}>
      <LinkButton aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
        Why am I seeing this?
      </LinkButton>
      <div id={id}>{open ? <Reasons insight={insight} /> : null}</div>
    </div>
  );
}

function Reasons({ insight: { rule: id, facts } }: { readonly insight: ShownInsight }) {
  const { data } = useQuery(['settings'], (vault) => vault.settings(), []);
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined || data === undefined) return null;
  const settings = data.insights ?? usualInsightSettings;
  const limits = Object.entries(rule.limits);
  return (
    <div className={styles.reasons}>
      <p>
        <strong>{rule.name}.</strong> {rule.about}
      </p>
      <div>
        <h4 className={styles.reason}>What was counted</h4>
        <dl className={styles.facts}>
          {Object.entries(facts).map(([what, value]) => (
            <div key={what}>
              <dt>{what}</dt> <dd>{typeof value === 'number' ? figures(value) : value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {limits.length === 0 ? null : (
        <div>
          <h4 className={styles.reason}>From when on it speaks</h4>
          <ul>
            {limits.map(([name, threshold]) => (
              <li key={name}>{thresholdSentence(threshold, limitOf(rule.id, name, threshold, settings))}</li>
            ))}
          </ul>
        </div>
      )}
      <PlaceLink to={{ to: 'settings', section: 'insights', rule: rule.id }} className="link small">
        Change this in Settings
      </PlaceLink>
    </div>
  );
}
