import { createContext, type ReactNode, use, useEffect, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { must } from '../../shared/base/assert.ts';

/** What a screen says of its context pane, for the button that opens it where there is no room. */
export interface PaneInfo {
  /** Its name: heading, label of the region, and words of the button. */
  readonly title: string;
  /** Shown on the button, e.g. how many things are due. */
  readonly count?: number | undefined;
  /** 396 instead of 332, for reading. */
  readonly wide: boolean;
}

/** The places of the window that a screen may fill. The shell provides them. */
export interface ShellSlots {
  readonly bar: HTMLElement | null;
  readonly paneHead: HTMLElement | null;
  readonly pane: HTMLElement | null;
  readonly setPane: (info: PaneInfo | undefined) => void;
  /** Where there is no room for a third pane it is a sheet. */
  readonly paneIsSheet: boolean;
  readonly openPane: () => void;
  /** Opens the pane for something in it that one is led to, and answers how it is as before again: nothing of it is remembered. */
  readonly showPane: () => () => void;
  /** Leaves the screen all of the window but the rail of the navigation. */
  readonly setWhole: (whole: boolean) => void;
}

export const ShellSlotsContext = createContext<ShellSlots | undefined>(undefined);
const useSlots = (): ShellSlots => must(use(ShellSlotsContext), 'the shell is above');

/** Puts its children into the bar above the content, between the navigation button and the pane button. */
export function BarContent({ children }: { readonly children: ReactNode }) {
  const { bar } = useSlots();
  return bar === null ? null : createPortal(children, bar);
}

/** For a screen that has bars of its own and needs the room: the navigation is a rail, and the bar above is not there. */
export function useWholeWindow(): void {
  const { setWhole } = useSlots();
  useLayoutEffect(() => {
    setWhole(true);
    return () => setWhole(false);
  }, [setWhole]);
}

export interface ContextPaneProps {
  readonly title: string;
  readonly count?: number | undefined;
  readonly wide?: boolean;
  /** In the place of the title at the top of the pane. */
  readonly head?: ReactNode;
  /** Icon buttons at the top, before the one that hides the pane. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Fills the third pane: beside the content, or in a sheet where the window is narrow. One a screen. */
export function ContextPane({ title, count, wide = false, head, actions, children }: ContextPaneProps) {
  const { pane, paneHead, setPane } = useSlots();
  useEffect(() => setPane({ title, count, wide }), [setPane, title, count, wide]);
  useEffect(() => () => setPane(undefined), [setPane]);
  return (
    <>
      {paneHead === null
        ? null
        : createPortal(
            <>
              {head ?? <h2 className="h3">{title}</h2>}
              {actions}
            </>,
            paneHead,
          )}
      {pane === null ? null : createPortal(children, pane)}
    </>
  );
}

/** Opens the pane of this screen. */
export function useContextPane(): Pick<ShellSlots, 'paneIsSheet' | 'openPane' | 'showPane'> {
  const { paneIsSheet, openPane, showPane } = useSlots();
  return { paneIsSheet, openPane, showPane };
}
