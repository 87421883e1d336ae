import { Select } from '../../ui/select.tsx';
import { Setting, SettingGroup } from '../../ui/setting-list.tsx';
import { useSettings } from './use-settings.ts';

const TRASH_DAYS = [
  { value: '7', label: 'For 7 days' },
  { value: '30', label: 'For 30 days' },
  { value: '90', label: 'For 90 days' },
  { value: '365', label: 'For a year' },
] as const;

export function WritingSection() {
  const { settings, change } = useSettings();
  if (settings === undefined) return null;
  const kept = String(settings.trashDays);
  const choices = TRASH_DAYS.some(({ value }) => value === kept)
    ? TRASH_DAYS
    : [...TRASH_DAYS, { value: kept, label: `For ${kept} days` }];
  return (
    <>
      <SettingGroup title="Trash">
        <Setting
          title="Keep what is in the trash"
          control={
            <Select
              label="Keep what is in the trash"
              choices={choices}
              value={kept}
              onChange={(days) => change({ trashDays: Number(days) })}
            />
          }
        >
          After that an entry is gone, with its revisions.
        </Setting>
      </SettingGroup>
    </>
  );
}
