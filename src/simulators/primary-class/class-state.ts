import * as v from 'valibot';

/** What the site says after a gesture; the view has the words. Those of a gesture that must be done again name its error. */
const Says = v.picklist([
  'nothing',
  'other-account',
  'nothing-typed',
  'other-username',
  'other-password',
  'conditions',
  'read-first',
  'no-choice',
  'saved',
]);

export const State = v.strictObject({
  typed: v.record(v.string(), v.string()),
  page: v.picklist(['welcome', 'own-login', 'account-login', 'conditions', 'inside']),
  /** Part of the school's site that is open once inside; `home` has the tiles. */
  section: v.string(),
  /** Id of what is open in the section, `permission` for the image right, empty for the list. */
  opened: v.string(),
  /** Chosen day of the cahier de textes, empty before. */
  day: v.string(),
  isPasswordShown: v.boolean(),
  isTicked: v.boolean(),
  /** The conditions are only asked at the first entry. */
  hasAccepted: v.boolean(),
  /** Ids of everything that was opened. */
  seen: v.array(v.string()),
  /** Ids of the words of the school that were read or heard whole. */
  readWhole: v.array(v.string()),
  signed: v.array(v.string()),
  /** Place of the answer about photos in the school's list; -1 for none. */
  choice: v.number(),
  savedChoice: v.number(),
  says: Says,
});
export type State = v.InferOutput<typeof State>;
export type Says = State['says'];

export type Action =
  | { readonly kind: 'open-door'; readonly door: 'own' | 'account' }
  | { readonly kind: 'type'; readonly field: 'username' | 'password'; readonly text: string }
  | { readonly kind: 'show-password' }
  | { readonly kind: 'log-in' }
  | { readonly kind: 'tick' }
  | { readonly kind: 'confirm-conditions' }
  | { readonly kind: 'open-section'; readonly section: string }
  | { readonly kind: 'open-day'; readonly day: string }
  | { readonly kind: 'open-item'; readonly item: string }
  | { readonly kind: 'read-whole' }
  | { readonly kind: 'sign' }
  | { readonly kind: 'choose'; readonly answer: number }
  | { readonly kind: 'save-choice' }
  | { readonly kind: 'back' }
  | { readonly kind: 'log-out' };

export const family = { username: 'a.exemple12', password: 'Soleil-2024!' } as const;

/** Id of the page about the image right; no item of a school is called so by accident, items have names of their own. */
export const permission = 'permission';

export const outside: State = {
  typed: {},
  page: 'welcome',
  section: 'home',
  opened: '',
  day: '',
  isPasswordShown: false,
  isTicked: false,
  hasAccepted: false,
  seen: [],
  readWhole: [],
  signed: [],
  choice: -1,
  savedChoice: -1,
  says: 'nothing',
};

export const inside: State = { ...outside, page: 'inside', hasAccepted: true };
