import { activePage, pageOf, type Action, type PageId, type State } from './browser-state.ts';
import { pageForAddress } from './pages.ts';
import { sortingCases } from './sorting-cases.ts';
import { isShownInSomeTab } from './tab-history.ts';

export function addressErrorOf(state: State, action: Action): string | undefined {
  if (action.kind !== 'go') return undefined;
  const page = pageForAddress(state.typed['address'] ?? '');
  if (page === 'search') return 'searched';
  return page === 'not-found' ? 'mistyped' : undefined;
}

/** @param wanted pages that the exercise leads to */
export function pageErrorOf(wanted: readonly PageId[], state: State, action: Action): string | undefined {
  if (action.kind === 'open' && !wanted.includes(action.page)) return 'other-page';
  return addressErrorOf(state, action);
}

export function tabErrorOf(state: State, action: Action): string | undefined {
  if (action.kind !== 'close-tab') return undefined;
  if (isLastCollege(state, action.tab)) return 'closed-college';
  return state.done.includes('tab-changed') ? undefined : 'closed-early';
}

export function zoomErrorOf(state: State, action: Action): string | undefined {
  if (state.done.includes('word-read')) return undefined;
  if (action.kind === 'zoom-out') return 'made-smaller';
  return action.kind === 'zoom-reset' ? 'back-too-soon' : undefined;
}

export function sortErrorOf(state: State, action: Action): string | undefined {
  const asked = sortingCases[state.sorted];
  if (action.kind !== 'sort' || asked === undefined || asked.answer === action.answer) return undefined;
  return asked.answer === 'know' ? 'has-address' : 'has-none';
}

export function bookmarkErrorOf(state: State, action: Action): string | undefined {
  const isLeft = state.done.includes('saved-left');
  if (action.kind === 'close-tab') {
    const isSaved = state.bookmarks.includes('college');
    return !isSaved && isLastCollege(state, action.tab) ? 'closed-unsaved' : undefined;
  }
  if (action.kind === 'open-bookmark' && !isLeft) return 'not-closed';
  const isTyped = action.kind === 'go' && pageForAddress(state.typed['address'] ?? '') === 'college';
  return isTyped && isLeft ? 'typed-again' : undefined;
}

export function nuisanceErrorOf(state: State, action: Action): string | undefined {
  if (activePage(state) !== 'news') return undefined;
  if (action.kind === 'cookies' && action.answer === 'accepted') return 'accepted-cookies';
  if (action.kind === 'download') return 'downloaded';
  return state.password === 'asked' && action.kind === 'password' && action.answer === 'saved'
    ? 'saved-password'
    : undefined;
}

/** Closing this tab takes the college from the screen. */
function isLastCollege(state: State, id: number): boolean {
  const closed = state.tabs.find((tab) => tab.id === id);
  if (closed === undefined || pageOf(closed) !== 'college') return false;
  return !isShownInSomeTab({ ...state, tabs: state.tabs.filter((tab) => tab.id !== id) }, 'college');
}
