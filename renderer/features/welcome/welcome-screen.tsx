import { Drift } from '../../ui/drift.tsx';
import { Mark } from '../../ui/mark.tsx';
import { CreateForm } from './create-form.tsx';
import type { WelcomeScreenProps } from './welcome-props.ts';
import styles from './welcome-screen.module.css';

/** The first start: what this is, what these notes are, and the two keys of a new journal. */
export function WelcomeScreen(props: WelcomeScreenProps) {
  return (
    <div className={styles.grid}>
      <header className={styles.side}>
        <Drift shape="side" />
        <div className={styles.brand}>
          <Mark size={22} className={styles.mark} />
          <span>Leeway</span>
        </div>
        <div className={styles.words}>
          <p className={styles.term}>
            <b>leeway</b> <i>noun</i>
          </p>
          <ol className={styles.senses}>
            <li>How far a ship is carried to the side of its heading.</li>
            <li>The room others have to decide for themselves.</li>
          </ol>
          <div className={styles.notes}>
            <p>This journal stays on this device, encrypted. It has no account, and it never uses the network.</p>
            <p>
              You will write about people you work with. Such notes can be asked for by law, sometimes by the people
              they are about. Put down what you saw and heard, in words you would stand by if they read them.
            </p>
          </div>
        </div>
      </header>
      <main className={styles.main}>
        <CreateForm {...props} />
      </main>
    </div>
  );
}
