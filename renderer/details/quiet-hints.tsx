import { X } from 'lucide-react';
import { useRef } from 'react';
import type { Hint } from '../../shared/care/find-hints.ts';
import type { HintGroup } from '../../shared/domain/hint-words.ts';
import { type EntryFields, LIMITS } from '../../shared/domain/entry.ts';
import { ofKind } from '../../shared/domain/kinds/registry.ts';
import type { BASES } from '../../shared/domain/kinds/trust.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { type Hinted, useHints } from './use-hints.ts';
import styles from './quiet-hints.module.css';

/** What an answer changes in the entry. */
interface HintAnswer {
  readonly hintsSeen: readonly string[];
  readonly details?: EntryFields['details'];
}

interface QuietHintsProps {
  readonly fields: Hinted;
  readonly onChange: (answered: HintAnswer) => void;
  /** The last one was answered: whoever did goes back to the text. */
  readonly onAnswered: () => void;
  /** In line with the text above. */
  readonly className?: string | undefined;
}

const SAYS: { readonly [G in HintGroup]: string } = {
  trait: 'says what somebody is. What did you see or hear?',
  health: 'is about somebody’s health. Does it belong here?',
  union: 'is about a union or a works council. Does it belong here?',
  religion: 'is about what somebody believes. Does it belong here?',
  family: 'is about somebody’s private life. Does it belong here?',
};

const BASIS_WORDS: { readonly [B in (typeof BASES)[number]]: string } = {
  saw: 'I saw it',
  heard: 'I was told',
  inferred: 'I inferred it',
};

/** More would be a lecture. */
const SHOWN = 2;

/** Below a text: words in it that deserve a second look. Nothing waits for an answer, and the text stays where it is. */
export function QuietHints({ fields, onChange, onAnswered, className }: QuietHintsProps) {
  const hints = useHints(fields);
  const list = useRef<HTMLUListElement>(null);
  const basis = ofKind(fields, 'trust') && fields.details.basis === undefined ? Object.entries(BASIS_WORDS) : [];

  const answer = (hint: Hint, patch: Pick<HintAnswer, 'details'> = {}): void => {
    const next = hints.find(({ word }) => word !== hint.word);
    onChange({ ...patch, hintsSeen: [...(fields.hintsSeen ?? []), hint.word].slice(-LIMITS.hints) });
    if (next === undefined) onAnswered();
    else
      list.current?.querySelector<HTMLElement>(`[data-word="${CSS.escape(next.word)}"] [data-dismiss] button`)?.focus();
  };

  return (
    <output className={className} aria-label="Words to look at again">
      {hints.length === 0 ? null : (
        <ul ref={list} className={styles.hints}>
          {hints.slice(0, SHOWN).map((hint) => (
            <li key={hint.word} data-word={hint.word} className={styles.hint}>
              <p>
                <b>“{hint.written}”</b> {SAYS[hint.group]}
              </p>
              {hint.group !== 'trait'
                ? null
                : basis.map(([value, words]) => (
                    <Button
                      key={value}
                      size="small"
                      look="quiet"
                      onPress={() =>
                        answer(hint, { details: { ...fields.details, basis: value } as Hinted['details'] })
                      }
                    >
                      {words}
                    </Button>
                  ))}
              <span data-dismiss="">
                <IconButton
                  icon={X}
                  iconSize="small"
                  label={`Leave “${hint.written}” as it is`}
                  onPress={() => answer(hint)}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
    </output>
  );
}
