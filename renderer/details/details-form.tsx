import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { unreachable } from '../../shared/base/assert.ts';
import type { AreaId, PersonId } from '../../shared/base/ids.ts';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { FIELD_LIMITS } from '../../shared/domain/kinds/fields.ts';
import type { DetailsOf, EntryKind } from '../../shared/domain/kinds/registry.ts';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { TextField } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useToday } from '../ui/use-today.ts';
import { DayField } from './day-field.tsx';
import type { Field, Form } from './fields.ts';
import { FORMS } from './forms.ts';
import { Led } from './led.tsx';
import { NumberInput } from './number-input.tsx';
import { AreaPicker, PeoplePicker } from './record-picker.tsx';
import { TextArea } from './text-area.tsx';
import styles from './details-form.module.css';

type Details = DetailsOf<EntryKind>;
/** A kind's fields by their names; what each may hold is checked where they are saved. */
type Values = Readonly<Record<string, unknown>>;

interface DetailsFormProps {
  readonly kind: EntryKind;
  readonly details: Details;
  readonly onChange: (details: Details) => void;
  /** The key of the field that is to be filled in. */
  readonly led?: string | undefined;
}

/** The few fields of a kind, beside the text. */
export function DetailsForm({ kind, details, onChange, led }: DetailsFormProps) {
  const form = formOf(kind);
  const today = useToday();
  const change = (values: Values): void => {
    // The form's own fields made the values.
    const next = values as Details;
    onChange(form.settle === undefined ? next : form.settle(next, details, today));
  };
  const doubts = form.doubts?.(details) ?? [];
  return (
    <div className={styles.form}>
      {form.fields.map((field) => (
        <Led key={field.key} on={field.key === led}>
          <LabelledField field={field as Field<never>} values={details as Values} onChange={change} />
        </Led>
      ))}
      {doubts.map((doubt) => (
        <output key={doubt} className={styles.doubt}>
          {doubt} It is kept as you wrote it.
        </output>
      ))}
    </div>
  );
}

/** What is asked where an entry of that kind is written: mostly one field, and in `brief` never more. */
export function AskedField({
  kind,
  details,
  onChange,
  brief = false,
}: Omit<DetailsFormProps, 'led'> & { readonly brief?: boolean }) {
  const form = formOf(kind);
  const fields = [form.asked, brief ? undefined : form.askedToo].flatMap((asked) =>
    form.fields.filter(({ key }) => key === asked),
  );
  return fields.map((field) => (
    <Control key={field.key} field={field} values={details as Values} onChange={(values) => onChange(values)} />
  ));
}

// Each form goes with the details of its own kind; the table pairs them.
const formOf = (kind: EntryKind): Form => FORMS[kind] as unknown as Form;

interface FieldProps {
  readonly field: Field<never>;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

/** Fields whose control has no label of its own get one above. */
function LabelledField(props: FieldProps) {
  const { field } = props;
  if (field.sort === 'line' || field.sort === 'text' || field.sort === 'number') return <Control {...props} />;
  return (
    <div className={styles.field}>
      <h3 className="label">{field.label}</h3>
      <Control {...props} />
    </div>
  );
}

function Control({ field, values, onChange }: FieldProps): ReactNode {
  const { label, needed = false } = field;
  const key: string = field.key;
  const value = values[key];
  const set = (next: unknown): void => onChange({ ...values, [key]: next });
  switch (field.sort) {
    case 'line':
      return (
        <TextField
          label={label}
          value={asText(value)}
          maxLength={FIELD_LIMITS.line}
          onChange={(text) => set(text === '' && !needed ? undefined : text)}
        />
      );
    case 'text':
      return (
        <TextArea
          label={label}
          value={asText(value)}
          maxLength={FIELD_LIMITS.text}
          onChange={(text) => set(text === '' ? undefined : text)}
        />
      );
    case 'number':
      return (
        <NumberInput
          label={label}
          unit={field.unit}
          whole={field.whole ?? false}
          value={typeof value === 'number' ? value : undefined}
          onChange={set}
        />
      );
    case 'choice':
      return (
        <Chips
          label={label}
          choices={field.choices}
          chosen={typeof value === 'string' ? [value] : []}
          needed={needed}
          onChange={([next]) => set(next)}
        />
      );
    case 'scale':
      return (
        <Chips
          label={label}
          choices={field.choices}
          chosen={[String(value)]}
          needed
          onChange={([next]) => set(Number(next))}
        />
      );
    case 'several':
      return <Chips label={label} several choices={field.choices} chosen={asList(value)} onChange={set} />;
    case 'yesNo':
      return (
        <Chips
          label={label}
          choices={[
            { value: 'true', label: field.yes ?? 'Yes' },
            { value: 'false', label: field.no ?? 'No' },
          ]}
          chosen={typeof value === 'boolean' ? [String(value)] : []}
          needed={needed}
          onChange={([next]) => set(next === undefined ? undefined : next === 'true')}
        />
      );
    case 'day':
      return <DayField label={label} day={value as LocalDate | undefined} needed={needed} onChange={set} />;
    case 'person':
      return (
        <PeoplePicker
          label={label}
          single
          chosen={typeof value === 'string' ? [value as PersonId] : []}
          onChange={([next]) => set(next)}
        />
      );
    case 'people':
      return <PeoplePicker label={label} chosen={asList(value) as readonly PersonId[]} onChange={set} />;
    case 'area':
      return (
        <AreaPicker
          label={label}
          single
          chosen={typeof value === 'string' ? [value as AreaId] : []}
          onChange={([next]) => set(next)}
        />
      );
    case 'texts': {
      const texts = asValues(value);
      return (
        <div className={styles.rows}>
          {field.texts.map((text) => (
            <TextArea
              key={text.key}
              label={text.label}
              value={asText(texts[text.key])}
              maxLength={FIELD_LIMITS.text}
              onChange={(typed) => set({ ...texts, [text.key]: typed === '' ? undefined : typed })}
            />
          ))}
        </div>
      );
    }
    case 'rows':
      return <Rows field={field} rows={asRows(value)} onChange={set} />;
    default:
      return unreachable(field);
  }
}

interface RowsProps {
  readonly field: Extract<Field<never>, { readonly sort: 'rows' }>;
  readonly rows: readonly Values[];
  readonly onChange: (rows: readonly Values[]) => void;
}

function Rows({ field, rows, onChange }: RowsProps) {
  const today = useToday();
  return (
    <div className={styles.rows}>
      {rows.map((row, index) => (
        // Rows have no names; what is typed into one never moves it.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className={styles.row} aria-label={`${field.label} ${index + 1}`}>
          {field.fields.map((one) => (
            <LabelledField
              key={(one as { readonly key: string }).key}
              field={one}
              values={row}
              onChange={(next) => onChange(rows.with(index, next))}
            />
          ))}
          <IconButton
            icon={X}
            iconSize="small"
            label={`Remove ${field.label.toLocaleLowerCase()} ${index + 1}`}
            onPress={() => onChange(rows.toSpliced(index, 1))}
          />
        </fieldset>
      ))}
      <Button
        size="small"
        isDisabled={rows.length >= FIELD_LIMITS.rows}
        onPress={() => onChange([...rows, field.blank(today) as Values])}
      >
        {field.add}
      </Button>
    </div>
  );
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asList = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);
const asValues = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
const asRows = (value: unknown): readonly Values[] => (Array.isArray(value) ? (value as readonly Values[]) : []);
