import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../../shared/base/ids.ts';
import { newEntryFields } from '../../../shared/domain/entry.ts';
import type { Act } from '../../../shared/insights/finding.ts';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import { whyNot } from '../../client/error-words.ts';
import { useNames } from '../../client/use-subjects.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { ShownInsight } from '../../vault/api.ts';
import { ActDialog, type Asked } from './act-dialog.tsx';
import type { Answers } from './use-answers.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { placeOfEvidence } from './evidence-list.tsx';
import styles from './insights.module.css';

const SNOOZES = [7, 14, 30] as const;

interface CardActionsProps {
  readonly insight: ShownInsight;
  readonly answers: Answers;
  readonly onOpenAll: () => void;
}

/** What can be answered to a finding: do something, later, no, and what is in the menu. */
export function CardActions({ insight, answers, onOpenAll }: CardActionsProps) {
  const today = useToday();
  const names = useNames();
  const places = usePlaces();
  const [asked, setAsked] = useState<Asked>();
  const [mending, setMending] = useState(false);
  const go = useGo();
  const { act, evidence, people, sentence } = insight;
  const begin = (): void => (isAsked(act) ? setAsked(act) : void go(insight, act, answers));
  const mend = (): void => {
    const [only, ...others] = evidence.items;
    if (only !== undefined && others.length === 0 && insight.counter.total === 0) places.go(placeOfEvidence(only));
    else setMending(true);
  };
  return (
    <div className={styles.acts}>
      <Button size="small" onPress={begin}>
        {act.label}
      </Button>
      <MenuTrigger>
        <Button size="small" look="quiet" aria-label={`Snooze: ${sentence}`}>
          Snooze
        </Button>
        <Menu label="Snooze" placement="bottom start">
          {SNOOZES.map((days) => (
            <MenuItem
              key={days}
              text={`${days} days, then only with something new`}
              onAction={() => void answers.put(insight, { sort: 'snoozed', days }, `Snoozed for ${days} days`)}
            />
          ))}
        </Menu>
      </MenuTrigger>
      <Button
        size="small"
        look="quiet"
        aria-label={`Not useful: ${sentence}`}
        onPress={() => void answers.put(insight, { sort: 'notUseful' }, 'Put away as not useful')}
      >
        Not useful
      </Button>
      <MenuTrigger>
        <IconButton icon={Ellipsis} iconSize="small" label={`More about: ${sentence}`} />
        <Menu label="More">
          <MenuItem text="Open all evidence" onAction={onOpenAll} />
          <MenuItem text="Done" onAction={() => void answers.put(insight, { sort: 'done' }, 'Done, and put away')} />
          {people.map((person) => (
            <MenuItem
              key={person}
              text={`Mute for ${names.person(person)}`}
              onAction={() => void answers.put(insight, { sort: 'muted', person }, `Muted for ${names.person(person)}`)}
            />
          ))}
          <MenuItem text="Wrong fact…" onAction={mend} />
        </Menu>
      </MenuTrigger>
      {asked === undefined ? null : (
        <ActDialog insight={insight} act={asked} answers={answers} onClose={() => setAsked(undefined)} />
      )}
      {mending ? <EvidenceDialog insight={insight} wrong today={today} onClose={() => setMending(false)} /> : null}
    </div>
  );
}

const isAsked = (act: Act): act is Act & Asked => ['topic', 'promise', 'step', 'date'].includes(act.sort);

type Went = Exclude<Act, Asked>;

/** The acts that lead to where something is written: a meeting, an entry that lacks something, a new one. */
function useGo(): (insight: ShownInsight, act: Act, answers: Answers) => Promise<void> {
  const today = useToday();
  const vault = useVault();
  const places = usePlaces();
  const toasts = useToasts();
  const failed = (why: string): void => void toasts.show({ text: why, tone: 'failed' });
  const begin = async (insight: ShownInsight, act: Extract<Went, { sort: 'log' }>, answers: Answers): Promise<void> => {
    const fields = newEntryFields(today, act.kind, emptyDocument);
    const details =
      act.kind === 'note'
        ? { prompt: insight.question }
        : act.kind === 'trust'
          ? { ...fields.details, subject: act.person }
          : fields.details;
    const made = await vault.createEntry({ ...fields, details }, newId<'session'>());
    if (!made.ok) return failed(`It was not made. ${whyNot(made.error)}`);
    await answers.acted(insight);
    return places.go({ to: 'entry', id: made.value.entry.id });
  };
  return async (insight, act, answers) => {
    switch (act.sort) {
      case 'meet': {
        const planned = await vault.planOneOnOne(act.person, newId<'session'>());
        if (!planned.ok) return failed(`It was not planned. ${whyNot(planned.error)}`);
        await answers.acted(insight);
        return places.go({ to: 'oneOnOne', id: planned.value.entry.id });
      }
      case 'log':
        return await begin(insight, act, answers);
      case 'absence':
        return places.go({ to: 'bets', section: 'absences' });
      case 'open':
        return places.go({ to: 'entry', id: act.entry });
      default:
        return undefined;
    }
  };
}
