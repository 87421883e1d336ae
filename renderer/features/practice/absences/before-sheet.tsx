import { X } from 'lucide-react';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import type { AbsenceDetails } from '../../../../shared/domain/kinds/absence.ts';
import { FIELD_LIMITS } from '../../../../shared/domain/kinds/fields.ts';
import { dueWhileAway, stageOf, thinlyExplained } from '../../../../shared/people/away.ts';
import { useNames, useSubjects } from '../../../client/use-subjects.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { PlaceLink } from '../../../ui/places.tsx';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import { shortDay } from '../../../../shared/words/days.ts';
import { explainedWords } from '../areas/area-words.ts';
import styles from '../practice.module.css';
import { useTypedRow } from '../use-typed-row.ts';
import type { SaveAbsence } from './save-absence.ts';

interface BeforeSheetProps {
  readonly details: AbsenceDetails;
  readonly today: LocalDate;
  readonly save: SaveAbsence;
}

/** Shown of each list that comes from elsewhere. */
const MOST = 12;

/** Before going: the calls only the lead holds, promises due meanwhile, areas that hang on one person. */
export function BeforeSheet({ details, today, save }: BeforeSheetProps) {
  const names = useNames();
  const promises = (useSubjects('promise') ?? []).map(({ record }) => record);
  const areas = (useSubjects('area') ?? []).map(({ record }) => record);
  const { before } = details;
  // What is over is no homework any more.
  const ahead = stageOf(details, today) !== 'past';
  const due = ahead ? dueWhileAway(promises, details) : [];
  const thin = ahead ? thinlyExplained(areas, today) : [];
  const box = useFocusKept<HTMLDivElement>();
  const row = useTypedRow(before.length >= FIELD_LIMITS.rows, (words) =>
    save({ before: [...before, { text: words }] }, 'Call added'),
  );
  return (
    <div className={styles.fields}>
      <div ref={box}>
        <h3 className="label">Calls only you hold</h3>
        <ul className={styles.steps}>
          {before.map((call, index) => (
            // Calls have no id, and are only added at the end or taken away.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${call.text} ${index}`} className={styles.step}>
              <p>{call.text}</p>
              <span className={styles.meta}>
                {[call.weight, call.handedTo && `handed to ${names.person(call.handedTo)}`]
                  .filter((part) => part !== undefined)
                  .join(', ')}
              </span>
              <IconButton
                icon={X}
                iconSize="small"
                label={`Remove call: ${call.text}`}
                onPress={() => void save({ before: before.toSpliced(index, 1) }, 'Call removed')}
              />
            </li>
          ))}
        </ul>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void row.add();
          }}
        >
          <TextField
            label="A call only you hold"
            hideLabel
            placeholder="A call only you hold"
            value={row.text}
            onChange={row.setText}
            maxLength={FIELD_LIMITS.line}
          />
          <Button type="submit" size="small" isDisabled={!row.ready}>
            Add call
          </Button>
        </form>
      </div>
      {due.length === 0 ? null : (
        <div>
          <h3 className="label">Promises due in that time</h3>
          <ul className={styles.steps}>
            {due.slice(0, MOST).map(({ id, text: promised, dueOn }) => (
              <li key={id} className={styles.step}>
                <p>
                  <PlaceLink to={{ to: 'promises', promise: id }} className={styles.nameLink}>
                    {promised}
                  </PlaceLink>
                </p>
                <span className={styles.meta}>{dueOn === undefined ? '' : shortDay(dueOn, today)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {thin.length === 0 ? null : (
        <div>
          <h3 className="label">Areas that one person at most can explain</h3>
          <ul className={styles.steps}>
            {thin.slice(0, MOST).map((area) => (
              <li key={area.id} className={styles.step}>
                <p>
                  <PlaceLink to={{ to: 'area', id: area.id }} className={styles.nameLink}>
                    {area.name}
                  </PlaceLink>
                </p>
                <span className={styles.meta}>{explainedWords(area, names, today)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
