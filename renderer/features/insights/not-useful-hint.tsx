import { notUndone, whyNot } from '../../client/error-words.ts';
import { useVault } from '../../client/vault-context.tsx';
import { usualInsightSettings } from '../../../shared/domain/insight-settings.ts';
import { useQuery } from '../../client/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useUndoHere } from '../../ui/use-undo-here.ts';
import { inWords } from '../../../shared/words/counts.ts';
import type { AnsweredInsight } from '../../vault/api.ts';
import { ruleName } from './insight-words.ts';
import styles from './insights.module.css';

/** After so many answers of "not useful" one may not want the rule at all. */
const ENOUGH = 3;

/** Offers to turn a rule off that was called not useful again and again. */
export function NotUsefulHint({ answered }: { readonly answered: readonly AnsweredInsight[] }) {
  const vault = useVault();
  const toasts = useToasts();
  const undoHere = useUndoHere();
  const settings = useQuery(['settings'], (api) => api.settings(), []).data;
  const counts = new Map<string, number>();
  for (const { rule, sort } of answered) if (sort === 'notUseful') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const insights = settings?.insights ?? usualInsightSettings;
  const rule = [...counts].find(([id, count]) => count >= ENOUGH && !insights.off.includes(id))?.[0];
  if (settings === undefined || rule === undefined) return null;
  const turnOff = async (): Promise<void> => {
    const saved = await vault.saveSettings({ ...settings, insights: { ...insights, off: [...insights.off, rule] } });
    if (saved.ok) undoHere(`“${ruleName(rule)}” is off`, () => void turnOn());
    else toasts.show({ text: `It was not turned off. ${whyNot(saved.error)}`, tone: 'failed' });
  };
  // As the settings are by then: others may have been changed since.
  const turnOn = async (): Promise<void> => {
    const now = await vault.settings();
    const { off, ...others } = now.insights ?? usualInsightSettings;
    const saved = await vault.saveSettings({
      ...now,
      insights: { ...others, off: off.filter((one) => one !== rule) },
    });
    if (!saved.ok) toasts.show({ text: notUndone(saved.error), tone: 'failed' });
  };
  return (
    <p className={styles.hint}>
      You called “{ruleName(rule)}” not useful {inWords(counts.get(rule) ?? 0)} times.
      <Button size="small" look="quiet" onPress={() => void turnOff()}>
        Turn it off
      </Button>
    </p>
  );
}
