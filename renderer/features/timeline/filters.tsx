import { AtSign, Hash, Layers, Star, UnfoldHorizontal } from 'lucide-react';
import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { AreaId, PersonId, TensionId } from '../../../shared/base/ids.ts';
import { KIND_NAMES, kindInfo } from '../../../shared/domain/kinds/registry.ts';
import { useQuery } from '../../client/use-query.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { Token } from '../../ui/token.tsx';
import { DatesFilter, type DatesFilterProps } from './dates-filter.tsx';
import { filterOf, isFiltered, unfiltered } from './address.ts';
import { RecordFilter } from './record-filter.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import styles from './filters.module.css';

/** No tag is empty, so this cannot be one. */
const ANY = '';

const KINDS = [
  { value: ANY, label: 'Any kind' },
  ...KIND_NAMES.map((kind) => ({ value: kind, label: kindInfo(kind).name })),
] as const;

const OPENNESS = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
] as const;

interface FiltersProps extends DatesFilterProps {
  /** Nothing passes: what stands in the place of the entries offers to clear the filters. */
  readonly empty: boolean;
}

/** What the timeline is narrowed to, apart from words. */
export function Filters(props: FiltersProps) {
  const { address, today, onChange, empty } = props;
  const tags = useQuery(['entries'], (vault) => vault.tags(), []);
  const choices = useMemo(
    () => [
      { value: ANY, label: 'Any tag' },
      ...(tags.data ?? []).map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` })),
    ],
    [tags.data],
  );
  const box = useFocusKept<HTMLFieldSetElement>();
  return (
    <fieldset ref={box} className={styles.filters} aria-label="Filters">
      <Select
        label="Kind"
        look="quiet"
        choices={KINDS}
        value={address.kind ?? ANY}
        onChange={(kind) => onChange({ ...address, kind: kind === ANY ? undefined : kind })}
      />
      <RecordFilter
        type="person"
        word="Person"
        icon={AtSign}
        chosen={address.person}
        onChange={(id) => onChange({ ...address, person: id as PersonId | undefined })}
      />
      <RecordFilter
        type="area"
        word="Area"
        icon={Layers}
        chosen={address.area}
        onChange={(id) => onChange({ ...address, area: id as AreaId | undefined })}
      />
      <RecordFilter
        type="tension"
        word="Tension"
        icon={UnfoldHorizontal}
        chosen={address.tension}
        onChange={(id) => onChange({ ...address, tension: id as TensionId | undefined })}
      />
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
      <Chips
        label="Open or closed"
        choices={OPENNESS}
        chosen={address.is === undefined ? [] : [address.is]}
        onChange={([is]) => onChange({ ...address, is })}
      />
      <DatesFilter {...props} />
      {!empty && isFiltered(filterOf(address, today)) ? (
        <Button look="quiet" size="small" onPress={() => onChange(unfiltered(address))}>
          Clear filters
        </Button>
      ) : null}
    </fieldset>
  );
}
