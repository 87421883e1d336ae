import { EventEmitter } from 'node:events';
import { realpathSync } from 'node:fs';
import type * as Electron from 'electron';
import { emitPreventable } from './events.ts';
import { globalShortcut } from './global-shortcut.ts';
import type { Machine, MenuTemplate } from './machine.ts';
import type { PermissionCheck } from './permissions.ts';
import { StandInWindow } from './window.ts';

/** Which program holds which profile folder: what Electron keeps in a socket or a lock file. */
const holders = new Map<string, Machine>();

/** The parts of Electron that Leeway's main process uses; the names are checked against Electron's own types. */
type Parts = Partial<Record<keyof typeof Electron, unknown>>;

/** The module `electron` for one machine. */
export function electronModule(machine: Machine) {
  const ready = new Promise<void>((resolve) => setImmediate(resolve));
  const paths = new Map([
    ['userData', machine.options.profileDir],
    ['documents', machine.options.documentsDir],
  ]);
  const release = (): void => {
    for (const [folder, holder] of holders) if (holder === machine) holders.delete(folder);
  };
  void machine.exited.then(release);

  class BrowserWindow extends StandInWindow {
    constructor(options: Record<string, unknown>) {
      super(machine, options);
    }
    static getAllWindows = (): StandInWindow[] => [...machine.windows];
    static getFocusedWindow = (): StandInWindow | null => [...machine.windows][0] ?? null;
    static fromWebContents = (contents: unknown): StandInWindow | null =>
      [...machine.windows].find((window) => window.webContents === contents) ?? null;
  }

  const app = Object.assign(machine.app, {
    isPackaged: false,
    enableSandbox: () => {},
    whenReady: () => ready,
    getAppPath: () => process.cwd(),
    getPath: (name: string) => paths.get(name) ?? '',
    setPath: (name: string, path: string) => void paths.set(name, path),
    commandLine: {
      appendSwitch: (name: string, value = '') => void machine.switches.set(name, value),
      getSwitchValue: (name: string) => machine.switches.get(name) ?? '',
      hasSwitch: (name: string) => machine.switches.has(name),
    },
    requestSingleInstanceLock: (sent: object = {}) => {
      const folder = realpathSync(paths.get('userData') ?? '');
      const holder = holders.get(folder);
      if (holder !== undefined && holder !== machine) {
        holder.app.emit('second-instance', {}, [], '', structuredClone(sent));
        return false;
      }
      holders.set(folder, machine);
      return true;
    },
    quit: () => {
      app.emit('before-quit', {});
      for (const window of machine.windows) {
        if (emitPreventable(window, 'close')) return;
        window.destroy();
      }
      app.emit('will-quit', {});
      void machine.exit();
    },
  });

  const session = {
    defaultSession: Object.assign(new EventEmitter(), {
      protocol: { handle: (_scheme: string, respond: Machine['respond']) => void (machine.respond = respond) },
      webRequest: { onBeforeRequest: (judge: Machine['judge']) => void (machine.judge = judge) },
      setPermissionRequestHandler: () => {},
      setPermissionCheckHandler: (check: PermissionCheck) => void (machine.permission = check),
      setDevicePermissionHandler: () => {},
      setDisplayMediaRequestHandler: () => {},
      setSpellCheckerEnabled: () => {},
    }),
  };

  return {
    app,
    BrowserWindow,
    session,
    protocol: {
      registerSchemesAsPrivileged: (schemes: Machine['schemes']) => {
        machine.schemes = schemes;
      },
    },
    globalShortcut: globalShortcut(machine, ready),
    ipcMain: {
      handle: (channel: string, handler: (event: object, ...args: unknown[]) => unknown) => {
        if (machine.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        machine.handlers.set(channel, handler);
      },
    },
    dialog: {
      showOpenDialog: async () => {
        const filePaths = await machine.askDialog();
        return { canceled: filePaths.length === 0, filePaths };
      },
      showSaveDialog: async () => {
        const [filePath = ''] = await machine.askDialog();
        return { canceled: filePath === '', filePath };
      },
    },
    powerMonitor: Object.assign(machine.power, {
      getSystemIdleTime: () => machine.power.idleSeconds,
      getSystemIdleState: () => (machine.power.screenLocked ? 'locked' : 'active'),
    }),
    Menu: {
      buildFromTemplate: (template: readonly MenuTemplate[]) => template,
      setApplicationMenu: (menu: readonly MenuTemplate[]) => {
        machine.menu = menu;
      },
    },
    nativeTheme: { shouldUseDarkColors: machine.options.context?.colorScheme === 'dark' },
    screen: {
      getAllDisplays: () => screensOf(machine).map((workArea) => ({ workArea })),
      getCursorScreenPoint: () => machine.pointer,
      getDisplayNearestPoint: ({ x, y }: Machine['pointer']) => {
        const screens = screensOf(machine);
        const under = screens.find(
          (one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height,
        );
        return { workArea: under ?? screens[0] };
      },
    },
    shell: { openExternal: async (address: string) => void machine.opened.push(address) },
    clipboard: {
      writeText: async (text: string) => {
        machine.clipboard = text;
      },
      readText: async () => machine.clipboard,
      clear: () => {
        machine.clipboard = '';
      },
    },
  } satisfies Parts;
}

const screensOf = (machine: Machine): NonNullable<Machine['options']['screens']> =>
  machine.options.screens ?? [{ x: 0, y: 0, width: 1600, height: 1000 }];
