import type { ReactNode } from 'react';
import { unreachable } from '../../../shared/base/assert.ts';
import { PlaceLink } from '../../ui/places.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { CaptureSetting } from './capture-setting.tsx';
import { HeadingsSection } from './headings-section.tsx';
import { HintsSection } from './hints-section.tsx';
import { InsightsSection } from './insights/insights-section.tsx';
import { PromptsGroup } from './prompts-group.tsx';
import { SECTIONS } from './sections.ts';
import type { SettingsScreenProps } from './settings-props.ts';
import { SecuritySection } from './security-section.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { TemplatesGroup } from './templates-group.tsx';
import { WritingSection } from './writing-section.tsx';
import styles from './settings-screen.module.css';

/** Everything that can be set, one part at a time. */
export function SettingsScreen(props: SettingsScreenProps) {
  const { section } = props;
  return (
    <div className="scroll">
      <div className={styles.settings}>
        <nav className={styles.parts} aria-label="Settings">
          <h1 className="title">Settings</h1>
          {SECTIONS.map(({ id, title }) => (
            <PlaceLink key={id} to={{ to: 'settings', section: id }} className={styles.part} current={id === section}>
              {title}
            </PlaceLink>
          ))}
        </nav>
        <div className={styles.content}>
          <Section {...props} />
        </div>
      </div>
    </div>
  );
}

function Section(props: SettingsScreenProps): ReactNode {
  switch (props.section) {
    case 'security':
      return <SecuritySection {...props} />;
    case 'appearance':
      return <AppearanceSection />;
    case 'writing':
      return <WritingSection />;
    case 'prompts':
      return (
        <>
          <PromptsGroup />
          <TemplatesGroup />
        </>
      );
    case 'headings':
      return <HeadingsSection />;
    case 'insights':
      return <InsightsSection first={props.rule} />;
    case 'words':
      return <HintsSection />;
    case 'transfer':
      return props.transfer;
    case 'shortcuts':
      return (
        <>
          <CaptureSetting />
          <section>
            <h2 className="h2">Shortcuts</h2>
            <div className={styles.below}>
              <ShortcutList />
            </div>
          </section>
        </>
      );
    case 'about':
      return <AboutSection />;
    default:
      return unreachable(props.section);
  }
}
