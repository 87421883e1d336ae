import type { ErrorRouteComponent, NotFoundRouteComponent, RouteComponent } from '@tanstack/react-router';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { ScreenFailed } from './screen-failed.tsx';
import { EntryRoute, SearchRoute, SettingsRoute, TimelineRoute, TodayRoute, TrashRoute } from './screen-routes.tsx';

/**
 * The screens behind the addresses. The type is written out: a screen may ask the router where it is, and the router's
 * type must not wait for what the screen is.
 */
export const screens: {
  readonly frame: RouteComponent;
  readonly notFound: NotFoundRouteComponent;
  readonly failed: ErrorRouteComponent;
} & { readonly [S in 'today' | 'timeline' | 'entry' | 'search' | 'trash' | 'settings']: RouteComponent } = {
  frame: Frame,
  notFound: NotFound,
  failed: ScreenFailed,
  today: TodayRoute,
  timeline: TimelineRoute,
  entry: EntryRoute,
  search: SearchRoute,
  trash: TrashRoute,
  settings: SettingsRoute,
};
