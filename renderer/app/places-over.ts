import type { useRouter } from '@tanstack/react-router';
import { unreachable } from '../../shared/base/assert.ts';
import type { Place, Places } from '../ui/places.tsx';
import { timelineAddressSchema } from '../features/timeline/address.ts';
import {
  betsParams,
  betsSearch,
  entrySearch,
  insightsParams,
  promisesParams,
  searchParams,
  settingsParams,
  settingsSearch,
} from './search-params.ts';

type Router = ReturnType<typeof useRouter>;

/** The places of this window, as the router writes them. */
export const placesOver = (router: Router): Places => ({
  href: (place) => router.history.createHref(router.buildLocation(target(place)).href),
  go: (place, options) => void router.navigate({ ...target(place), replace: options?.replace ?? false }),
  here: () => router.history.location.href,
  back: (otherwise) => (router.history.canGoBack() ? router.history.back() : void router.navigate(target(otherwise))),
});

/** What is behind the `?` is checked where the address is read (search-params.ts). */
function target(place: Place) {
  switch (place.to) {
    case 'today':
      return { to: '/today' } as const;
    case 'timeline':
      return { to: '/timeline', search: timelineAddressSchema.parse(place.search ?? {}) } as const;
    case 'search':
      return { to: '/search', search: searchParams.parse(place.search ?? {}) } as const;
    case 'entry':
      return {
        to: '/entry/$id',
        params: { id: place.id as string },
        search: entrySearch.parse({ field: place.field }),
      } as const;
    case 'oneOnOne':
      return { to: '/one-on-one/$id', params: { id: place.id as string } } as const;
    case 'insights':
      return { to: '/insights', search: insightsParams.parse({ finding: place.finding }) } as const;
    case 'lookBack':
      return { to: '/insights/week' } as const;
    case 'people':
      return { to: '/people' } as const;
    case 'person':
      return { to: '/people/$id', params: { id: place.id } } as const;
    case 'decisions':
      return { to: '/decisions' } as const;
    case 'tensions':
      return { to: '/tensions' } as const;
    case 'tension':
      return { to: '/tensions/$id', params: { id: place.id } } as const;
    case 'area':
      return { to: '/areas/$id', params: { id: place.id } } as const;
    case 'promises':
      return { to: '/promises', search: promisesParams.parse({ promise: place.promise }) } as const;
    case 'bets':
      return {
        to: '/bets/$section',
        params: betsParams.parse({ section: place.section }),
        search: betsSearch.parse({ first: place.first }),
      } as const;
    case 'reviews':
      return { to: '/reviews' } as const;
    case 'review':
      return { to: '/reviews/$id', params: { id: place.id as string } } as const;
    case 'trash':
      return { to: '/trash' } as const;
    case 'settings':
      return {
        to: '/settings/$section',
        params: settingsParams.parse({ section: place.section }),
        search: settingsSearch.parse({ rule: place.rule }),
      } as const;
    default:
      return unreachable(place);
  }
}
