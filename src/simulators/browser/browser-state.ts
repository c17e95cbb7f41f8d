import * as v from 'valibot';

/** Every page that a tab can show. `not-found` and `search` are what an address that is none leads to. */
const pageIds = [
  'new-tab',
  'college',
  'canteen',
  'account',
  'news',
  'hidden-word',
  'sorting',
  'course',
  'search',
  'not-found',
] as const;
export type PageId = (typeof pageIds)[number];

/** Per cent, as the browser steps through them. */
export const zooms = [67, 80, 90, 100, 110, 120, 133, 150, 170, 200] as const;
export type Zoom = (typeof zooms)[number];

const Page = v.picklist(pageIds);
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const Tab = v.strictObject({
  id: Count,
  /** Pages that were seen in it, in order. */
  pages: v.pipe(v.array(Page), v.minLength(1)),
  /** Which of them is shown. */
  at: Count,
});
export type Tab = Readonly<v.InferOutput<typeof Tab>>;

/** What an exercise asks to have been through, besides what can be seen at its end. */
const Milestone = v.picklist(['canteen-read', 'second-tab', 'tab-changed', 'word-read', 'saved-left', 'reopened']);
export type Milestone = v.InferOutput<typeof Milestone>;

export const State = v.strictObject({
  /** `address`: what stands in the address bar while it is not the address of the page. */
  typed: v.record(v.string(), v.string()),
  /** None when the last one was closed: the window is then closed too. */
  tabs: v.array(Tab),
  active: Count,
  nextTab: Count,
  /** The address bar has the keyboard. */
  isInAddress: v.boolean(),
  isMenuOpen: v.boolean(),
  /** The small box under the star. */
  isStarOpen: v.boolean(),
  bookmarks: v.array(Page),
  zoom: v.picklist(zooms),
  done: v.array(Milestone),
  /** Of the exercise « chercher ou aller »: how many cases are sorted, and what was answered last. */
  sorted: Count,
  lastAnswer: v.picklist(['none', 'right', 'wrong']),
  cookies: v.picklist(['none', 'asked', 'accepted', 'refused']),
  alarm: v.picklist(['none', 'waiting', 'shown', 'closed']),
  hasDownload: v.boolean(),
  password: v.picklist(['none', 'waiting', 'asked', 'saved', 'refused']),
});
export type State = Readonly<v.InferOutput<typeof State>>;

export type Answer = 'know' | 'search';

export type Action =
  | { readonly kind: 'enter-address' }
  | { readonly kind: 'leave-address' }
  | { readonly kind: 'type-address'; readonly text: string }
  | { readonly kind: 'go' }
  | { readonly kind: 'open'; readonly page: PageId }
  | { readonly kind: 'open-bookmark'; readonly page: PageId }
  | { readonly kind: 'back' }
  | { readonly kind: 'forward' }
  | { readonly kind: 'new-tab' }
  | { readonly kind: 'select-tab'; readonly tab: number }
  | { readonly kind: 'close-tab'; readonly tab: number }
  | { readonly kind: 'launch' }
  | { readonly kind: 'toggle-menu' }
  | { readonly kind: 'escape' }
  | { readonly kind: 'zoom-in' }
  | { readonly kind: 'zoom-out' }
  | { readonly kind: 'zoom-reset' }
  | { readonly kind: 'star' }
  | { readonly kind: 'keep-bookmark' }
  | { readonly kind: 'remove-bookmark' }
  | { readonly kind: 'sort'; readonly answer: Answer }
  | { readonly kind: 'cookies'; readonly answer: 'refused' | 'accepted' | 'asked' }
  | { readonly kind: 'close-alarm' }
  | { readonly kind: 'download' }
  | { readonly kind: 'delete-download' }
  | { readonly kind: 'password'; readonly answer: 'saved' | 'refused' | 'asked' };

/** As many as fit in the strip of a small screen. */
export const mostTabs = 4;

/** A window with one tab on a page, and nothing else going on. */
export function windowOn(page: PageId): State {
  return {
    typed: {},
    tabs: [{ id: 1, pages: [page], at: 0 }],
    active: 1,
    nextTab: 2,
    isInAddress: false,
    isMenuOpen: false,
    isStarOpen: false,
    bookmarks: [],
    zoom: 100,
    done: [],
    sorted: 0,
    lastAnswer: 'none',
    cookies: 'none',
    alarm: 'none',
    hasDownload: false,
    password: 'none',
  };
}

export function activeTab(state: State): Tab | undefined {
  return state.tabs.find(({ id }) => id === state.active);
}

export function pageOf(tab: Tab): PageId {
  return tab.pages[tab.at] ?? 'new-tab';
}

/** Undefined when the window is closed. */
export function activePage(state: State): PageId | undefined {
  const tab = activeTab(state);
  return tab && pageOf(tab);
}
