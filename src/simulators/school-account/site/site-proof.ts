import type { ExerciseProof } from '../../define-proof.ts';
import { codeOf } from './sms.ts';
import type { Field, Page, Profile, SiteAction } from './site-state.ts';

type SiteProof = ExerciseProof<SiteAction>;

const go = (to: Page): SiteAction => ({ part: 'site', kind: 'go', to });
const choose = (profile: Profile): SiteAction => ({ part: 'site', kind: 'profile', profile });
const type = (field: Field, text: string): SiteAction => ({ part: 'site', kind: 'type', field, text });
const offer = (answer: 'save' | 'never' | 'delete'): SiteAction => ({ part: 'site', kind: 'offer', answer });
const does = (
  kind: 'back' | 'submit' | 'eye' | 'tax-account' | 'resend' | 'menu' | 'sign-out' | 'close' | 'reopen',
): SiteAction => ({
  part: 'site',
  kind,
});
const submit = does('submit');

const signIn = (username: string, password: string): readonly SiteAction[] => [
  type('username', username),
  type('password', password),
  submit,
];
const right = signIn('a.exemple12', 'Soleil-2024!');

/** Signing in from the school's page, or from the choice of profile where the whole way has just led. */
function wholeSignIn(start: 'school' | 'profile'): SiteProof {
  const toProfile = start === 'school' ? [go('profile')] : [];
  const toSearch = start === 'school' ? [does('back')] : [does('back'), does('back')];
  const toSignIn = [...toProfile, choose('guardian')];
  /** The password is refused twice: the second time the page says why. */
  const twice = (username: string, password: string): readonly SiteAction[] => [
    ...toSignIn,
    ...signIn(username, password),
    type('password', password),
    submit,
  ];
  return {
    ways: () => [
      [...toSignIn, ...right],
      [...toSignIn, type('password', 'Soleil-2024!'), does('eye'), type('username', 'a.exemple12'), submit],
      [...toSearch, go('school'), go('profile'), choose('pupil'), go('profile'), choose('guardian'), ...right],
    ],
    errors: () => ({
      'look-alike': [...toSearch, go('look-alike')],
      'profile-pupil': [...toProfile, choose('pupil')],
      'profile-staff': [...toProfile, choose('staff')],
      'wrong-profile': [...toProfile, choose('pupil'), ...right],
      franceconnect: [...toSignIn, go('franceconnect')],
      'no-other-account': [...toSignIn, go('franceconnect'), does('tax-account')],
      'other-door': [...toSignIn, go('recover-phone')],
      'empty-field': [...toSignIn, type('username', 'a.exemple12'), submit],
      'username-email': [...toSignIn, ...signIn('amina@courrier.example', 'Soleil-2024!')],
      'sign-in-refused': [...toSignIn, ...signIn('a.exemple12', 'sOLEIL-2024!')],
      'username-other': twice('Amina', 'Soleil-2024!'),
      'caps-lock': twice('a.exemple12', 'sOLEIL-2024!'),
      'capital-missing': twice('a.exemple12', 'soleil-2024!'),
      space: twice('a.exemple12 ', 'Soleil-2024!'),
      digits: twice('a.exemple12', "Soleil-éàé'!"),
      'sign-missing': twice('a.exemple12', 'Soleil2024'),
      provisional: twice('a.exemple12', 'Pins-4821'),
      'password-other': twice('a.exemple12', 'Amina'),
      'phone-unknown': [...toSignIn, go('recover-username'), type('phone', '06 39 98 00 00'), submit],
      'window-closed': [does('close')],
    }),
  };
}

const toNewPassword = [go('recover-phone'), type('phone', '06 39 98 12 34'), submit, type('code', codeOf(1)), submit];
const newPassword = (first: string, second: string): readonly SiteAction[] => [
  type('new-password', first),
  type('confirm-password', second),
  submit,
];

const toDates = [
  go('activate-phone'),
  type('phone', '06 39 98 12 34'),
  submit,
  does('resend'),
  type('code', codeOf(2)),
  submit,
];
const birthDates = (yanis: string, lina: string): readonly SiteAction[] => [
  type('birth-yanis', yanis),
  type('birth-lina', lina),
  submit,
];

export const siteProof: Readonly<
  Record<'3.6' | '3.7' | '3.9' | '3.10' | '3.11' | '6.7.3' | '6.7.6' | '6.9', SiteProof>
> = {
  '3.6': {
    ways: () => [[choose('guardian')], [does('back'), go('profile'), choose('guardian')]],
    errors: () => ({ 'profile-pupil': [choose('pupil')], 'profile-staff': [choose('staff')] }),
  },
  '3.7': wholeSignIn('school'),
  '3.9': {
    ways: () => [
      [...toNewPassword, ...newPassword('Jardin-2026!', 'Jardin-2026!')],
      [
        go('recover-phone'),
        type('phone', '0639981234'),
        submit,
        does('resend'),
        type('code', codeOf(2)),
        submit,
        ...newPassword('Jardin-2026!', 'Jardin-2026!'),
      ],
    ],
    errors: () => ({
      'other-door': [go('recover-username')],
      'phone-unknown': [go('recover-phone'), type('phone', '06 39 98 12 43'), submit],
      'code-mistyped': [...toNewPassword.slice(0, 3), type('code', '481572'), submit],
      'code-old': [...toNewPassword.slice(0, 3), does('resend'), type('code', codeOf(1)), submit],
      'new-different': [...toNewPassword, ...newPassword('Jardin-2026!', 'Jardin-2026')],
      'new-weak': [...toNewPassword, ...newPassword('jardin-2026!', 'jardin-2026!')],
      'new-is-old': [...toNewPassword, ...newPassword('Soleil-2024!', 'Soleil-2024!')],
    }),
  },
  '3.10': {
    ways: () => [
      [...toDates, ...birthDates('14/05/2014', '02/09/2018')],
      [...toDates, ...birthDates('14052014', '2-9-2018')],
    ],
    errors: () => ({
      'other-door': [go('recover-phone')],
      'phone-unknown': [go('activate-phone'), type('phone', '06 39 98 12 43'), submit],
      'code-late': [...toDates.slice(0, 3), type('code', '123456'), submit],
      'code-old': [...toDates.slice(0, 4), type('code', codeOf(1)), submit],
      'code-mistyped': [...toDates.slice(0, 4), type('code', '730961'), submit],
      'birth-date': [...toDates, ...birthDates('02/09/2018', '14/05/2014')],
      'empty-field': [...toDates, type('birth-yanis', '14/05/2014'), submit],
    }),
  },
  '3.11': {
    ways: () => [
      [offer('never'), does('sign-out'), does('close')],
      [does('menu'), does('sign-out'), does('close')],
      [offer('save'), offer('delete'), does('sign-out'), does('close')],
    ],
    errors: () => ({
      'password-saved': [offer('save')],
      'closed-signed-in': [offer('never'), does('close')],
      'attach-refused': [
        go('children'),
        go('attach'),
        type('attach-username', 'a.exemple12'),
        type('attach-password', 'Soleil-2024!'),
        submit,
      ],
    }),
  },
  '6.7.3': wholeSignIn('profile'),
  '6.7.6': {
    ways: () => [
      [does('sign-out'), does('close')],
      [does('menu'), does('sign-out'), does('close')],
    ],
    errors: () => ({ 'closed-signed-in': [does('close')] }),
  },
  '6.9': wholeSignIn('school'),
};
