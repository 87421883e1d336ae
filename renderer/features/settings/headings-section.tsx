import { type SubmitEvent, useState } from 'react';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import type { SubjectWithRev } from '../../vault/api.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Setting, SettingGroup } from '../../ui/setting-list.tsx';
import { useToday } from '../../ui/use-today.ts';
import { dayInWords } from '../../../shared/words/days.ts';
import styles from './headings-section.module.css';
import { useHeadings } from './use-headings.ts';

/** What the lead means to steer by: set, ended, kept. */
export function HeadingsSection() {
  const today = useToday();
  const { headings, set, end, resume, remove } = useHeadings(today);
  const [text, setText] = useState('');
  const inForce = headings.filter(({ record }) => record.endedOn === undefined);
  const ended = headings.filter(({ record }) => record.endedOn !== undefined);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    void keep(words);
  };
  const keep = async (words: string): Promise<void> => {
    if (await set(words)) setText('');
  };
  const since = ({ record }: SubjectWithRev<'heading'>): string => `Since ${dayInWords(record.setOn, today)}`;

  return (
    <>
      <section>
        <h2 className="h2">Headings</h2>
        <p className={styles.about}>
          Say in your own words what you mean to steer by. An insight that a heading belongs to quotes it.
        </p>
        <form className={styles.form} onSubmit={submit}>
          <TextField
            label="A heading"
            placeholder="Settlement calls get made without me"
            value={text}
            onChange={setText}
            maxLength={FIELD_LIMITS.line}
            className={styles.field}
          />
          <Button type="submit" isDisabled={text.trim() === ''}>
            Set
          </Button>
        </form>
      </section>
      {inForce.length === 0 ? null : (
        <SettingGroup title="In force">
          {inForce.map((heading) => (
            <Setting
              key={heading.record.id}
              title={heading.record.text}
              control={
                <Button size="small" aria-label={`End: ${heading.record.text}`} onPress={() => void end(heading)}>
                  End
                </Button>
              }
            >
              {since(heading)}
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
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={`Set again: ${heading.record.text}`}
                    onPress={() => void resume(heading)}
                  >
                    Set again
                  </Button>
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={`Delete: ${heading.record.text}`}
                    onPress={() => void remove(heading)}
                  >
                    Delete
                  </Button>
                </>
              }
            >
              {`${since(heading)}, until ${dayInWords(heading.record.endedOn ?? today, today)}`}
            </Setting>
          ))}
        </SettingGroup>
      )}
    </>
  );
}
