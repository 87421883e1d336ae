import { useState } from 'react';
import { KIND_NAMES, kindInfo } from '../../../shared/domain/kinds/registry.ts';
import type { SubjectFields } from '../../../shared/domain/records.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/templates-built-in.ts';
import { leadOf, toPlainText } from '../../../shared/text/plain-text.ts';
import { emptyDocument, type RichText } from '../../../shared/text/rich-text.ts';
import { useSubjects } from '../../client/use-subjects.ts';
import { useSaveSubject } from '../../details/use-save-subject.ts';
import { Button } from '../../ui/button.tsx';
import { Setting, SettingGroup } from '../../ui/setting-list.tsx';
import type { SubjectWithRev } from '../../vault/api.ts';
import styles from './prompts-group.module.css';
import { TemplateDialog } from './template-dialog.tsx';

type Own = SubjectWithRev<'template'>;
/** What the dialog is open with: one of the lead's own, or what a new one starts from. */
type Opened = { readonly own: Own } | { readonly from: SubjectFields<'template'> };

const BLANK: SubjectFields<'template'> = { name: '', kind: 'note', body: emptyDocument };
const LEAD = 90;

/** The texts that an entry may start from: the lead's own, and those that Leeway brings. */
export function TemplatesGroup() {
  const own = useSubjects('template') ?? [];
  const { trash } = useSaveSubject('template');
  const [opened, setOpened] = useState<Opened>();
  return (
    <>
      <SettingGroup title="Your templates">
        <Setting
          title="A text to start from"
          control={
            <Button size="small" onPress={() => setOpened({ from: BLANK })}>
              New template
            </Button>
          }
        >
          {own.length === 0 ? 'None yet. ' : ''}Type / in an entry to put one in. Those of the entry’s kind are offered
          first.
        </Setting>
        {own.map((template) => (
          <Setting
            key={template.record.id}
            title={template.record.name}
            control={
              <>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={`Edit: ${template.record.name}`}
                  onPress={() => setOpened({ own: template })}
                >
                  Edit
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={`Delete: ${template.record.name}`}
                  onPress={() => void trash(template, 'Template moved to trash')}
                >
                  Delete
                </Button>
              </>
            }
          >
            {about(template.record)}
          </Setting>
        ))}
      </SettingGroup>
      <SettingGroup title="Templates that Leeway brings">
        {KIND_NAMES.map((kind) => {
          const { name, body } = BUILT_IN_TEMPLATES[kind];
          return (
            <Setting
              key={kind}
              title={name}
              control={
                <Button
                  size="small"
                  look="quiet"
                  aria-label={`Make your own of: ${name}`}
                  onPress={() => setOpened({ from: { name, kind, body } })}
                >
                  Make it yours
                </Button>
              }
            >
              {about({ kind, body })}
            </Setting>
          );
        })}
      </SettingGroup>
      {opened === undefined ? null : (
        <TemplateDialog
          own={'own' in opened ? opened.own : undefined}
          from={'own' in opened ? opened.own.record : opened.from}
          taken={own.map(({ record }) => record)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

const about = ({ kind, body }: Pick<SubjectFields<'template'>, 'kind' | 'body'>) => (
  <>
    {kindInfo(kind).name}
    <span className={styles.lead}>{leadOf(linesOf(body).join(' / '), LEAD)}</span>
  </>
);

const linesOf = (body: RichText): readonly string[] =>
  toPlainText(body)
    .split('\n')
    .filter((line) => line.trim() !== '');
