import { activePage, zooms, type Action, type Milestone, type PageId, type State } from './browser-state.ts';
import { pageForAddress } from './pages.ts';
import { sortingCases } from './sorting-cases.ts';
import { addTab, closeTab, isShownInSomeTab, selectTab, step, visit, withoutAddress } from './tab-history.ts';

/** Menus and boxes close when something else is done; these leave them. */
const leavesBoxes: readonly Action['kind'][] = ['zoom-in', 'zoom-out', 'zoom-reset', 'leave-address'];

export function reduce(state: State, action: Action): State {
  if (state.tabs.length === 0) return action.kind === 'launch' ? addTab(state) : state;
  const next = change(state, action);
  if (next === state) return state;
  const isQuiet = leavesBoxes.includes(action.kind);
  const closed: State = {
    ...next,
    isMenuOpen: next.isMenuOpen && (isQuiet || action.kind === 'toggle-menu'),
    isStarOpen: next.isStarOpen && (isQuiet || action.kind === 'star'),
  };
  return withMilestones(state, closed, action);
}

function change(state: State, action: Action): State {
  switch (action.kind) {
    case 'enter-address':
      return state.isInAddress ? state : { ...state, isInAddress: true };
    case 'leave-address':
      return state.isInAddress ? { ...state, isInAddress: false } : state;
    case 'type-address':
      return { ...state, isInAddress: true, typed: { address: action.text } };
    case 'go':
      return go(state);
    case 'open':
    case 'open-bookmark':
      return visit(state, action.page);
    case 'back':
      return step(state, -1);
    case 'forward':
      return step(state, 1);
    case 'new-tab':
      return addTab(state);
    case 'select-tab':
      return selectTab(state, action.tab);
    case 'close-tab':
      return closeTab(state, action.tab);
    case 'launch':
      return state;
    case 'toggle-menu':
      return { ...state, isMenuOpen: !state.isMenuOpen, isStarOpen: false };
    case 'zoom-in':
    case 'zoom-out':
    case 'zoom-reset':
      return changeZoom(state, action.kind);
    case 'star':
    case 'keep-bookmark':
    case 'remove-bookmark':
      return changeBookmark(state, action.kind);
    case 'sort':
      return sort(state, action.answer);
    default:
      return changeNuisance(state, action);
  }
}

function go(state: State): State {
  const text = state.typed['address'];
  if (text === undefined) return withoutAddress(state);
  const page = pageForAddress(text);
  if (page === undefined) return state;
  const there = visit(state, page);
  // What was typed stays to be mended.
  return page === 'not-found' ? { ...there, typed: { address: text } } : there;
}

function changeZoom(state: State, kind: 'zoom-in' | 'zoom-out' | 'zoom-reset'): State {
  if (kind === 'zoom-reset') return { ...state, zoom: 100 };
  const zoom = zooms[zooms.indexOf(state.zoom) + (kind === 'zoom-in' ? 1 : -1)];
  return zoom === undefined ? state : { ...state, zoom };
}

function changeBookmark(state: State, kind: 'star' | 'keep-bookmark' | 'remove-bookmark'): State {
  const page = activePage(state);
  if (page === undefined || !canBeKept(page)) return state;
  switch (kind) {
    case 'star': {
      const bookmarks = state.bookmarks.includes(page) ? state.bookmarks : [...state.bookmarks, page];
      return { ...state, bookmarks, isStarOpen: !state.isStarOpen };
    }
    case 'keep-bookmark':
      return { ...state, isStarOpen: false };
    case 'remove-bookmark':
      return {
        ...state,
        isStarOpen: false,
        bookmarks: state.bookmarks.filter((one) => one !== page),
        done: state.done.filter((milestone) => page !== 'college' || milestone !== 'saved-left'),
      };
  }
}

/** A page that is a site's, not the browser's own. */
export function canBeKept(page: PageId): boolean {
  return !['new-tab', 'not-found', 'search'].includes(page);
}

function sort(state: State, answer: 'know' | 'search'): State {
  const asked = sortingCases[state.sorted];
  if (asked === undefined || activePage(state) !== 'sorting') return state;
  return asked.answer === answer
    ? { ...state, sorted: state.sorted + 1, lastAnswer: 'right' }
    : { ...state, lastAnswer: 'wrong' };
}

/** What gets in the way on a page of news: one thing after the other. */
function changeNuisance(state: State, action: Action): State {
  if (action.kind === 'escape') {
    const isBoxOpen = state.isMenuOpen || state.isStarOpen;
    if (isBoxOpen || state.isInAddress) {
      return { ...withoutAddress(state), isMenuOpen: false, isStarOpen: false };
    }
    return state.alarm === 'shown' ? closeAlarm(state) : state;
  }
  if (action.kind === 'delete-download') return state.hasDownload ? { ...state, hasDownload: false } : state;
  if (activePage(state) !== 'news') return state;
  switch (action.kind) {
    case 'cookies': {
      const alarm = state.alarm === 'waiting' && action.answer !== 'asked' ? 'shown' : state.alarm;
      return { ...state, cookies: action.answer, alarm };
    }
    case 'close-alarm':
      return closeAlarm(state);
    case 'download':
      return state.alarm === 'shown' ? { ...state, hasDownload: true } : state;
    case 'password':
      return state.password === 'waiting' ? state : { ...state, password: action.answer };
    default:
      return state;
  }
}

function closeAlarm(state: State): State {
  if (state.alarm !== 'shown') return state;
  return { ...state, alarm: 'closed', password: state.password === 'waiting' ? 'asked' : state.password };
}

function withMilestones(before: State, state: State, action: Action): State {
  const page = activePage(state);
  const isSaved = state.bookmarks.includes('college');
  const now: readonly (Milestone | false)[] = [
    page === 'canteen' && 'canteen-read',
    state.tabs.length > 1 && 'second-tab',
    action.kind === 'select-tab' && state.active !== before.active && 'tab-changed',
    page === 'hidden-word' && state.zoom >= 150 && 'word-read',
    isSaved && !isShownInSomeTab(state, 'college') && 'saved-left',
    action.kind === 'open-bookmark' && before.done.includes('saved-left') && page === 'college' && 'reopened',
  ];
  const fresh = now.filter((one) => one !== false).filter((one) => !state.done.includes(one));
  return fresh.length === 0 ? state : { ...state, done: [...state.done, ...fresh] };
}
