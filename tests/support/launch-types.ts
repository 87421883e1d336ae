import type { BrowserContextOptions, Page } from '@playwright/test';
import type { Build } from './chromium.ts';
import type { HostName } from './hosts.ts';
import type { Machine } from './stand-in/machine.ts';

/** A running Leeway, the same to a test on every host. */
export interface LaunchedApp {
  readonly host: HostName;
  /** The window's page. Another one after `relaunch`. */
  readonly page: Page;
  /** The address that page.goto() takes, without the hash. */
  readonly address: string;
  /** Everything that this Leeway keeps on disk is in here, the browser's profile in it. */
  readonly profileDir: string;
  /** Requests that wanted to leave, by address. Every test ends with a look at it: there must be none. */
  readonly outside: readonly string[];
  readonly dialogs: Dialogs;
  /** What the computer does to the program; undefined where a page hears nothing of it. */
  readonly power: Power | undefined;
  /** The stand-in's machine, for tests of the desktop's own code. */
  readonly machine: Machine | undefined;
  /** Ends it as a person does, and waits for the end. */
  close(): Promise<void>;
  /** Ends every process at once (SIGKILL). */
  kill(): Promise<void>;
  /** Opens it again on the same profile, after `close` or `kill`. */
  relaunch(): Promise<Page>;
}

export interface Dialogs {
  /** Answers the next dialog for files or a folder; no path: cancelled. Call it before what opens the dialog. */
  choose(...paths: string[]): void;
  /** Answers the next dialog for saving. Settles when the file is whole; `undefined` cancels. */
  saveAs(path: string): Promise<void>;
  /** Cancels the next dialog for saving. Undefined where saving asks nothing (a download). */
  readonly cancelSave: (() => void) | undefined;
}

export interface Power {
  suspend(): Promise<void>;
  lockScreen(): Promise<void>;
  switchUser(): Promise<void>;
}

export interface LaunchOptions {
  /** Made and removed by the fixture where it is not given. */
  readonly profileDir?: string;
  /** Size, colours, zone and language of the window. */
  readonly context?: Pick<
    BrowserContextOptions,
    'viewport' | 'colorScheme' | 'reducedMotion' | 'timezoneId' | 'locale' | 'forcedColors' | 'contrast'
  >;
  /** Stand-in only: the screens of the computer. */
  readonly screens?: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Stand-in only: started by `--capture`. */
  readonly capture?: boolean;
  /** Stand-in only: keys that other programs have. */
  readonly heldElsewhere?: readonly string[];
  /** Which Chromium; `headless` where it is not said. Electron has its own. */
  readonly build?: Build;
  /** Runs in the page before any script of it. */
  readonly initScript?: () => void;
}

/** Starts Leeway on a folder that exists. One for each host. */
export type Launcher = (profileDir: string, options: LaunchOptions) => Promise<LaunchedApp>;
