import {
  CalendarDays,
  CircleCheck,
  Compass,
  FlaskConical,
  Lock,
  type LucideIcon,
  ScrollText,
  Search,
  Settings,
  Signpost,
  Sun,
  Trash2,
  UnfoldHorizontal,
} from 'lucide-react';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Focusable } from 'react-aria-components';
import { useRunCommand, useShortcutOf } from '../../client/commands.ts';
import { figures, inWords } from '../../../shared/words/counts.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Mark } from '../../ui/mark.tsx';
import { type Place, PlaceLink } from '../../ui/places.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { NavigationPeople } from './navigation-people.tsx';
import { Reading } from './reading.tsx';
import { useOpenCounts } from './use-open-counts.ts';
import styles from './navigation.module.css';

/** The pane on the start side: where one can go, where the journal is, and the lock. */
export function Navigation({ rail }: { readonly rail: boolean }) {
  const run = useRunCommand();
  const counts = useOpenCounts();
  const lockShortcut = useShortcutOf('journal.lock');
  const lock = (
    <IconButton
      icon={Lock}
      label="Lock now"
      shortcut={lockShortcut}
      placement={rail ? 'right' : 'bottom'}
      className={cx(rail && styles.railButton)}
      onPress={() => run('journal.lock')}
    />
  );
  return (
    <nav className={cx(styles.nav, rail && styles.rail)} aria-label="Main">
      <div className={styles.head}>
        <Mark className={styles.mark} />
        {rail ? null : <span className={styles.name}>Leeway</span>}
        {rail ? null : lock}
      </div>
      <div className={styles.list}>
        <Item
          to={{ to: 'search' }}
          path="/search"
          icon={Search}
          text="Search"
          command="search.open"
          rail={rail}
          apart
        />
        <Item to={{ to: 'today' }} path="/today" icon={Sun} text="Today" rail={rail} />
        <Item to={{ to: 'timeline' }} path="/timeline" icon={CalendarDays} text="Timeline" rail={rail} />
        <Item
          to={{ to: 'insights' }}
          path="/insights"
          icon={Compass}
          text="Insights"
          rail={rail}
          count={counts?.insights}
          counted="on display"
        />
      </div>
      <Group title="Practice" rail={rail}>
        <Item to={{ to: 'decisions' }} path="/decisions" icon={Signpost} text="Decisions" rail={rail} />
        <Item
          to={{ to: 'tensions' }}
          path="/tensions"
          icon={UnfoldHorizontal}
          text="Tensions"
          rail={rail}
          count={counts?.tensions}
          counted="open"
        />
        <Item
          to={{ to: 'promises' }}
          path="/promises"
          icon={CircleCheck}
          text="Promises"
          rail={rail}
          count={counts?.promises}
          counted="of yours open"
        />
        <Item to={{ to: 'bets' }} path="/bets" icon={FlaskConical} text="Bets and audits" rail={rail} />
        <Item to={{ to: 'reviews' }} path="/reviews" icon={ScrollText} text="Reviews" rail={rail} />
      </Group>
      <NavigationPeople rail={rail} />
      <div className={styles.foot}>
        <Item to={{ to: 'trash' }} path="/trash" icon={Trash2} text="Trash" rail={rail} />
        <Item to={{ to: 'settings' }} path="/settings" icon={Settings} text="Settings" rail={rail} />
        {rail ? lock : <Reading />}
      </div>
    </nav>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rail: boolean;
  readonly children: ReactNode;
}

function Group({ title, rail, children }: GroupProps) {
  return (
    <fieldset className={styles.group} aria-label={title}>
      {rail ? null : <p className={styles.groupTitle}>{title}</p>}
      {children}
    </fieldset>
  );
}

interface ItemProps {
  readonly to: Place;
  /** Where its address begins. */
  readonly path: string;
  readonly icon: LucideIcon;
  readonly text: string;
  readonly rail: boolean;
  /** Its shortcut is shown. */
  readonly command?: string;
  /** A space below it. */
  readonly apart?: boolean;
  /** How many there are; nought is not said. */
  readonly count?: number | undefined;
  /** What is counted, after the number in words: `open`. */
  readonly counted?: string;
}

function Item({ to, path, icon, text, rail, command = '', apart = false, count = 0, counted = '' }: ItemProps) {
  const here = useLocation({ select: ({ pathname }) => pathname === path || pathname.startsWith(`${path}/`) });
  const shortcut = useShortcutOf(command);
  const words = count === 0 ? text : `${text}, ${inWords(count)} ${counted}`;
  if (rail) {
    return (
      <Tooltip text={words} shortcut={shortcut} placement="right">
        <Focusable>
          <PlaceLink to={to} label={words} className={cx(styles.item, apart && styles.apart)} current={here}>
            <Icon of={icon} />
          </PlaceLink>
        </Focusable>
      </Tooltip>
    );
  }
  return (
    <PlaceLink
      to={to}
      label={count === 0 ? undefined : words}
      className={cx(styles.item, apart && styles.apart)}
      current={here}
    >
      <Icon of={icon} />
      <span>{text}</span>
      {count === 0 ? null : <span className={styles.count}>{figures(count)}</span>}
      {shortcut === undefined ? null : <Kbd keys={shortcut} />}
    </PlaceLink>
  );
}
