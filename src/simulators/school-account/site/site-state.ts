import * as v from 'valibot';
import { diagnoses } from '../password-diagnosis.ts';

/** Pages of the school's site and of « Compte école », and the search results where a look-alike stands. */
export const pages = [
  'search',
  'look-alike',
  'school',
  'profile',
  'sign-in',
  'franceconnect',
  'recover-username',
  'username-sent',
  'recover-phone',
  'recover-code',
  'new-password',
  'password-changed',
  'activate-phone',
  'activate-code',
  'activate-dates',
  'activated',
  'home',
  'children',
  'attach',
  'information',
  'signed-out',
] as const;
export type Page = (typeof pages)[number];

/** In the order of the page that asks. */
export const profiles = ['pupil', 'guardian', 'staff'] as const;
export type Profile = (typeof profiles)[number];

export const fields = [
  'username',
  'password',
  'phone',
  'code',
  'birth-yanis',
  'birth-lina',
  'new-password',
  'confirm-password',
  'attach-username',
  'attach-password',
] as const;
export type Field = (typeof fields)[number];

/** What stopped a page from going on. Each is a class of recoverable error too. */
export const notices = [
  ...diagnoses,
  'sign-in-refused',
  'username-email',
  'username-other',
  'wrong-profile',
  'no-other-account',
  'phone-unknown',
  'code-late',
  'code-old',
  'code-mistyped',
  'birth-date',
  'new-different',
  'new-weak',
  'new-is-old',
  'attach-refused',
] as const;
export type Notice = (typeof notices)[number];

/** Where the mail that confirms the address is looked for, on the phone. */
export const mailPlaces = ['none', 'inbox', 'spam', 'message', 'confirmed'] as const;
export type MailPlace = (typeof mailPlaces)[number];

export const SiteState = v.strictObject({
  part: v.literal('site'),
  typed: v.record(v.string(), v.string()),
  page: v.picklist(pages),
  profile: v.picklist(profiles),
  notice: v.nullable(v.picklist(notices)),
  /** Refused attempts to sign in: from the second on, the page says why. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2)),
  isShown: v.boolean(),
  /** Codes asked for; only the last one is valid. */
  sends: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The first code comes late, together with the second. */
  isSlow: v.boolean(),
  isSignedIn: v.boolean(),
  isWindowOpen: v.boolean(),
  isMenuOpen: v.boolean(),
  /** The browser's question on a shared computer: keep the password? */
  offer: v.picklist(['none', 'open', 'saved']),
  isLinaAttached: v.boolean(),
  mail: v.picklist(mailPlaces),
});
export type SiteState = Readonly<v.InferOutput<typeof SiteState>>;

type Of<Kind extends string> = { readonly part: 'site'; readonly kind: Kind };
export type SiteAction =
  | (Of<'go'> & { readonly to: Page })
  | (Of<'profile'> & { readonly profile: Profile })
  | (Of<'type'> & { readonly field: Field; readonly text: string })
  | (Of<'offer'> & { readonly answer: 'save' | 'never' | 'delete' })
  | (Of<'mail'> & { readonly place: MailPlace })
  | Of<'back' | 'eye' | 'submit' | 'resend' | 'menu' | 'sign-out' | 'close' | 'reopen' | 'tax-account'>;

export const startOfSite: SiteState = {
  part: 'site',
  typed: {},
  page: 'school',
  profile: 'guardian',
  notice: null,
  tries: 0,
  isShown: false,
  sends: 0,
  isSlow: false,
  isSignedIn: false,
  isWindowOpen: true,
  isMenuOpen: false,
  offer: 'none',
  isLinaAttached: false,
  mail: 'none',
};

/** Links on each page; a page of pupils or staff has none of those of parents. */
export function linksOf({ page, profile }: SiteState): readonly Page[] {
  if (page === 'sign-in' && profile !== 'guardian') return ['profile'];
  return links[page] ?? [];
}

const links: Readonly<Partial<Record<Page, readonly Page[]>>> = {
  search: ['look-alike', 'school'],
  school: ['profile'],
  'sign-in': ['profile', 'franceconnect', 'recover-username', 'recover-phone', 'activate-phone'],
  franceconnect: ['sign-in'],
  'username-sent': ['sign-in'],
  'password-changed': ['sign-in'],
  activated: ['sign-in'],
  home: ['children', 'information'],
  children: ['home', 'information', 'attach'],
  attach: ['home', 'children', 'information'],
  information: ['home', 'children'],
  'signed-out': ['profile'],
};

/** Where the arrow of the browser leads; nowhere from the first page, nor from what signing in or out has closed. */
export const pageBefore: Readonly<Partial<Record<Page, Page>>> = {
  'look-alike': 'search',
  school: 'search',
  profile: 'school',
  'sign-in': 'profile',
  franceconnect: 'sign-in',
  'recover-username': 'sign-in',
  'username-sent': 'sign-in',
  'recover-phone': 'sign-in',
  'recover-code': 'recover-phone',
  'new-password': 'recover-phone',
  'password-changed': 'sign-in',
  'activate-phone': 'sign-in',
  'activate-code': 'activate-phone',
  'activate-dates': 'activate-phone',
  activated: 'sign-in',
  children: 'home',
  attach: 'children',
  information: 'home',
};

export const fieldsOf: Readonly<Partial<Record<Page, readonly Field[]>>> = {
  'sign-in': ['username', 'password'],
  'recover-username': ['phone'],
  'recover-phone': ['phone'],
  'recover-code': ['code'],
  'new-password': ['new-password', 'confirm-password'],
  'activate-phone': ['phone'],
  'activate-code': ['code'],
  'activate-dates': ['birth-yanis', 'birth-lina'],
  attach: ['attach-username', 'attach-password'],
};
