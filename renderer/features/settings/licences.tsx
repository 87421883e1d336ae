import { useEffect, useState } from 'react';
import type licences from 'virtual:licences';
import styles from './about-section.module.css';

/** Whose work is in this, and under which terms. */
export function Licences() {
  const [libraries, setLibraries] = useState<typeof licences>([]);
  useEffect(() => {
    // Long texts that nobody reads at the start.
    void import('virtual:licences').then((loaded) => setLibraries(loaded.default), reportError);
  }, []);
  return (
    <section>
      <h2 className="h2">Licences</h2>
      <p className="muted">Leeway is free software under the MIT licence. It is built from the work of others:</p>
      <ul className={styles.licences}>
        {libraries.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                <span>{name}</span>
                <span className="num">
                  {version}, {licence}
                </span>
              </summary>
              <pre className={styles.text}>{text === '' ? `The package names its licence: ${licence}.` : text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
