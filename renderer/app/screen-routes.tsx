import { getRouteApi } from '@tanstack/react-router';
import { EntryScreen } from '../features/entry/entry-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { TimelineScreen } from '../features/timeline/timeline-screen.tsx';
import { TodayScreen } from '../features/today/today-screen.tsx';
import { useJournal } from './journal-context.ts';

/** Each screen as its address asks for it. */
export const TodayRoute = () => <TodayScreen />;

const timeline = getRouteApi('/timeline');
export const TimelineRoute = () => <TimelineScreen address={timeline.useSearch()} />;

const entry = getRouteApi('/entry/$id');
export function EntryRoute() {
  const { id } = entry.useParams();
  return <EntryScreen key={id} id={id} />;
}

export const SearchRoute = () => null;
export const TrashRoute = () => null;

const settings = getRouteApi('/settings/$section');
export function SettingsRoute() {
  const { header, damage, changed, erased } = useJournal();
  return (
    <SettingsScreen
      section={settings.useParams().section}
      header={header}
      writable={damage === undefined}
      transfer={null}
      onKeysChanged={changed}
      onErased={erased}
    />
  );
}
