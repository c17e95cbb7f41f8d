import { placeOf, type Place } from '../features/addresses.ts';

export type Router = {
  /** Reactive. */
  readonly place: Place;
  readonly go: (address: string) => void;
};

/** Novices click everything twice; 600 ms is a slow double click. */
const settlingMilliseconds = 600;

/**
 * Follows `location.hash`. For a moment after a change the page is marked as settling, and clicks are dropped: the second
 * click of a double click must not press what has just come under the pointer.
 */
export function createRouter(window: Window): Router {
  let place = $state.raw(placeOf(window.location.hash));
  const { documentElement } = window.document;
  let settled: ReturnType<typeof setTimeout> | undefined;

  window.addEventListener('hashchange', () => {
    place = placeOf(window.location.hash);
    documentElement.dataset['settling'] = '';
    clearTimeout(settled);
    settled = setTimeout(() => delete documentElement.dataset['settling'], settlingMilliseconds);
    window.scrollTo(0, 0);
  });
  window.addEventListener(
    'click',
    (event) => {
      if (!('settling' in documentElement.dataset)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  return {
    get place() {
      return place;
    },
    go: (address) => {
      window.location.hash = address;
    },
  };
}
