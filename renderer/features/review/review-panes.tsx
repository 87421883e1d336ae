import type { ReviewDetails } from '../../../shared/domain/kinds/review.ts';
import { FailedState } from '../../ui/failed-state.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CoverageBars } from './coverage-bars.tsx';
import type { ItemDeeds } from './evidence-item.tsx';
import { EvidencePane } from './evidence-pane.tsx';
import { rangeWords } from './review-words.ts';
import { GroupingSelect, ThemesPane } from './themes-pane.tsx';
import { GROUPINGS, type ReviewEvidence } from './use-evidence.ts';
import styles from './review.module.css';

interface ReviewPanesProps {
  readonly evidence: ReviewEvidence;
  readonly details: ReviewDetails;
  /** What is shown in the place of a text. */
  readonly hide: (text: string) => string;
  readonly nameOf: (person: string) => string;
  readonly deeds: ItemDeeds;
  readonly onAddTheme: (name: string) => void;
}

/** The themes and the evidence of one of them, beside the document. */
export function ReviewPanes({ evidence, details, hide, nameOf, deeds, onAddTheme }: ReviewPanesProps) {
  const { period, material, grouping, groups, group, coverage, empty, numberOf, onGrouping, onGroup } = evidence;
  if (material.data === undefined)
    return (
      <div className={styles.waiting}>
        {material.error !== undefined ? (
          <FailedState title="The evidence could not be read" onAgain={material.refresh} />
        ) : period === undefined ? (
          <p className={styles.none}>Choose the days that it looks back on, and the evidence comes.</p>
        ) : (
          <Skeleton label="Gathering the evidence" rows={5} />
        )}
      </div>
    );
  return (
    <>
      <ThemesPane
        grouping={grouping}
        groups={groups}
        chosen={group?.id}
        isUsed={(item) => numberOf(item) !== undefined}
        coverage={coverage}
        empty={empty}
        range={rangeWords(material.data)}
        onGrouping={onGrouping}
        onChoose={onGroup}
        onAddTheme={onAddTheme}
      />
      <EvidencePane
        key={group?.id}
        group={group}
        numberOf={numberOf}
        isLeftOut={({ key }) => details.leftOut.includes(key)}
        wasLetIn={({ key }) => details.letIn.includes(key)}
        hide={hide}
        nameOf={nameOf}
        deeds={deeds}
        above={
          <>
            <GroupingSelect grouping={grouping} onGrouping={onGrouping} />
            {group === undefined ? null : (
              <Select
                label={GROUPINGS[grouping]}
                choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
                value={group.id}
                onChange={onGroup}
              />
            )}
          </>
        }
        below={<CoverageBars coverage={coverage} empty={empty} />}
      />
    </>
  );
}
