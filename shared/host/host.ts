/**
 * What the platform gives the window: one interface, two implementations (Electron's preload bridge and a plain
 * browser). Nothing else in the interface differs between the two.
 */
export interface Host {
  readonly kind: 'electron' | 'browser';
  /** What this host cannot do, as sentences for Settings; empty on the desktop. */
  readonly lacks: readonly string[];
  readonly about: { readonly version: string; readonly platform: string; readonly engine: string };

  /**
   * A small public note kept outside IndexedDB that says a journal exists: the header's JSON and the last manifest
   * `seq`. Start-up compares it with the database, so that a vanished database is never taken for a new start.
   */
  readonly marker: {
    read(): Promise<string | undefined>;
    write(text: string): Promise<HostResult>;
    remove(): Promise<HostResult>;
  };

  readonly files: {
    /** Lets the person choose Markdown files or ZIP archives. Undefined: cancelled. */
    pickFiles(options: {
      readonly accept: readonly string[];
      readonly multiple: boolean;
    }): Promise<readonly PickedFile[] | undefined>;
    /** Lets the person choose a folder, read to its leaves. Undefined: cancelled. */
    pickFolder(): Promise<PickedFolder | undefined>;
    /** Asks where, writes atomically (temporary file, sync, rename, read back and compare), answers where it went. */
    save(
      suggestedName: string,
      bytes: Uint8Array<ArrayBuffer>,
    ): Promise<HostResult<{ readonly where: string }> | undefined>;
  };

  /** The page as it would be printed now, as a PDF. Undefined: the platform's own dialog for printing makes one. */
  readonly pdf: (() => Promise<HostResult<Uint8Array<ArrayBuffer>>>) | undefined;

  readonly clipboard: {
    write(text: string): Promise<HostResult>;
    /** Puts formatted text there, and `text` for programs that take none; the HTML is what a browser lets through. */
    writeRich(html: string, text: string): Promise<HostResult>;
    /** Empties the clipboard if it still holds `text`, where the platform allows to look. */
    clearIfUnchanged(text: string): Promise<void>;
  };

  /** Shows the address in the platform's browser: https only, the caller has confirmed it with the person. */
  openExternal(url: string): Promise<HostResult>;

  /** The words of the application menu that carry commands; ids come back through `onEvent`. */
  setMenu(items: readonly MenuItem[]): void;
  /**
   * Asks the platform not to clear the journal to make room on a full disk. True: it will not; false: it may; undefined:
   * it does not say.
   */
  keepStorage(): Promise<boolean | undefined>;
  /** Reloads the window into its locked state; a newer version that is waiting (`update-ready`) starts with it. */
  reload(): void;
  /**
   * Power, idle and menu events; answers the function that stops listening. What a listener promises at `closing` is
   * waited for, two seconds at most, where the platform can wait.
   */
  onEvent(listener: HostListener): () => void;
  /** Seconds since the last input in the whole system, where the platform tells; else undefined. */
  idleSeconds(): Promise<number | undefined>;
  /** Quick capture in a window of its own, from anywhere. Undefined: this platform has none. */
  readonly quickCapture: QuickCapture | undefined;
}

export interface QuickCapture {
  /** The keys that open it while another program is in front, and whether they do. */
  readonly shortcut: () => Promise<CaptureShortcut>;
  /** Other keys, as an accelerator; undefined: none. Where they cannot be had, what was stays. */
  readonly setShortcut: (accelerator: string | undefined) => Promise<HostResult<CaptureShortcut>>;
  /** While true the keys do nothing, so that the window can be shown them as the new choice. */
  readonly recording: (on: boolean) => Promise<void>;
  /** Of the capture window: hides it. What stands in it stays. */
  readonly hide: () => void;
  /** Shows the journal's window, and makes it where there is none. */
  readonly showJournal: () => void;
}

export interface CaptureShortcut {
  /** In Electron's accelerator words; undefined where none were chosen. */
  readonly keys?: string | undefined;
  /** `asked`: the desktop decides, and does not say; `refused`: they could not be had when Leeway started. */
  readonly state: 'off' | 'on' | 'asked' | 'refused';
  /** The command line that opens the window, for a shortcut of the desktop's own. */
  readonly command: string;
}

/** `stay` to `closing`: what is in the window could not be put away, and would be lost with it. */
export type HostListener = (event: HostEvent) => void | 'stay' | Promise<void | 'stay'>;

export type HostEvent =
  | { readonly type: 'suspend' | 'screen-lock' | 'user-switch' | 'closing' }
  /** Told to the window for quick capture alone. */
  | { readonly type: 'capture-shown' }
  | { readonly type: 'command'; readonly id: string }
  /** A newer version of the browser edition is there. It starts at the next `reload()`, never by itself. */
  | { readonly type: 'update-ready' };

export interface MenuItem {
  readonly id: string;
  readonly menu: 'file' | 'edit' | 'view' | 'go' | 'help';
  readonly label: string;
  /** In Electron's accelerator words, e.g. `CmdOrCtrl+K`. */
  readonly accelerator?: string | undefined;
}

export interface PickedFolder {
  /** The folder's own name. */
  readonly name: string;
  readonly files: readonly PickedFile[];
  /** Set where not all of it could be listed: what was left out, in a sentence. */
  readonly problem?: HostError | undefined;
}

export interface PickedFile {
  /** Path inside what was chosen, `/`-separated, as the platform gave it: check before use. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly modifiedAt: number;
  /** Reads it whole; fails as a value where it cannot be read. */
  read(): Promise<HostResult<Uint8Array<ArrayBuffer>>>;
}

export type HostErrorCode = 'denied' | 'noSpace' | 'notFound' | 'busy' | 'verifyFailed' | 'unsupported' | 'failed';
export interface HostError {
  readonly code: HostErrorCode;
  /** One sentence that says what to do. Never holds content of the journal. */
  readonly message: string;
}
export type HostResult<T = undefined> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: HostError };
