import { type SubmitEvent, useMemo, useState } from 'react';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import { useSubjects } from '../../client/use-subjects.ts';
import type { SubjectWithRev } from '../../vault/api.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Setting, SettingGroup } from '../../ui/setting-list.tsx';
import { useToday } from '../../ui/use-today.ts';
import { HeadingAbout } from './heading-about.tsx';
import { HeadingDialog } from './heading-dialog.tsx';
import { headingWords } from './heading-words.ts';
import styles from './headings-section.module.css';
import { type HeadingWords, useHeadings } from './use-headings.ts';

type Heading = SubjectWithRev<'heading'>;

/** What the lead means to steer by: set, changed, ended, kept. */
export function HeadingsSection() {
  const today = useToday();
  const { headings, set, edit, end, resume, remove } = useHeadings(today);
  const areaNames = useAreaNames();
  const [edited, setEdited] = useState<Heading>();
  const inForce = headings.filter(({ record }) => record.endedOn === undefined);
  const ended = headings.filter(({ record }) => record.endedOn !== undefined);
  const words = ({ record }: Heading): string => headingWords(record, today, areaNames);

  return (
    <>
      <section>
        <h2 className="h2">Headings</h2>
        <p className={styles.about}>
          Say in your own words what you mean to steer by. An insight that a heading belongs to quotes it.
        </p>
        <NewHeading onSet={set} />
      </section>
      {inForce.length === 0 ? null : (
        <SettingGroup title="In force">
          {inForce.map((heading) => (
            <Setting
              key={heading.record.id}
              title={heading.record.text}
              control={
                <>
                  <Deed name="Edit" heading={heading} onPress={() => setEdited(heading)} />
                  <Deed name="End" heading={heading} look="plain" onPress={() => void end(heading)} />
                </>
              }
            >
              {words(heading)}
            </Setting>
          ))}
        </SettingGroup>
      )}
      {ended.length === 0 ? null : (
        <SettingGroup title="Ended">
          {ended.map((heading) => (
            <Setting
              key={heading.record.id}
              title={heading.record.text}
              control={
                <>
                  <Deed name="Set again" heading={heading} onPress={() => void resume(heading)} />
                  <Deed name="Edit" heading={heading} onPress={() => setEdited(heading)} />
                  <Deed name="Delete" heading={heading} onPress={() => void remove(heading)} />
                </>
              }
            >
              {words(heading)}
            </Setting>
          ))}
        </SettingGroup>
      )}
      {edited === undefined ? null : (
        <HeadingDialog
          heading={edited}
          onSave={(changed) => edit(edited, changed)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

function useAreaNames(): ReadonlyMap<string, string> {
  const areas = useSubjects('area');
  return useMemo(() => new Map(areas?.map(({ record: { id, name } }) => [id, name])), [areas]);
}

const BLANK: HeadingWords = { text: '' };

function NewHeading({ onSet }: { readonly onSet: (words: HeadingWords) => Promise<boolean> }) {
  const [{ text, area, rule }, setWords] = useState(BLANK);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') void keep();
  };
  const keep = async (): Promise<void> => {
    if (await onSet({ text: text.trim(), area, rule })) setWords(BLANK);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.line}>
        <TextField
          label="A heading"
          placeholder="Settlement calls get made without me"
          value={text}
          onChange={(typed) => setWords({ text: typed, area, rule })}
          maxLength={FIELD_LIMITS.line}
          className={styles.field}
        />
        <Button type="submit" isDisabled={text.trim() === ''}>
          Set
        </Button>
      </div>
      <HeadingAbout about={{ area, rule }} onChange={(about) => setWords({ text, ...about })} />
    </form>
  );
}

interface DeedProps {
  readonly name: string;
  readonly heading: Heading;
  readonly look?: 'plain' | 'quiet';
  readonly onPress: () => void;
}

const Deed = ({ name, heading, look = 'quiet', onPress }: DeedProps) => (
  <Button size="small" look={look} aria-label={`${name}: ${heading.record.text}`} onPress={onPress}>
    {name}
  </Button>
);
