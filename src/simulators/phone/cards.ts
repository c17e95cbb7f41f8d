import type { Gesture } from '../../domain/practice.ts';
import type { ExerciseDefinition } from '../define-simulator.ts';
import type { Action, CardsState, State } from './phone-state.ts';

/** Cards that the person has from the workshop, as her phone shows them. */
export const cards = [
  {
    id: 'liaison',
    title: 'Lire un mot',
    text: 'Ouvrez le cahier de liaison. Cliquez sur le mot pour le lire.',
    scene: 'school/liaison-read',
  },
  {
    id: 'sms-code',
    title: 'Le code par SMS',
    text: 'Votre téléphone reçoit un SMS. Tapez le code dans la case.',
    scene: 'account/sms-code',
  },
] as const;

/** What the person is led to; any card will do. */
const [firstCard] = cards;

const start: CardsState = {
  kind: 'cards',
  typed: {},
  phone: 'home',
  isStickIn: false,
  isKept: false,
  isOffline: false,
  saysNoNetwork: false,
  card: '',
};

export function reduceCards(state: CardsState, action: Action): CardsState {
  const quiet: CardsState = { ...state, saysNoNetwork: false };
  switch (action.kind) {
    case 'open-app':
      if (state.phone !== 'home' || (action.app === 'app' && !state.isKept)) return state;
      return { ...quiet, phone: action.app };
    case 'go-home':
      return { ...quiet, phone: 'home', card: '' };
    case 'follow-code':
      if (state.phone !== 'camera') return state;
      return state.isOffline ? { ...state, saysNoNetwork: true } : { ...quiet, phone: 'browser' };
    case 'plug-stick':
      // As on a real phone, the stick shows itself where its files are.
      return state.isStickIn ? state : { ...quiet, isStickIn: true, phone: 'files', card: '' };
    case 'open-file':
      return state.phone === 'files' && state.isStickIn ? { ...quiet, phone: 'browser' } : state;
    case 'keep':
      return state.phone === 'browser' ? { ...quiet, isKept: true, phone: 'home' } : state;
    case 'switch-network':
      return state.phone === 'settings' ? { ...quiet, isOffline: !state.isOffline } : state;
    case 'open-card':
      return state.phone === 'app' ? { ...quiet, phone: 'card', card: action.card } : state;
    case 'close-card':
      return state.phone === 'card' ? { ...quiet, phone: 'app', card: '' } : state;
    default:
      return state;
  }
}

function isReached(state: CardsState): boolean {
  return state.phone === 'card' && state.isOffline;
}

export const keepingCards: ExerciseDefinition<State, Action> = {
  id: '6.8',
  start: () => start,
  isReached: (state) => state.kind === 'cards' && isReached(state),
  nextGesture: (state) => (state.kind === 'cards' && !isReached(state) ? next(state) : undefined),
  errorOf: (state, action) => {
    if (state.kind !== 'cards') return undefined;
    const after = reduceCards(state, action);
    if (action.kind === 'follow-code' && after.saysNoNetwork) return 'no-network';
    if (action.kind === 'switch-network' && after.isOffline && !after.isKept) return 'offline-too-early';
    return action.kind === 'open-card' && after.phone === 'card' && !after.isOffline ? 'still-online' : undefined;
  },
  ask: (state) => {
    if (state.kind !== 'cards') return undefined;
    if (!state.isKept) return { key: 'keep' };
    return state.isOffline ? { key: 'open' } : { key: 'cut' };
  },
};

function next(state: CardsState): Gesture<Action> {
  return state.isKept ? nextWhenKept(state) : nextBeforeKept(state);
}

function nextBeforeKept({ phone, isStickIn, isOffline }: CardsState): Gesture<Action> {
  if (phone === 'browser') return click('keep', 'Garder sur ce téléphone', { kind: 'keep' });
  if (phone === 'files' && isStickIn) return click('file-cards', 'Mes cartes', { kind: 'open-file' });
  if (isOffline) return toSwitch(phone);
  if (phone === 'camera') return click('follow-code', 'Ouvrir mes-cartes.example', { kind: 'follow-code' });
  return phone === 'home' ? openApp('camera', 'Appareil photo') : goHome;
}

function nextWhenKept({ phone, isOffline }: CardsState): Gesture<Action> {
  if (!isOffline) return toSwitch(phone);
  if (phone === 'app') {
    return click(`card-${firstCard.id}`, firstCard.title, { kind: 'open-card', card: firstCard.id });
  }
  return phone === 'home' ? openApp('app', 'Mes cartes') : goHome;
}

function toSwitch(phone: CardsState['phone']): Gesture<Action> {
  if (phone === 'settings') return click('airplane', 'Mode avion', { kind: 'switch-network' });
  return phone === 'home' ? openApp('settings', 'Réglages') : goHome;
}

const goHome: Gesture<Action> = click('phone-home', 'Retour', { kind: 'go-home' });

function openApp(app: 'camera' | 'files' | 'settings' | 'app', words: string): Gesture<Action> {
  return click(`icon-${app}`, words, { kind: 'open-app', app });
}

function click(target: string, words: string, action: Action): Gesture<Action> {
  return { verb: 'click', target, words, actions: [action] };
}
