import type { Gesture } from '../../domain/practice.ts';
import { activePage, activeTab, pageOf, type Action, type PageId, type State } from './browser-state.ts';
import { addresses, pageForAddress, tiles, titles } from './pages.ts';

export type Hint = Gesture<Action>;

export function click(target: string, words: string, action: Action): Hint {
  return { verb: 'click', target, words, actions: [action] };
}

/** The window is open and nothing lies over it. */
export function settle(state: State): Hint | undefined {
  if (state.tabs.length === 0) return click('launch', 'Firefox', { kind: 'launch' });
  if (state.isMenuOpen) return click('browser-menu', 'Menu', { kind: 'toggle-menu' });
  return state.isStarOpen ? click('keep-bookmark', 'Enregistrer', { kind: 'keep-bookmark' }) : undefined;
}

/** The shortest way that a beginner knows: the tab, « page précédente », the picture on a new tab, else the address. */
export function toPage(state: State, page: PageId): Hint | undefined {
  const first = settle(state);
  if (first) return first;
  if (activePage(state) === page) return undefined;
  const tab = state.tabs.find((one) => pageOf(one) === page);
  if (tab) return click(`tab-${tab.id}`, titles[page], { kind: 'select-tab', tab: tab.id });
  const active = activeTab(state);
  if (active && active.pages[active.at - 1] === page) {
    return click('browser-back', 'Page précédente', { kind: 'back' });
  }
  if (activePage(state) === 'new-tab' && tiles.includes(page)) {
    return click(`tile-${page}`, titles[page], { kind: 'open', page });
  }
  return byAddress(state, page);
}

/** Asking for a hint takes the keyboard out of the bar: then the arrow, which needs none, ends what was typed. */
function byAddress(state: State, page: PageId): Hint {
  const typed = state.typed['address'];
  if (typed === undefined && !state.isInAddress) return click('address', 'Adresse', { kind: 'enter-address' });
  if (pageForAddress(typed ?? '') === page) {
    if (!state.isInAddress) return click('go-address', 'Aller à cette adresse', { kind: 'go' });
    return { verb: 'press', target: 'address', words: '{Enter}', actions: [{ kind: 'go' }] };
  }
  const text = addresses[page];
  return { verb: 'type', target: 'address', words: text, actions: [{ kind: 'type-address', text }] };
}
