import type { ErrorRouteComponent, NotFoundRouteComponent, RouteComponent } from '@tanstack/react-router';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { ScreenFailed } from './screen-failed.tsx';
import * as routes from './screen-routes.tsx';

type ScreenName =
  | 'today'
  | 'timeline'
  | 'entry'
  | 'oneOnOne'
  | 'search'
  | 'insights'
  | 'lookBack'
  | 'people'
  | 'person'
  | 'decisions'
  | 'tensions'
  | 'promises'
  | 'bets'
  | 'tension'
  | 'area'
  | 'reviews'
  | 'review'
  | 'trash'
  | 'settings';

/**
 * The screens behind the addresses. The type is written out: a screen may ask the router where it is, and the router's
 * type must not wait for what the screen is.
 */
export const screens: {
  readonly frame: RouteComponent;
  readonly notFound: NotFoundRouteComponent;
  readonly failed: ErrorRouteComponent;
} & { readonly [S in ScreenName]: RouteComponent } = {
  frame: Frame,
  notFound: NotFound,
  failed: ScreenFailed,
  today: routes.TodayRoute,
  timeline: routes.TimelineRoute,
  entry: routes.EntryRoute,
  oneOnOne: routes.OneOnOneRoute,
  search: routes.SearchRoute,
  insights: routes.InsightsRoute,
  lookBack: routes.LookBackRoute,
  people: routes.PeopleRoute,
  person: routes.PersonRoute,
  decisions: routes.DecisionsRoute,
  tensions: routes.TensionsRoute,
  promises: routes.PromisesRoute,
  bets: routes.BetsRoute,
  tension: routes.TensionRoute,
  area: routes.AreaRoute,
  reviews: routes.ReviewsRoute,
  review: routes.ReviewRoute,
  trash: routes.TrashRoute,
  settings: routes.SettingsRoute,
};
