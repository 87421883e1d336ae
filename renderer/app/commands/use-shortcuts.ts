import { useEffect } from 'react';
import { useCommandRegistry } from '../../client/commands.ts';
import { useHost } from '../../client/host-context.ts';
import { commandFor } from './shortcuts.ts';
import { menuItems } from './menu.ts';

/** Runs commands by their keys and from the host's menu, and keeps that menu as the commands are. */
export function useShortcuts(): void {
  const registry = useCommandRegistry();
  const host = useHost();

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const command = commandFor(event, registry.offered());
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [registry]);

  useEffect(
    () =>
      host.onEvent((event) => {
        if (event.type === 'command') registry.run(event.id);
      }),
    [host, registry],
  );

  useEffect(() => {
    let told = '';
    const tell = (): void => {
      const items = menuItems(registry.offered());
      const now = JSON.stringify(items);
      if (now !== told) host.setMenu(items);
      told = now;
    };
    tell();
    return registry.subscribe(tell);
  }, [host, registry]);
}
