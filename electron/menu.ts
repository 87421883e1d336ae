import { type BrowserWindow, type MenuItemConstructorOptions, Menu, app } from 'electron';
import type { MenuItem } from '../shared/host/host.ts';
import { tell } from './ipc.ts';

/** The window whose commands they are. */
type Journal = () => BrowserWindow | undefined;
type Template = MenuItemConstructorOptions[];

/**
 * The application menu: the window's commands under their words, and what every desktop program has. A click goes back
 * to the journal's window as the command's id.
 */
export function showMenu(items: readonly MenuItem[], journal: Journal): void {
  const of = (menu: MenuItem['menu']): Template =>
    items.filter((item) => item.menu === menu).map((item) => commandItem(item, journal));
  const mac = process.platform === 'darwin';
  const template: Template = [
    ...(mac ? ([{ role: 'appMenu' }] as const) : []),
    { label: 'File', submenu: parted(of('file'), [{ role: mac ? 'close' : 'quit' }]) },
    { label: 'Edit', submenu: parted(EDITING, of('edit')) },
    { label: 'View', submenu: parted(of('view'), zooming()) },
    { label: 'Go', submenu: of('go'), visible: items.some((item) => item.menu === 'go') },
    { role: 'windowMenu' },
    { role: 'help', submenu: of('help'), visible: items.some((item) => item.menu === 'help') },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

const commandItem = ({ id, label, accelerator }: MenuItem, journal: Journal): MenuItemConstructorOptions => ({
  id,
  label,
  ...(accelerator === undefined ? {} : { accelerator }),
  click: () => {
    const window = journal();
    if (window) tell(window, { type: 'command', id });
  },
});

const EDITING: Template = [
  { role: 'undo' },
  { role: 'redo' },
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'pasteAndMatchStyle' },
  { role: 'selectAll' },
];

const zooming = (): Template => [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { role: 'togglefullscreen' },
  ...(app.isPackaged ? [] : ([{ role: 'toggleDevTools' }] as const)),
];

const parted = (first: Template, second: Template): Template =>
  first.length > 0 && second.length > 0 ? [...first, { type: 'separator' }, ...second] : [...first, ...second];
