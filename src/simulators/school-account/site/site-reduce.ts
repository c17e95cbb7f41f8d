import { submit, turnTo } from './site-submit.ts';
import { fieldsOf, linksOf, pageBefore, type MailPlace, type SiteAction, type SiteState } from './site-state.ts';

/** Without a window there is only the desktop: one can open the window again. */
export function reduceSite(state: SiteState, action: SiteAction): SiteState {
  if (!state.isWindowOpen) return action.kind === 'reopen' ? reopen(state) : state;
  switch (action.kind) {
    case 'go':
      return linksOf(state).includes(action.to) ? turnTo(state, action.to) : state;
    case 'back':
      return goBack(state);
    case 'profile':
      return state.page === 'profile' ? { ...turnTo(state, 'sign-in'), profile: action.profile, tries: 0 } : state;
    case 'type':
      return fieldsOf[state.page]?.includes(action.field)
        ? { ...state, typed: { ...state.typed, [action.field]: action.text }, notice: null }
        : state;
    case 'eye':
      return { ...state, isShown: !state.isShown };
    case 'submit':
      return submit(state);
    case 'resend':
      return asksForCode(state) ? { ...state, typed: {}, notice: null, sends: state.sends + 1 } : state;
    case 'tax-account':
      return state.page === 'franceconnect' ? { ...state, notice: 'no-other-account' } : state;
    case 'menu':
      return state.isSignedIn ? { ...state, isMenuOpen: !state.isMenuOpen } : state;
    case 'mail':
      return state.page === 'information' && canReadMail(state, action.place)
        ? { ...state, mail: action.place }
        : state;
    case 'offer':
      return answerOffer(state, action.answer);
    case 'sign-out':
      return signOut(state);
    case 'close':
      return { ...state, isWindowOpen: false, isMenuOpen: false, typed: {} };
    case 'reopen':
      return state;
  }
}

export function asksForCode({ page }: SiteState): boolean {
  return page === 'recover-code' || page === 'activate-code';
}

/** From a place in the mailbox to another: the message is in spam, and only what is open can be confirmed. */
export function canReadMail({ mail }: SiteState, place: MailPlace): boolean {
  const nearby: Readonly<Record<MailPlace, readonly MailPlace[]>> = {
    none: ['inbox'],
    inbox: ['spam'],
    spam: ['inbox', 'message'],
    message: ['spam', 'confirmed'],
    confirmed: [],
  };
  return nearby[mail].includes(place);
}

function goBack(state: SiteState): SiteState {
  const before = pageBefore[state.page];
  return before === undefined ? state : turnTo(state, before);
}

/** Closing a window signs nobody out: whoever opens it again is in the account. */
function reopen(state: SiteState): SiteState {
  return { ...turnTo(state, state.isSignedIn ? 'home' : 'school'), isWindowOpen: true };
}

function signOut(state: SiteState): SiteState {
  if (!state.isSignedIn) return state;
  return { ...turnTo(state, 'signed-out'), isSignedIn: false, offer: state.offer === 'saved' ? 'saved' : 'none' };
}

function answerOffer(state: SiteState, answer: 'save' | 'never' | 'delete'): SiteState {
  if (state.offer === 'open' && answer !== 'delete') return { ...state, offer: answer === 'save' ? 'saved' : 'none' };
  return state.offer === 'saved' && answer === 'delete' ? { ...state, offer: 'none' } : state;
}
