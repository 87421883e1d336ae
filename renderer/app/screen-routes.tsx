import { getRouteApi, useLocation } from '@tanstack/react-router';
import { EntryScreen } from '../features/entry/entry-screen.tsx';
import { InsightsScreen } from '../features/insights/insights-screen.tsx';
import { LookBackScreen } from '../features/insights/look-back/look-back-screen.tsx';
import { OneOnOneScreen } from '../features/one-on-one/one-on-one-screen.tsx';
import { PeopleScreen } from '../features/people/people-screen.tsx';
import { PersonScreen } from '../features/people/person-screen.tsx';
import { BetsScreen } from '../features/practice/bets-screen.tsx';
import { DecisionsScreen } from '../features/practice/decisions/decisions-screen.tsx';
import { PromisesScreen } from '../features/practice/promises-screen.tsx';
import { AreaScreen } from '../features/practice/areas/area-screen.tsx';
import { TensionScreen } from '../features/practice/tensions/tension-screen.tsx';
import { TensionsScreen } from '../features/practice/tensions-screen.tsx';
import { ReviewScreen } from '../features/review/review-screen.tsx';
import { ReviewsScreen } from '../features/review/reviews-screen.tsx';
import { SearchScreen } from '../features/search/search-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { TimelineScreen } from '../features/timeline/timeline-screen.tsx';
import { TodayScreen } from '../features/today/today-screen.tsx';
import { TransferSection } from '../features/transfer/transfer-section.tsx';
import { TrashScreen } from '../features/trash/trash-screen.tsx';
import { useJournal } from './journal-context.ts';

/** Each screen as its address asks for it. */
export const TodayRoute = () => <TodayScreen visit={useVisit()} />;

const timeline = getRouteApi('/timeline');
export const TimelineRoute = () => <TimelineScreen address={timeline.useSearch()} />;

const entry = getRouteApi('/entry/$id');
export function EntryRoute() {
  const { id } = entry.useParams();
  return <EntryScreen key={id} id={id} field={entry.useSearch().field} />;
}

const oneOnOne = getRouteApi('/one-on-one/$id');
export function OneOnOneRoute() {
  const { id } = oneOnOne.useParams();
  // Read again with every visit: its end may have been taken back since.
  return <OneOnOneScreen key={`${id} ${useVisit()}`} id={id} />;
}

const search = getRouteApi('/search');
export const SearchRoute = () => <SearchScreen query={search.useSearch().q} visit={useVisit()} />;

const insights = getRouteApi('/insights');
export const InsightsRoute = () => <InsightsScreen first={insights.useSearch().finding} />;
export const LookBackRoute = () => <LookBackScreen />;

export const PeopleRoute = () => <PeopleScreen />;

const person = getRouteApi('/people/$id');
export function PersonRoute() {
  const { id } = person.useParams();
  return <PersonScreen id={id} />;
}

export const DecisionsRoute = () => <DecisionsScreen />;
export const TensionsRoute = () => <TensionsScreen />;

const promises = getRouteApi('/promises');
export const PromisesRoute = () => <PromisesScreen first={promises.useSearch().promise} />;

const tension = getRouteApi('/tensions/$id');
export function TensionRoute() {
  const { id } = tension.useParams();
  return <TensionScreen key={id} id={id} />;
}

const area = getRouteApi('/areas/$id');
export function AreaRoute() {
  const { id } = area.useParams();
  return <AreaScreen key={id} id={id} />;
}

const bets = getRouteApi('/bets/$section');
export const BetsRoute = () => <BetsScreen section={bets.useParams().section} first={bets.useSearch().first} />;

export const ReviewsRoute = () => <ReviewsScreen />;

const review = getRouteApi('/reviews/$id');
export function ReviewRoute() {
  const { id } = review.useParams();
  return <ReviewScreen key={id} id={id} />;
}

export const TrashRoute = () => <TrashScreen />;

const settings = getRouteApi('/settings/$section');
export function SettingsRoute() {
  const { header, damage, sample, changed, erased } = useJournal();
  return (
    <SettingsScreen
      section={settings.useParams().section}
      rule={settings.useSearch().rule}
      header={header}
      writable={damage === undefined}
      sample={sample !== undefined}
      transfer={<TransferSection />}
      onKeysChanged={changed}
      onErased={erased}
    />
  );
}

/** Another value each time a place is gone to, also to the one where one is already. */
// The router names a step's key so.
// oxlint-disable-next-line no-underscore-dangle
const useVisit = (): string | undefined => useLocation({ select: ({ state }) => state.__TSR_key });
