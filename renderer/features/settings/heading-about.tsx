import type { HeadingFields } from '../../../shared/domain/heading.ts';
import { RULES } from '../../../shared/insights/catalogue.ts';
import { AreaPicker } from '../../details/record-picker.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './headings-section.module.css';

type About = Pick<HeadingFields, 'area' | 'rule'>;

interface HeadingAboutProps {
  readonly about: About;
  readonly onChange: (about: About) => void;
}

const NONE = 'none';
const CHOICES = [
  { value: NONE, label: 'None' },
  ...RULES.map(({ id, name }) => ({ value: id as string, label: name })),
];

/** What a heading belongs to, if anything: an area, a rule of the insights. */
export function HeadingAbout({ about: { area, rule }, onChange }: HeadingAboutProps) {
  // A rule that another version of Leeway has stays, unless it is changed here.
  const known = rule === undefined || CHOICES.some(({ value }) => value === rule);
  return (
    <div className={styles.belongs}>
      <div className={styles.labelled}>
        <span className="label">About an area</span>
        <AreaPicker
          label="About an area"
          single
          chosen={area === undefined ? [] : [area]}
          onChange={([next]) => onChange({ area: next, rule })}
        />
      </div>
      <div className={styles.labelled}>
        <span className="label">Belongs to an insight</span>
        <Select
          label="Belongs to an insight"
          choices={known ? CHOICES : [...CHOICES, { value: rule, label: 'An insight of another version' }]}
          value={rule ?? NONE}
          onChange={(next) => onChange({ area, rule: next === NONE ? undefined : next })}
        />
      </div>
    </div>
  );
}
