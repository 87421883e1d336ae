import { type ComponentPropsWithoutRef, createContext, type MouseEvent, type ReactNode, type Ref, use } from 'react';
import { must } from '../../shared/base/assert.ts';
import type { AreaId, EntryId, PersonId, PromiseId, TensionId } from '../../shared/base/ids.ts';

/** Where this window can go, without saying how addresses are written. */
export type Place =
  | { readonly to: 'today' }
  | { readonly to: 'timeline'; readonly search?: PlaceSearch }
  | { readonly to: 'search'; readonly search?: PlaceSearch }
  /** With the field that is to be filled in, by its name. */
  | { readonly to: 'entry'; readonly id: EntryId; readonly field?: string }
  | { readonly to: 'oneOnOne'; readonly id: EntryId }
  /** With the one that is to be seen first, by its rule and subject. */
  | { readonly to: 'insights'; readonly finding?: string }
  | { readonly to: 'lookBack' }
  | { readonly to: 'people' }
  | { readonly to: 'person'; readonly id: PersonId }
  | { readonly to: 'decisions' }
  | { readonly to: 'tensions' }
  | { readonly to: 'tension'; readonly id: TensionId }
  /** With the one that is to be seen first. */
  | { readonly to: 'promises'; readonly promise?: PromiseId }
  | { readonly to: 'area'; readonly id: AreaId }
  /** With the entry that is to be seen first. */
  | { readonly to: 'bets'; readonly section?: string; readonly first?: EntryId }
  | { readonly to: 'reviews' }
  | { readonly to: 'review'; readonly id: EntryId }
  | { readonly to: 'trash' }
  /** With the rule of the insights that is to be seen first. */
  | { readonly to: 'settings'; readonly section?: string; readonly rule?: string };

/** What stands behind the `?` of an address. */
export type PlaceSearch = Readonly<Record<string, string | number | boolean | undefined>>;

/** The router as screens see it; the application provides it. */
export interface Places {
  /** The address of a place, for a link. */
  href(place: Place): string;
  /** Goes there. `replace` leaves no step to come back to: for filters that change as they are typed. */
  go(place: Place, options?: { readonly replace?: boolean }): void;
  /** The address that is shown: what led somewhere once it is done does not where the person has left meanwhile. */
  here(): string;
  /** To where the person came from, or to `otherwise` where they came from nowhere. */
  back(otherwise: Place): void;
}

export const PlacesContext = createContext<Places | undefined>(undefined);
export const usePlaces = (): Places => must(use(PlacesContext), 'places are provided above');

/** What is around a link may give it handlers, as a tooltip does; what a link is stays the link's. */
type GivenToLink = Omit<
  ComponentPropsWithoutRef<'a'>,
  'href' | 'className' | 'children' | 'onClick' | 'aria-label' | 'aria-current'
>;

export interface PlaceLinkProps extends GivenToLink {
  readonly to: Place;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  /** Whether this is where one is. */
  readonly current?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link to a place inside this window. */
export function PlaceLink({ to, className, label, current = false, children, ref, ...given }: PlaceLinkProps) {
  const places = usePlaces();
  const follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    places.go(to);
  };
  return (
    <a
      {...given}
      ref={ref}
      href={places.href(to)}
      className={className}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
