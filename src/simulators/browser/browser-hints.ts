import { activePage, pageOf, type Action, type State } from './browser-state.ts';
import { titles } from './pages.ts';
import { sortingCases } from './sorting-cases.ts';
import { click, settle, toPage, type Hint } from './way-to-page.ts';

/** 2.6 */
export function toCollege(state: State): Hint | undefined {
  return activePage(state) === 'college' ? undefined : toPage(state, 'college');
}

/** 2.7 */
export function readAndComeBack(state: State): Hint | undefined {
  const first = toPage(state, 'college');
  if (first || state.done.includes('canteen-read')) return hasComeBack(state) ? undefined : first;
  return click('link-canteen', 'Menus de la cantine', { kind: 'open', page: 'canteen' });
}

export function hasComeBack(state: State): boolean {
  return state.done.includes('canteen-read') && activePage(state) === 'college';
}

/** 2.8 */
export function keepOneTab(state: State): Hint | undefined {
  if (hasOneTab(state)) return undefined;
  const first = settle(state);
  if (first) return first;
  const hasChanged = state.done.includes('tab-changed');
  if (!hasChanged && state.tabs.length < 2) return click('new-tab', 'Nouvel onglet', { kind: 'new-tab' });
  const other = state.tabs.find(({ id }) => id !== state.active);
  if (!hasChanged && other) {
    return click(`tab-${other.id}`, titles[pageOf(other)], { kind: 'select-tab', tab: other.id });
  }
  const kept = state.tabs.find((tab) => pageOf(tab) === 'college');
  const spare = state.tabs.find((tab) => tab.id !== kept?.id);
  if (kept === undefined || spare === undefined) return toPage(state, 'college');
  return click(`close-tab-${spare.id}`, 'Fermer l’onglet', { kind: 'close-tab', tab: spare.id });
}

export function hasOneTab(state: State): boolean {
  return state.tabs.length === 1 && activePage(state) === 'college' && state.done.includes('tab-changed');
}

/** 2.9: the keys that the card teaches; who opened the menu goes on there. */
export function readHiddenWord(state: State): Hint | undefined {
  if (hasReadWord(state)) return undefined;
  const isRead = state.done.includes('word-read');
  if (!isRead && activePage(state) !== 'hidden-word') return toPage(state, 'hidden-word');
  if (state.tabs.length === 0) return settle(state);
  const action: Action = isRead ? { kind: 'zoom-reset' } : { kind: 'zoom-in' };
  if (state.isMenuOpen) return click(action.kind, isRead ? `${state.zoom} %` : '+', action);
  const words = isRead ? '{Control>}0{/Control}' : '{Control>}+{/Control}';
  return { verb: 'press', target: 'page', words, actions: [action] };
}

export function hasReadWord(state: State): boolean {
  return state.done.includes('word-read') && state.zoom === 100;
}

/** 2.10 */
export function sortCases(state: State): Hint | undefined {
  const asked = sortingCases[state.sorted];
  if (asked === undefined) return undefined;
  const first = toPage(state, 'sorting');
  if (first) return first;
  const words = asked.answer === 'know' ? 'Je connais l’adresse' : 'Je cherche';
  return click(`answer-${asked.answer}`, words, { kind: 'sort', answer: asked.answer });
}

/** 2.11 */
export function keepBookmark(state: State): Hint | undefined {
  if (hasReopened(state)) return undefined;
  const first = settle(state);
  if (first) return first;
  if (!state.bookmarks.includes('college')) {
    return toPage(state, 'college') ?? click('star', 'Marquer cette page', { kind: 'star' });
  }
  const open = state.tabs.find((tab) => pageOf(tab) === 'college');
  if (open && !state.done.includes('saved-left')) {
    return click(`close-tab-${open.id}`, 'Fermer l’onglet', { kind: 'close-tab', tab: open.id });
  }
  return click('bookmark-college', titles.college, { kind: 'open-bookmark', page: 'college' });
}

export function hasReopened(state: State): boolean {
  return state.done.includes('reopened') && activePage(state) === 'college';
}

/** 2.12 */
export function clearNuisances(state: State): Hint | undefined {
  if (hasClearedNuisances(state)) return undefined;
  const first = settle(state);
  if (first) return first;
  if (state.hasDownload) return click('delete-download', 'Supprimer', { kind: 'delete-download' });
  const there = toPage(state, 'news');
  if (there) return there;
  if (state.alarm === 'shown') return click('close-alarm', 'Fermer', { kind: 'close-alarm' });
  if (state.password === 'asked') {
    return click('refuse-password', 'Ne pas enregistrer', { kind: 'password', answer: 'refused' });
  }
  if (state.password === 'saved') {
    return click('password-key', 'Mot de passe enregistré', { kind: 'password', answer: 'asked' });
  }
  if (state.cookies === 'asked') return click('refuse-cookies', 'Refuser', { kind: 'cookies', answer: 'refused' });
  return click('cookies-again', 'Gérer les cookies', { kind: 'cookies', answer: 'asked' });
}

export function hasClearedNuisances(state: State): boolean {
  const isQuiet = state.cookies === 'refused' && state.alarm === 'closed' && state.password === 'refused';
  return isQuiet && !state.hasDownload;
}

/** 6.7.2 */
export function toAccount(state: State): Hint | undefined {
  if (activePage(state) === 'account') return undefined;
  const words = 'Mon compte pour l’école';
  return toPage(state, 'college') ?? click('link-account', words, { kind: 'open', page: 'account' });
}
