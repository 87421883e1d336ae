import { createRootRoute, createRoute, createRouter, redirect, type RouterHistory } from '@tanstack/react-router';
import { screens } from './screens.tsx';
import { timelineAddressSchema } from '../features/timeline/address.ts';
import {
  areaParams,
  betsParams,
  betsSearch,
  entryParams,
  entrySearch,
  insightsParams,
  personParams,
  promisesParams,
  searchParams,
  settingsParams,
  settingsSearch,
  tensionParams,
} from './search-params.ts';

const root = createRootRoute({ component: screens.frame, notFoundComponent: screens.notFound });

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // The router's way to say "somewhere else" is to throw it.
    // oxlint-disable-next-line typescript/only-throw-error
    throw redirect({ to: '/today', replace: true });
  },
});
const today = createRoute({ getParentRoute: () => root, path: '/today', component: screens.today });
const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  validateSearch: timelineAddressSchema,
  component: screens.timeline,
});
const entry = createRoute({
  getParentRoute: () => root,
  path: '/entry/$id',
  params: { parse: (params) => entryParams.parse(params), stringify: (params) => params },
  validateSearch: entrySearch,
  component: screens.entry,
});
const oneOnOne = createRoute({
  getParentRoute: () => root,
  path: '/one-on-one/$id',
  params: { parse: (params) => entryParams.parse(params), stringify: (params) => params },
  component: screens.oneOnOne,
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: searchParams,
  component: screens.search,
});
const insights = createRoute({
  getParentRoute: () => root,
  path: '/insights',
  validateSearch: insightsParams,
  component: screens.insights,
});
const lookBack = createRoute({ getParentRoute: () => root, path: '/insights/week', component: screens.lookBack });
const people = createRoute({ getParentRoute: () => root, path: '/people', component: screens.people });
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  params: { parse: (params) => personParams.parse(params), stringify: (params) => params },
  component: screens.person,
});
const decisions = createRoute({ getParentRoute: () => root, path: '/decisions', component: screens.decisions });
const tensions = createRoute({ getParentRoute: () => root, path: '/tensions', component: screens.tensions });
const reviews = createRoute({ getParentRoute: () => root, path: '/reviews', component: screens.reviews });
const review = createRoute({
  getParentRoute: () => root,
  path: '/reviews/$id',
  params: { parse: (params) => entryParams.parse(params), stringify: (params) => params },
  component: screens.review,
});
const tension = createRoute({
  getParentRoute: () => root,
  path: '/tensions/$id',
  params: { parse: (params) => tensionParams.parse(params), stringify: (params) => params },
  component: screens.tension,
});
const area = createRoute({
  getParentRoute: () => root,
  path: '/areas/$id',
  params: { parse: (params) => areaParams.parse(params), stringify: (params) => params },
  component: screens.area,
});
const promises = createRoute({
  getParentRoute: () => root,
  path: '/promises',
  validateSearch: promisesParams,
  component: screens.promises,
});
const bets = createRoute({
  getParentRoute: () => root,
  path: '/bets',
  beforeLoad: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- as above
    throw redirect({ to: '/bets/$section', params: { section: 'bets' }, replace: true });
  },
});
const betsSection = createRoute({
  getParentRoute: () => root,
  path: '/bets/$section',
  params: { parse: (params) => betsParams.parse(params), stringify: (params) => params },
  validateSearch: betsSearch,
  component: screens.bets,
});
const trash = createRoute({ getParentRoute: () => root, path: '/trash', component: screens.trash });
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  beforeLoad: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- as above
    throw redirect({ to: '/settings/$section', params: { section: 'security' }, replace: true });
  },
});
const section = createRoute({
  getParentRoute: () => root,
  path: '/settings/$section',
  params: { parse: (params) => settingsParams.parse(params), stringify: (params) => params },
  validateSearch: settingsSearch,
  component: screens.settings,
});

const tree = root.addChildren([
  index,
  today,
  timeline,
  entry,
  oneOnOne,
  search,
  insights,
  lookBack,
  people,
  person,
  decisions,
  tensions,
  promises,
  bets,
  betsSection,
  tension,
  area,
  reviews,
  review,
  trash,
  settings,
  section,
]);

/** The addresses of an open journal. */
export const journalRouter = (history: RouterHistory) =>
  createRouter({ routeTree: tree, history, defaultPreload: false, defaultErrorComponent: screens.failed });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof journalRouter>;
  }
}
