import { COMMAND_GROUPS, useOfferedCommands } from '../../client/commands.ts';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './shortcut-list.module.css';

/** Every command that has a shortcut here, by group, with the keys as this host and keyboard have them. */
export function ShortcutList() {
  const offered = useOfferedCommands().filter((command) => command.shortcuts.length > 0);
  const groups = COMMAND_GROUPS.map((name) => ({ name, commands: offered.filter(({ group }) => group === name) }));
  return (
    <div className={styles.groups}>
      {groups
        .filter(({ commands }) => commands.length > 0)
        .map(({ name, commands }) => (
          <section key={name}>
            <h3 className="label">{name}</h3>
            <dl className={styles.list}>
              {commands.map(({ id, title, shortcuts }) => (
                <div key={id} className={styles.row}>
                  <dt>{title}</dt>
                  <dd className={styles.keys}>
                    {shortcuts.map((keys, index) => (
                      <span key={keys}>
                        {index > 0 ? <span className="faint"> or </span> : null}
                        <Kbd keys={keys} />
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </div>
  );
}
