import type { Ask } from '../define-simulator.ts';
import type { State } from './browser-state.ts';
import { sortingCases } from './sorting-cases.ts';

export function askTab(state: State): Ask {
  if (state.done.includes('tab-changed')) return { key: 'close-tab' };
  return { key: state.tabs.length > 1 ? 'change-tab' : 'open-tab' };
}

export function askWord(state: State): Ask {
  return { key: state.done.includes('word-read') ? 'back-to-100' : 'make-larger' };
}

export function askCase(state: State): Ask | undefined {
  return state.sorted < sortingCases.length ? { key: `case-${state.sorted + 1}` } : undefined;
}

export function askBookmark(state: State): Ask {
  if (!state.bookmarks.includes('college')) return { key: 'star' };
  return { key: state.done.includes('saved-left') ? 'reopen' : 'close-page' };
}

/** What lies over the page now; the download first, as it must not stay. */
export function askNuisance(state: State): Ask {
  if (state.hasDownload) return { key: 'delete-download' };
  if (state.alarm === 'shown') return { key: 'close-alarm' };
  if (state.password === 'asked' || state.password === 'saved') return { key: 'refuse-password' };
  return { key: 'refuse-cookies' };
}
