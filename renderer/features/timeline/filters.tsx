import { Hash, Star } from 'lucide-react';
import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useQuery } from '../../client/use-query.ts';
import { buttonClass } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { Token } from '../../ui/token.tsx';
import { DatesFilter, type DatesFilterProps } from './dates-filter.tsx';
import styles from './filters.module.css';

/** No tag is empty, so this cannot be one. */
const ANY = '';

/** What the timeline is narrowed to, apart from words. */
export function Filters(props: DatesFilterProps) {
  const { address, onChange } = props;
  const tags = useQuery(['entries'], (vault) => vault.tags(), []);
  const choices = useMemo(
    () => [
      { value: ANY, label: 'Any tag' },
      ...(tags.data ?? []).map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` })),
    ],
    [tags.data],
  );
  return (
    <fieldset className={styles.filters} aria-label="Filters">
      {address.tag === undefined ? (
        <Select
          label="Tag"
          look="quiet"
          choices={choices}
          value={ANY}
          onChange={(tag) => onChange({ ...address, tag: tag === ANY ? undefined : tag })}
        />
      ) : (
        <Token text={address.tag} icon={Hash} onRemove={() => onChange({ ...address, tag: undefined })} />
      )}
      <ToggleButton
        className={cx(buttonClass('quiet', 'small'), styles.toggle)}
        isSelected={address.starred === true}
        onChange={(starred) => onChange({ ...address, starred: starred ? true : undefined })}
      >
        <Icon of={Star} size="small" />
        Starred
      </ToggleButton>
      <DatesFilter {...props} />
    </fieldset>
  );
}
