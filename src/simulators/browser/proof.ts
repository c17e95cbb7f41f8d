import { defineProof } from '../define-proof.ts';
import { activePage, type Action, type PageId, type State } from './browser-state.ts';
import { canBeKept } from './reduce-browser.ts';
import { tiles } from './pages.ts';
import { sortingCases } from './sorting-cases.ts';

const address = 'college-des-pins.example';
const enter: Action = { kind: 'enter-address' };
const go: Action = { kind: 'go' };
const type = (text: string): Action => ({ kind: 'type-address', text });
const open = (page: PageId): Action => ({ kind: 'open', page });
const times = (count: number, action: Action): readonly Action[] => Array.from({ length: count }, () => action);
const toCollege: readonly Action[] = [enter, type(address), go];
const newTab: Action = { kind: 'new-tab' };
const select = (tab: number): Action => ({ kind: 'select-tab', tab });
const close = (tab: number): Action => ({ kind: 'close-tab', tab });
const menu: Action = { kind: 'toggle-menu' };
const bookmark: Action = { kind: 'open-bookmark', page: 'college' };
const sorting: readonly Action[] = sortingCases.map(({ answer }) => ({ kind: 'sort', answer }));
const cookies = (answer: 'refused' | 'accepted' | 'asked'): Action => ({ kind: 'cookies', answer });
const password = (answer: 'saved' | 'refused' | 'asked'): Action => ({ kind: 'password', answer });
const clearing: readonly Action[] = [cookies('refused'), { kind: 'close-alarm' }, password('refused')];
const addressErrors = {
  searched: [enter, type('college des pins'), go],
  mistyped: [enter, type('college-de-pins.example'), go],
};

/** What can be pressed on each page. */
const links: Readonly<Partial<Record<PageId, readonly PageId[]>>> = {
  'new-tab': tiles,
  college: ['canteen', 'account'],
  canteen: ['college'],
  account: ['college'],
  search: ['college', 'course'],
};

function onPage(state: State): readonly Action[] {
  const page = activePage(state);
  if (page === 'sorting' && state.sorted < sortingCases.length) {
    return [
      { kind: 'sort', answer: 'know' },
      { kind: 'sort', answer: 'search' },
    ];
  }
  if (page !== 'news') return (page === undefined ? [] : (links[page] ?? [])).map(open);
  if (state.alarm === 'shown') return [{ kind: 'download' }, { kind: 'close-alarm' }];
  const passwords = state.password === 'asked' ? [password('saved'), password('refused')] : [password('asked')];
  const answers = state.cookies === 'asked' ? [cookies('refused'), cookies('accepted')] : [cookies('asked')];
  return [...passwords, ...answers];
}

export default defineProof<State, Action>({
  possible: (state) => {
    const page = activePage(state);
    if (page === undefined) return [{ kind: 'launch' }];
    const texts = [address, 'college des pins', 'college-de-pins.example', `www.${address}/`, ''];
    const tabs = state.tabs.flatMap(({ id }) => [select(id), close(id)]);
    const zoom: readonly Action[] = [{ kind: 'zoom-in' }, { kind: 'zoom-out' }, { kind: 'zoom-reset' }];
    const star: readonly Action[] = canBeKept(page) ? [{ kind: 'star' }] : [];
    const box: readonly Action[] = state.isStarOpen ? [{ kind: 'keep-bookmark' }, { kind: 'remove-bookmark' }] : [];
    const kept = state.bookmarks.map((one): Action => ({ kind: 'open-bookmark', page: one }));
    const file: readonly Action[] = state.hasDownload ? [{ kind: 'delete-download' }] : [];
    const bar: readonly Action[] = [enter, { kind: 'leave-address' }, go, ...texts.map(type)];
    const ways: readonly Action[] = [{ kind: 'back' }, { kind: 'forward' }, newTab, menu, { kind: 'escape' }];
    return [...bar, ...ways, ...tabs, ...zoom, ...star, ...box, ...kept, ...file, ...onPage(state), ...onPage(state)];
  },
  exercises: {
    '2.6': {
      ways: () => [
        toCollege,
        [enter, type(''), type(address), go],
        [newTab, type(`www.${address}/`), go],
        [...addressErrors.searched, open('college')],
      ],
      errors: () => addressErrors,
    },
    '2.7': {
      ways: () => [
        [open('canteen'), { kind: 'back' }],
        [open('canteen'), open('college')],
        [open('canteen'), ...toCollege],
      ],
      errors: () => ({ 'other-page': [open('account')], ...addressErrors }),
    },
    '2.8': {
      ways: () => [
        [newTab, select(1), select(2), close(2)],
        [newTab, select(1), close(2)],
        [menu, newTab, select(1), close(2)],
      ],
      errors: () => ({
        'closed-college': [newTab, select(1), close(1)],
        'closed-early': [newTab, close(2)],
      }),
    },
    '2.9': {
      ways: () => [
        [...times(4, { kind: 'zoom-in' }), { kind: 'zoom-reset' }],
        [menu, ...times(4, { kind: 'zoom-in' }), ...times(4, { kind: 'zoom-out' })],
      ],
      errors: () => ({
        'made-smaller': [{ kind: 'zoom-out' }],
        'back-too-soon': [{ kind: 'zoom-in' }, { kind: 'zoom-reset' }],
      }),
    },
    '2.10': {
      ways: () => [sorting],
      errors: () => ({
        'has-address': [{ kind: 'sort', answer: 'search' }],
        'has-none': [
          { kind: 'sort', answer: 'know' },
          { kind: 'sort', answer: 'know' },
        ],
      }),
    },
    '2.11': {
      ways: () => [
        [{ kind: 'star' }, { kind: 'keep-bookmark' }, close(1), { kind: 'launch' }, bookmark],
        [{ kind: 'star' }, newTab, close(1), bookmark],
      ],
      errors: () => ({
        'closed-unsaved': [close(1)],
        'not-closed': [{ kind: 'star' }, bookmark],
        'typed-again': [{ kind: 'star' }, close(1), { kind: 'launch' }, ...toCollege],
      }),
    },
    '2.12': {
      ways: () => [clearing, [cookies('refused'), { kind: 'escape' }, password('refused')]],
      errors: () => ({
        'accepted-cookies': [cookies('accepted')],
        downloaded: [cookies('refused'), { kind: 'download' }],
        'saved-password': [cookies('refused'), { kind: 'close-alarm' }, password('saved')],
      }),
    },
    '6.7.2': {
      ways: () => [
        [...toCollege, open('account')],
        [...addressErrors.searched, open('college'), open('account')],
      ],
      errors: () => ({ ...addressErrors, 'other-page': [...toCollege, open('canteen')] }),
    },
  },
});
