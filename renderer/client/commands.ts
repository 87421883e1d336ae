import { createContext, use, useCallback, useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react';
import { must } from '../../shared/base/assert.ts';

/** Shortcuts such as `Mod+Shift+F` (ui/keys.ts). The first is the one shown; the others work as well. */
export type Keys = readonly string[];

/** Where keyboards or browsers differ. What is not given is taken from the next more general one. */
export interface KeysByPlace {
  readonly desktop: Keys;
  /** A browser keeps some keys for itself (`Mod+N`). */
  readonly browser?: Keys;
  /** On a Mac, Alt writes letters and moves by words. */
  readonly mac?: Keys;
  readonly macBrowser?: Keys;
}

export const COMMAND_GROUPS = ['Write', 'Find', 'Go', 'Entry', 'Person', 'View', 'Journal', 'Help'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something a person can ask for, by palette, menu, shortcut or button: defined once. */
export interface Command {
  /** Stable, e.g. `entry.new`. */
  readonly id: string;
  /** A verb and its object, in sentence case: "Lock now". */
  readonly title: string;
  readonly group: CommandGroup;
  readonly keys?: Keys | KeysByPlace | undefined;
  readonly run: () => void;
  /** False: it makes no sense just now, and is neither offered nor run. */
  readonly when?: boolean | undefined;
  /** True: its shortcut works while a dialog is open. */
  readonly anywhere?: boolean | undefined;
  /** True: where text is written, its shortcut is the text's own. */
  readonly outsideText?: boolean | undefined;
}

/** A command as this window offers it, with the keys of this keyboard and host. */
export interface OfferedCommand extends Command {
  readonly shortcuts: Keys;
}

export interface Place {
  readonly mac: boolean;
  readonly host: 'electron' | 'browser';
}

export function keysFor(keys: Command['keys'], place: Place): Keys {
  if (keys === undefined) return [];
  if ('desktop' in keys) {
    if (place.host === 'browser')
      return (place.mac ? keys.macBrowser : undefined) ?? keys.browser ?? keysForDesktop(keys, place);
    return keysForDesktop(keys, place);
  }
  return keys;
}
const keysForDesktop = (keys: KeysByPlace, place: Place): Keys => (place.mac ? keys.mac : undefined) ?? keys.desktop;

/** All commands of the window at this moment. Where two have one id, the one that came last counts. */
export class CommandRegistry {
  readonly place: Place;
  readonly #byOwner = new Map<string, readonly Command[]>();
  readonly #listeners = new Set<() => void>();
  #offered: readonly OfferedCommand[] = [];

  constructor(place: Place) {
    this.place = place;
  }

  /** Puts `commands` in the place of what `owner` had before. */
  set(owner: string, commands: readonly Command[]): void {
    this.#byOwner.set(owner, commands);
    this.#renew();
  }

  remove(owner: string): void {
    this.#byOwner.delete(owner);
    this.#renew();
  }

  /** What can be done now. The same array until something about it changes. */
  readonly offered = (): readonly OfferedCommand[] => this.#offered;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Runs it, if it is offered. */
  run(id: string): void {
    this.#offered.find((command) => command.id === id)?.run();
  }

  #renew(): void {
    const byId = new Map<string, OfferedCommand>();
    for (const command of [...this.#byOwner.values()].flat()) {
      if (command.when !== false) byId.set(command.id, { ...command, shortcuts: keysFor(command.keys, this.place) });
      else byId.delete(command.id);
    }
    this.#offered = [...byId.values()];
    for (const listener of this.#listeners) listener();
  }
}

export const CommandsContext = createContext<CommandRegistry | undefined>(undefined);
export const useCommandRegistry = (): CommandRegistry =>
  must(use(CommandsContext), 'a command registry is provided above');

/**
 * Offers `commands` while the component is there. The list may be made anew at every render: the registry changes only
 * when a title, a group, keys or `when` do; `run` is always the latest.
 */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  const owner = useId();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shape = JSON.stringify(commands.map(({ run: _run, ...shown }) => shown));
  useEffect(() => {
    const runLatest = (id: string) => (): void => latest.current.find((command) => command.id === id)?.run();
    registry.set(
      owner,
      latest.current.map((command) => Object.assign({}, command, { run: runLatest(command.id) })),
    );
    return () => registry.remove(owner);
    // `shape` says when what is offered is another: the commands themselves are new at every render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [registry, owner, shape]);
}

/** What can be done now, for the palette and the list of shortcuts. */
export function useOfferedCommands(): readonly OfferedCommand[] {
  const registry = useCommandRegistry();
  return useSyncExternalStore(registry.subscribe, registry.offered);
}

/** Runs a command by its id; nothing happens where it is not offered. */
export function useRunCommand(): (id: string) => void {
  const registry = useCommandRegistry();
  return useCallback((id: string) => registry.run(id), [registry]);
}

/** The shortcut to show beside a control that does the same as a command. */
export function useShortcutOf(id: string): string | undefined {
  const offered = useOfferedCommands();
  return useMemo(() => offered.find((command) => command.id === id)?.shortcuts[0], [offered, id]);
}
