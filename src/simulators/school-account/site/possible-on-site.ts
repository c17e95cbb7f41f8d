import { codeOf } from './sms.ts';
import {
  fieldsOf,
  linksOf,
  mailPlaces,
  pageBefore,
  profiles,
  type Field,
  type SiteAction,
  type SiteState,
} from './site-state.ts';
import { asksForCode, canReadMail } from './site-reduce.ts';
import { rightText } from './typed-texts.ts';

/** Everything that can be done on the page that is open, for the tests that wander. */
export function possibleOnSite(state: SiteState): readonly SiteAction[] {
  if (!state.isWindowOpen) return [act('reopen')];
  return [
    ...linksOf(state).map((to): SiteAction => ({ part: 'site', kind: 'go', to })),
    ...(pageBefore[state.page] === undefined ? [] : [act('back')]),
    ...(fieldsOf[state.page] ?? []).flatMap((field) => typings(state, field)),
    ...(fieldsOf[state.page] === undefined ? [] : [act('submit'), act('eye')]),
    ...(state.page === 'profile'
      ? profiles.map((profile): SiteAction => ({ part: 'site', kind: 'profile', profile }))
      : []),
    ...(state.page === 'franceconnect' ? [act('tax-account')] : []),
    ...(asksForCode(state) ? [act('resend')] : []),
    ...(state.isSignedIn ? [act('menu'), act('sign-out')] : []),
    ...(state.page === 'information'
      ? mailPlaces
          .filter((place) => canReadMail(state, place))
          .map((place): SiteAction => ({ part: 'site', kind: 'mail', place }))
      : []),
    ...offers(state),
    act('close'),
  ];
}

function offers({ offer }: SiteState): readonly SiteAction[] {
  if (offer === 'none') return [];
  const answers = offer === 'open' ? (['save', 'never'] as const) : (['delete'] as const);
  return answers.map((answer): SiteAction => ({ part: 'site', kind: 'offer', answer }));
}

/** The right text and what beginners type instead. */
function typings(state: SiteState, field: Field): readonly SiteAction[] {
  const texts = [rightText(state, field), '', ...slips[field]];
  return texts.map((text): SiteAction => ({ part: 'site', kind: 'type', field, text }));
}

const slips: Readonly<Record<Field, readonly string[]>> = {
  username: ['amina@courrier.example', 'Amina', 'a.exemple12 '],
  password: ['soleil-2024!', 'sOLEIL-2024!', 'Soleil-2024! ', 'Pins-4821', 'Amina'],
  phone: ['06 39 98 12 43', '0639981234', 'Amina'],
  code: [codeOf(1), '48152', '999999'],
  'birth-yanis': ['02/09/2018', '14052014', '14 mai'],
  'birth-lina': ['14/05/2014', '2/9/2018'],
  'new-password': ['Soleil-2024!', 'Jardin', 'Jardin-2027!'],
  'confirm-password': ['Soleil-2024!', 'Jardin-2026', 'Jardin-2026!'],
  'attach-username': ['a.exemple12'],
  'attach-password': ['Soleil-2024!'],
};

function act(
  kind: 'back' | 'submit' | 'eye' | 'tax-account' | 'resend' | 'menu' | 'sign-out' | 'close' | 'reopen',
): SiteAction {
  return { part: 'site', kind };
}
