import { setAppearance, useAppearance } from '../../client/appearance.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Setting, SettingGroup } from '../../ui/setting-list.tsx';

const THEMES = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
const SIZES = [
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Large' },
  { value: 'larger', label: 'Larger' },
] as const;

/** How the window looks. It holds while the journal is locked, too. */
export function AppearanceSection() {
  const look = useAppearance();
  return (
    <SettingGroup title="Appearance">
      <Setting
        title="Colours"
        control={
          <Segmented
            label="Colours"
            choices={THEMES}
            value={look.theme}
            onChange={(theme) => setAppearance({ ...look, theme })}
          />
        }
      >
        System follows the light or dark setting of your computer.
      </Setting>
      <Setting
        title="Text size"
        control={
          <Segmented
            label="Text size"
            choices={SIZES}
            value={look.text}
            onChange={(text) => setAppearance({ ...look, text })}
          />
        }
      >
        Text and controls grow together.
      </Setting>
      <Setting title="Motion and contrast">
        Where your system asks for less motion or more contrast, Leeway follows.
      </Setting>
    </SettingGroup>
  );
}
