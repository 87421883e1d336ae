import { Button } from '../../ui/button.tsx';
import type { SampleControls } from '../journal-context.ts';
import styles from './sample-banner.module.css';

/** Says on every screen which journal this is, and how to leave it. */
export function SampleBanner({ leave, remove }: SampleControls) {
  return (
    <section className={styles.banner} aria-label="Sample journal">
      <p>This is the sample journal. Everyone in it is invented, and it is no place for notes of your own.</p>
      <Button size="small" look="quiet" onPress={leave}>
        Leave
      </Button>
      <Button size="small" onPress={remove}>
        Delete the sample
      </Button>
    </section>
  );
}
