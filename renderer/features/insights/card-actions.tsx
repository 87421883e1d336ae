import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useNames } from '../../client/use-subjects.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { ShownInsight } from '../../vault/api.ts';
import type { Asked } from './act-dialog.tsx';
import type { Answers } from './use-answers.ts';
import { useBegin } from './use-begin.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { placeOfEvidence } from './evidence-list.tsx';
import styles from './insights.module.css';

const SNOOZES = [7, 14, 30] as const;

interface CardActionsProps {
  readonly insight: ShownInsight;
  readonly answers: Answers;
  readonly onAsk: (act: Asked) => void;
  readonly onOpenAll: () => void;
}

/** What can be answered to a finding: do something, later, no, and what is in the menu. */
export function CardActions({ insight, answers, onAsk, onOpenAll }: CardActionsProps) {
  const today = useToday();
  const names = useNames();
  const places = usePlaces();
  const [mending, setMending] = useState(false);
  const { begin, busy } = useBegin(insight, answers, onAsk);
  const { act, evidence, people, sentence } = insight;
  const mend = (): void => {
    const [only, ...others] = evidence.items;
    if (only !== undefined && others.length === 0 && insight.counter.total === 0) places.go(placeOfEvidence(only));
    else setMending(true);
  };
  return (
    <div className={styles.acts}>
      <Button size="small" busy={busy} aria-label={`${act.label}: ${sentence}`} onPress={() => void begin()}>
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
        <IconButton icon={Ellipsis} iconSize="small" label={`More about: ${sentence}`} tip="More" />
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
      {mending ? <EvidenceDialog insight={insight} wrong today={today} onClose={() => setMending(false)} /> : null}
    </div>
  );
}
