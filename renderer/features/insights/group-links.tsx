import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Group, GROUPS } from '../../../shared/insights/finding.ts';
import { figures } from '../../../shared/words/counts.ts';
import type { ShownInsight } from '../../vault/api.ts';
import styles from './insights.module.css';

interface GroupLinksProps {
  readonly groups: readonly Group[];
  readonly counts: readonly ShownInsight[];
}

/** The groups beside the list; the one that is read is marked. */
export function GroupLinks({ groups, counts }: GroupLinksProps) {
  const current = useCurrent(groups);
  return (
    <nav className={styles.groups} aria-label="Groups">
      {groups.map((group) => {
        const count = counts.filter((one) => one.group === group).length;
        return (
          <Button
            key={group}
            className={styles.groupLink ?? ''}
            onPress={() => go(group)}
            aria-current={group === current}
          >
            {GROUPS[group]}
            {count === 0 ? null : <span>{figures(count)}</span>}
          </Button>
        );
      })}
    </nav>
  );
}

function go(group: Group): void {
  const head = document.getElementById(`group-${group}`);
  head?.scrollIntoView({ block: 'start' });
  head?.focus();
}

/** The group whose head is the last above a third of the window. */
function useCurrent(groups: readonly Group[]): Group | undefined {
  const [current, setCurrent] = useState(groups[0]);
  useEffect(() => {
    const look = (): void => {
      const line = window.innerHeight / 3;
      const above = groups.filter((group) => {
        const top = document.getElementById(`group-${group}`)?.getBoundingClientRect().top;
        return top !== undefined && top < line;
      });
      setCurrent(above.at(-1) ?? groups[0]);
    };
    // Scrolling does not bubble: it is caught on its way down.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', look, { capture: true });
  }, [groups]);
  return current;
}
