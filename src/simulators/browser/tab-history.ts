import { activeTab, mostTabs, pageOf, type PageId, type State, type Tab } from './browser-state.ts';

/** Older pages are forgotten, so that a state stays small. */
const mostPages = 12;

/** The active tab shows a page; pages that lay ahead are gone. */
export function visit(state: State, page: PageId): State {
  return changeActive(state, (tab) => {
    const pages = [...tab.pages.slice(0, tab.at + 1), page].slice(-mostPages);
    return { ...tab, pages, at: pages.length - 1 };
  });
}

/** @param by −1 for the page before, 1 for the page after */
export function step(state: State, by: -1 | 1): State {
  const tab = activeTab(state);
  if (tab?.pages[tab.at + by] === undefined) return state;
  return changeActive(state, () => ({ ...tab, at: tab.at + by }));
}

export function addTab(state: State): State {
  if (state.tabs.length >= mostTabs) return state;
  const tab: Tab = { id: state.nextTab, pages: ['new-tab'], at: 0 };
  return {
    ...withoutAddress(state),
    tabs: [...state.tabs, tab],
    active: tab.id,
    nextTab: state.nextTab + 1,
    isInAddress: true,
  };
}

export function selectTab(state: State, id: number): State {
  if (state.active === id || !state.tabs.some((tab) => tab.id === id)) return state;
  return { ...withoutAddress(state), active: id };
}

/** The tab beside it comes to the front; with the last one the window closes. */
export function closeTab(state: State, id: number): State {
  const index = state.tabs.findIndex((tab) => tab.id === id);
  if (index < 0) return state;
  const tabs = state.tabs.filter((tab) => tab.id !== id);
  const beside = tabs[Math.min(index, tabs.length - 1)];
  return { ...withoutAddress(state), tabs, active: state.active === id ? (beside?.id ?? 0) : state.active };
}

/** What was being typed is given up, as when one leaves a page. */
export function withoutAddress(state: State): State {
  return { ...state, typed: {}, isInAddress: false };
}

export function isShownInSomeTab(state: State, page: PageId): boolean {
  return state.tabs.some((tab) => pageOf(tab) === page);
}

function changeActive(state: State, change: (tab: Tab) => Tab): State {
  return {
    ...withoutAddress(state),
    tabs: state.tabs.map((tab) => (tab.id === state.active ? change(tab) : tab)),
  };
}
