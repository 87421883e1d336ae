import { describe, expect, test, vi } from 'vitest';
import { appCommands } from '../../../renderer/app/commands/app-commands.ts';
import { menuItems } from '../../../renderer/app/commands/menu.ts';
import { type Command, CommandRegistry, keysFor, type Place } from '../../../renderer/client/commands.ts';

const desktop: Place = { mac: false, host: 'electron' };
const browser: Place = { mac: false, host: 'browser' };
const macBrowser: Place = { mac: true, host: 'browser' };

const aCommand = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: 'Go',
  run: () => undefined,
  ...more,
});
const nothing = (): void => undefined;
const all = appCommands({
  places: { href: () => '', here: () => '', go: nothing, back: nothing },
  forward: nothing,
  lock: nothing,
  undo: nothing,
  showShortcuts: nothing,
  showPalette: nothing,
});

describe('the keys of a command', () => {
  test('are those of the place, and of the next more general one where it has none', () => {
    const keys = { desktop: ['Mod+N'], browser: ['Alt+N'], macBrowser: ['Ctrl+Alt+N'] };
    expect(keysFor(keys, desktop)).toEqual(['Mod+N']);
    expect(keysFor(keys, browser)).toEqual(['Alt+N']);
    expect(keysFor(keys, macBrowser)).toEqual(['Ctrl+Alt+N']);
    expect(keysFor({ desktop: ['Alt+ArrowLeft'], mac: ['Mod+['] }, macBrowser)).toEqual(['Mod+[']);
    expect(keysFor(['Mod+K'], browser)).toEqual(['Mod+K']);
    expect(keysFor(undefined, desktop)).toEqual([]);
  });

  test.each([desktop, browser, macBrowser, { mac: true, host: 'electron' } as const])(
    'are never those of another one: %o',
    (place) => {
      const used = all.flatMap((command) => keysFor(command.keys, place));
      expect(new Set(used).size).toBe(used.length);
    },
  );

  test.each([browser, macBrowser])('show nothing first that a browser keeps for itself: %o', (place) => {
    const shown = all.map((command) => keysFor(command.keys, place)[0]);
    for (const reserved of ['Mod+N', 'Mod+T', 'Mod+W', 'Mod+L']) expect(shown).not.toContain(reserved);
  });
});

describe('the registry', () => {
  test('offers what makes sense now, and runs nothing else', () => {
    const registry = new CommandRegistry(desktop);
    const run = vi.fn();
    const never = vi.fn();
    registry.set('a', [aCommand('one', { run }), aCommand('two', { run: never, when: false })]);
    expect(registry.offered().map(({ id }) => id)).toEqual(['one']);
    registry.run('one');
    registry.run('two');
    registry.run('three');
    expect(run).toHaveBeenCalledOnce();
    expect(never).not.toHaveBeenCalled();
  });

  test('lets a screen put its own way in the place of a general one, and gives it back', () => {
    const registry = new CommandRegistry(desktop);
    const general = vi.fn();
    const special = vi.fn();
    registry.set('window', [aCommand('entry.new', { run: general })]);
    registry.set('today', [aCommand('entry.new', { run: special })]);
    registry.run('entry.new');
    expect(special).toHaveBeenCalledOnce();
    registry.remove('today');
    registry.run('entry.new');
    expect(general).toHaveBeenCalledOnce();
  });

  test('tells of every change, with a list that is the same until then', () => {
    const registry = new CommandRegistry(desktop);
    const listener = vi.fn();
    const stop = registry.subscribe(listener);
    registry.set('a', [aCommand('one')]);
    expect(listener).toHaveBeenCalledOnce();
    expect(registry.offered()).toBe(registry.offered());
    stop();
    registry.remove('a');
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('the application menu', () => {
  test('has every command once, in the words of the platform', () => {
    const registry = new CommandRegistry(desktop);
    registry.set('window', all);
    const items = menuItems(registry.offered());
    expect(items).toHaveLength(all.length);
    expect(items).toContainEqual({
      id: 'journal.lock',
      menu: 'file',
      label: 'Lock now',
      accelerator: 'CmdOrCtrl+L',
    });
    // It would be taken from the text that somebody writes.
    expect(items.find(({ id }) => id === 'edit.undo')).not.toHaveProperty('accelerator');
  });
});
