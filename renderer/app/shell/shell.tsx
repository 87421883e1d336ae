import { PanelLeft, PanelRight } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useCommands, useShortcutOf } from '../../client/commands.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { type PaneInfo, type ShellSlots, ShellSlotsContext } from '../../ui/shell-slots.tsx';
import { Navigation } from './navigation.tsx';
import { useRemembered } from './remembered.ts';
import { useFocusContent } from './use-focus-content.ts';
import { useNarrowerThan } from './use-media.ts';
import styles from './shell.module.css';

/** Pixels: with less, the third pane is a sheet, and the navigation a rail. */
const SHEET_BELOW = 1240;
const RAIL_BELOW = 1040;

export interface ShellProps {
  /** What holds for the whole journal and must be seen on every screen. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** The window of an open journal: navigation, content, and the pane that a screen may fill. */
export function Shell({ banner, children }: ShellProps) {
  const railOnly = useNarrowerThan(RAIL_BELOW);
  const paneIsSheet = useNarrowerThan(SHEET_BELOW);
  const [collapsed, setCollapsed] = useRemembered('navigation.collapsed');
  const [paneHidden, setPaneHidden] = useRemembered('pane.hidden');
  /** Shown for now, however it is remembered. */
  const [paneShown, setPaneShown] = useState(false);
  const [pane, setPane] = useState<PaneInfo>();
  const [sheetOpen, setSheetOpen] = useState(false);
  const [whole, setWhole] = useState(false);
  const main = useFocusContent();
  const toggleKeys = useShortcutOf('view.navigation');

  const [bar, setBar] = useState<HTMLElement | null>(null);
  const [paneHead, setPaneHead] = useState<HTMLElement | null>(null);
  const [paneBody, setPaneBody] = useState<HTMLElement | null>(null);

  const openPane = useCallback(
    () => (paneIsSheet ? setSheetOpen(true) : setPaneHidden(false)),
    [paneIsSheet, setPaneHidden],
  );
  const closePane = useCallback(() => {
    if (paneIsSheet) return setSheetOpen(false);
    setPaneShown(false);
    return setPaneHidden(true);
  }, [paneIsSheet, setPaneHidden]);
  const showPane = useCallback(() => {
    setPaneShown(true);
    if (paneIsSheet) setSheetOpen(true);
    return () => {
      setPaneShown(false);
      setSheetOpen(false);
    };
  }, [paneIsSheet]);
  const slots: ShellSlots = useMemo(
    () => ({ bar, paneHead, pane: paneBody, setPane, paneIsSheet, openPane, showPane, setWhole }),
    [bar, paneHead, paneBody, paneIsSheet, openPane, showPane],
  );

  const rail = railOnly || collapsed || whole;
  const beside = pane !== undefined && !paneIsSheet && (paneShown || !paneHidden);
  const toggleName = collapsed ? 'Show navigation' : 'Collapse navigation';
  useCommands([
    {
      id: 'view.navigation',
      title: toggleName,
      group: 'View',
      keys: ['Mod+\\'],
      when: !railOnly && !whole,
      run: () => setCollapsed(!collapsed),
    },
    {
      id: 'view.pane',
      title: beside ? `Hide the pane “${pane.title}”` : `Show the pane “${pane?.title ?? ''}”`,
      group: 'View',
      when: pane !== undefined,
      run: beside ? closePane : openPane,
    },
  ]);

  const paneContent = (
    <>
      <div className={styles.paneHead}>
        <div className={styles.paneTitle} ref={setPaneHead} />
        <IconButton icon={PanelRight} label="Hide this pane" onPress={closePane} />
      </div>
      <div className={cx(styles.paneBody, 'scroll')} ref={setPaneBody} />
    </>
  );

  return (
    <ShellSlotsContext value={slots}>
      <a className={styles.skip} href="#content" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        Skip to content
      </a>
      <div
        className={styles.window}
        data-nav={rail ? 'rail' : 'wide'}
        {...(beside ? { 'data-pane': pane.wide ? 'wide' : 'normal' } : {})}
      >
        <Navigation rail={rail} />
        <main className={styles.main} id="content" tabIndex={-1} ref={main}>
          <div className={styles.bar} hidden={whole}>
            {railOnly ? null : (
              <IconButton
                icon={PanelLeft}
                label={toggleName}
                shortcut={toggleKeys}
                onPress={() => setCollapsed(!collapsed)}
              />
            )}
            <div className={styles.barSlot} ref={setBar} />
            {pane === undefined || beside ? null : (
              <Button look="quiet" size="small" onPress={openPane} aria-haspopup={paneIsSheet ? 'dialog' : false}>
                {pane.title}
                {pane.count === undefined ? null : <span className="num faint">{pane.count}</span>}
                <Icon of={PanelRight} />
              </Button>
            )}
          </div>
          {banner}
          {children}
        </main>
        {beside ? (
          <aside className={styles.pane} aria-label={pane.title}>
            {paneContent}
          </aside>
        ) : null}
      </div>
      {paneIsSheet && pane !== undefined ? (
        <Sheet open={sheetOpen} onClose={() => setSheetOpen(false)} label={pane.title}>
          <div className={styles.sheet}>{paneContent}</div>
        </Sheet>
      ) : null}
    </ShellSlotsContext>
  );
}
