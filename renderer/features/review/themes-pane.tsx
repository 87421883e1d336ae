import { Plus } from 'lucide-react';
import { useState } from 'react';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import type { MonthCoverage } from '../../../shared/review/coverage.ts';
import type { EvidenceGroup } from '../../../shared/review/themes.ts';
import { figures } from '../../../shared/words/counts.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import type { ReviewItem } from '../../vault/api.ts';
import { CoverageBars } from './coverage-bars.tsx';
import { type Grouping, GROUPINGS } from './use-evidence.ts';
import styles from './review.module.css';

interface ThemesPaneProps {
  readonly grouping: Grouping;
  readonly groups: readonly EvidenceGroup<ReviewItem>[];
  readonly chosen: string | undefined;
  readonly isUsed: (item: ReviewItem) => boolean;
  readonly coverage: readonly MonthCoverage[];
  readonly empty: readonly string[];
  /** How many entries there are, and which are never offered. */
  readonly range: string;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly onChoose: (id: string) => void;
  readonly onAddTheme: (name: string) => void;
}

/** By what the evidence is gathered. */
export const GroupingSelect = ({ grouping, onGrouping }: Pick<ThemesPaneProps, 'grouping' | 'onGrouping'>) => (
  <Select
    label="Gather by"
    look="quiet"
    choices={(Object.keys(GROUPINGS) as Grouping[]).map((value) => ({ value, label: GROUPINGS[value] }))}
    value={grouping}
    onChange={onGrouping}
  />
);

/** Under what the evidence is gathered, with how much of it is used, and how it lies over the months. */
export function ThemesPane(props: ThemesPaneProps) {
  const { grouping, groups, chosen, isUsed, coverage, empty, range, onGrouping, onChoose, onAddTheme } = props;
  const [adding, setAdding] = useState(false);
  return (
    <section className={cx(styles.themes, 'scroll')} aria-label={GROUPINGS[grouping]}>
      <div className={styles.paneHead}>
        <GroupingSelect grouping={grouping} onGrouping={onGrouping} />
        {grouping === 'theme' ? (
          <IconButton icon={Plus} iconSize="small" label="Add a theme" onPress={() => setAdding(true)} />
        ) : null}
      </div>
      <ul className={styles.groups}>
        {groups.map(({ id, name, evidence }) => (
          <li key={id}>
            <button type="button" className={styles.group} aria-current={id === chosen} onClick={() => onChoose(id)}>
              <span>{name}</span>
              <small>
                {evidence.length === 0
                  ? 'Nothing yet'
                  : `${figures(evidence.filter(isUsed).length)} of ${figures(evidence.length)} used`}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <CoverageBars coverage={coverage} empty={empty} />
        <p className={styles.range}>{range}</p>
      </div>
      {adding ? (
        <ThemeDialog
          onClose={() => setAdding(false)}
          onAdd={(name) => {
            setAdding(false);
            onAddTheme(name);
          }}
        />
      ) : null}
    </section>
  );
}

interface ThemeDialogProps {
  readonly onClose: () => void;
  readonly onAdd: (name: string) => void;
}

function ThemeDialog({ onClose, onAdd }: ThemeDialogProps) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const add = (): void => {
    if (name.trim() === '') setError('Say what the theme is called.');
    else onAdd(name.trim().slice(0, FIELD_LIMITS.name));
  };
  return (
    <Dialog
      open
      title="Add a theme"
      onClose={onClose}
      onSubmit={add}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Cancel
          </Button>
          <Button size="small" look="primary" type="submit">
            Add
          </Button>
        </>
      }
    >
      <TextField
        label="Theme"
        value={name}
        error={error}
        // The dialog is there to type this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        maxLength={FIELD_LIMITS.name}
        onChange={(next) => {
          setName(next);
          setError(undefined);
        }}
      />
    </Dialog>
  );
}
