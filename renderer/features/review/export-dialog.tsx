import { useMemo, useState } from 'react';
import { createHintFinder } from '../../../shared/care/find-hints.ts';
import type { EvidenceMark } from '../../../shared/domain/mentions.ts';
import { NAMING, type Naming, type ReviewDetails } from '../../../shared/domain/kinds/review.ts';
import { checkDocument, type Notice, type Spot } from '../../../shared/review/check.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';
import { capitalised, counted } from '../../../shared/words/counts.ts';
import { useQuery } from '../../client/use-query.ts';
import { OutgoingDialog } from '../../details/outgoing/outgoing-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useRedaction } from './use-redaction.ts';
import styles from './review.module.css';

interface ExportDialogProps {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly body: RichText;
  readonly details: ReviewDetails;
  readonly isKept: (mark: EvidenceMark) => boolean;
  readonly onChange: (change: (now: ReviewDetails) => Partial<ReviewDetails>) => void;
  /** Shows a place of the document. */
  readonly onShow: (spot: Spot) => void;
  readonly onClose: () => void;
}

/** A review on its way out: in which form, how people are called in it, and what deserves a look before. */
export function ExportDialog(props: ExportDialogProps) {
  const { title, subtitle, body, details, isKept, onChange, onShow, onClose } = props;
  const { redactor, aliases, people } = useRedaction(details);
  const { data: settings } = useQuery(['settings'], (vault) => vault.settings(), []);
  const words = useMemo(() => createHintFinder(settings?.hintWords ?? {}), [settings]);
  const notices = useMemo(
    () => checkDocument(body, { redactor, words, isReserved: isKept }),
    [body, redactor, words, isKept],
  );
  const hides = details.naming !== 'names';
  const named = new Set(notices.flatMap((one) => (one.sort === 'name' && one.person ? [one.person] : [])));
  return (
    <OutgoingDialog
      title="Export this review"
      content={() => ({
        title: hides ? redactor.text(title) : title,
        subtitle,
        body: hides ? redactor.document(body) : body,
      })}
      choices={
        <Segmented
          label="How people are called"
          choices={(Object.keys(NAMING) as Naming[]).map((value) => ({ value, label: NAMING[value] }))}
          value={details.naming}
          onChange={(naming) => onChange(() => ({ naming }))}
        />
      }
      onClose={onClose}
    >
      {hides && named.size > 0 ? (
        <fieldset className={styles.aliases}>
          <legend className="label">Who is called what</legend>
          {people
            .filter(({ id }) => named.has(id))
            .map(({ id, name }) => (
              <AliasField
                key={`${id} ${details.naming}`}
                name={name}
                words={aliases.get(id) ?? ''}
                problem={(next) => (redactor.names(next).length > 0 ? 'This says a name.' : undefined)}
                onChange={(next) =>
                  onChange((now) => ({
                    aliases: [
                      ...now.aliases.filter(({ person }) => person !== id),
                      ...(next === '' ? [] : [{ person: id, words: next }]),
                    ],
                  }))
                }
              />
            ))}
        </fieldset>
      ) : null}
      <Notices
        notices={notices}
        hides={hides}
        aliasOf={(one) => (one.person === undefined ? 'somebody' : (aliases.get(one.person) ?? 'somebody'))}
        onShow={onShow}
      />
    </OutgoingDialog>
  );
}

interface AliasFieldProps {
  readonly name: string;
  readonly words: string;
  readonly problem: (words: string) => string | undefined;
  readonly onChange: (words: string) => void;
}

/** What somebody is called; kept when the field is left, as long as it says nobody’s name. */
function AliasField({ name, words, problem, onChange }: AliasFieldProps) {
  const [typed, setTyped] = useState(words);
  const error = problem(typed);
  return (
    <TextField
      label={name}
      value={typed}
      maxLength={ALIAS}
      error={error}
      onChange={setTyped}
      onBlur={() => {
        if (error === undefined && typed.trim() !== words) onChange(typed.trim());
      }}
    />
  );
}

const ALIAS = 80;

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly hides: boolean;
  readonly aliasOf: (notice: Extract<Notice, { sort: 'name' }>) => string;
  readonly onShow: (spot: Spot) => void;
}

/** What deserves a look, each with a way to its place. */
function Notices({ notices, hides, aliasOf, onShow }: NoticesProps) {
  if (notices.length === 0)
    return <p className={styles.none}>No name, no word that asks, and nothing that stays with you by default.</p>;
  return (
    <section aria-label="To look at first">
      <h3 className="label">{`To look at first: ${counted(notices.length, 'place', 'places')}`}</h3>
      <ul className={styles.notices}>
        {notices.map((notice) => (
          <li key={`${notice.sort} ${notice.spot.line} ${notice.spot.from}`}>
            <span>{wordsOf(notice, hides, aliasOf)}</span>
            <Button size="small" look="quiet" onPress={() => onShow(notice.spot)}>
              Show
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf(notice: Notice, hides: boolean, aliasOf: NoticesProps['aliasOf']): string {
  switch (notice.sort) {
    case 'name':
      return hides
        ? `“${notice.written}” becomes “${aliasOf(notice)}”`
        : `“${capitalised(notice.written)}” is said by name`;
    case 'word':
      return `“${notice.written}” deserves a second look`;
    default:
      return 'This stands on something that stays with you, or is not offered any more';
  }
}
