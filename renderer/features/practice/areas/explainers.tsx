import { X } from 'lucide-react';
import type { Area } from '../../../../shared/domain/area.ts';
import { isRecent } from '../../../../shared/people/area-facts.ts';
import { useNames } from '../../../client/use-subjects.ts';
import { PeoplePicker } from '../../../details/record-picker.tsx';
import { useSaveSubject } from '../../../details/use-save-subject.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { PlaceLink } from '../../../ui/places.tsx';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import { useToday } from '../../../ui/use-today.ts';
import { shortDay } from '../../../../shared/words/days.ts';
import type { SubjectWithRev } from '../../../vault/api.ts';
import styles from '../practice.module.css';

/** Who can say why the area looks the way it does, and when that was last checked. */
export function Explainers({ area }: { readonly area: SubjectWithRev<'area'> }) {
  const today = useToday();
  const names = useNames();
  const { save } = useSaveSubject('area');
  const { explainers } = area.record;
  const box = useFocusKept<HTMLElement>();
  const set = (next: Area['explainers'], said: string): void => void save(area, { explainers: next }, said);
  return (
    <section ref={box} className={styles.section} aria-labelledby="explainers">
      <h2 className="h2" id="explainers">
        Who can explain it
      </h2>
      <ul className={styles.steps}>
        {explainers.map(({ person, checkedOn }, index) => {
          const name = names.person(person);
          return (
            <li key={person} className={styles.step}>
              <p>
                <PlaceLink to={{ to: 'person', id: person }} className={styles.nameLink}>
                  {name}
                </PlaceLink>
              </p>
              <span className={styles.meta}>
                Checked {shortDay(checkedOn, today)}
                {isRecent(checkedOn, today) ? '' : ', more than 90 days ago'}
              </span>
              {checkedOn === today ? null : (
                <Button
                  size="small"
                  look="quiet"
                  aria-label={`Checked today: ${name}`}
                  onPress={() => set(explainers.with(index, { person, checkedOn: today }), 'Checked today')}
                >
                  Checked today
                </Button>
              )}
              <IconButton
                icon={X}
                iconSize="small"
                label={`Remove ${name}`}
                onPress={() => set(explainers.toSpliced(index, 1), `${name} removed`)}
              />
            </li>
          );
        })}
      </ul>
      <PeoplePicker
        label="Somebody who can explain it"
        single
        chosen={[]}
        onChange={([person]) => {
          if (person === undefined) return;
          // Somebody who is there already was checked anew.
          const others = explainers.filter((one) => one.person !== person);
          set(
            [...others, { person, checkedOn: today }],
            `${names.person(person)} ${others.length < explainers.length ? 'checked today' : 'added'}`,
          );
        }}
      />
    </section>
  );
}
