import type { Gesture } from '../../domain/practice.ts';
import type { ExerciseDefinition } from '../define-simulator.ts';
import type { Action, PairsState, State } from './phone-state.ts';

/** A section of « Mon collège »: the same word and the same content on both screens. */
export type Section = { readonly id: string; readonly label: string; readonly lines: readonly string[] };

export const sections: readonly Section[] = [
  {
    id: 'timetable',
    label: 'Emploi du temps',
    lines: ['8 h 30 · Français · salle B204', '9 h 30 · Mathématiques · salle B110'],
  },
  { id: 'homework', label: 'Cahier de textes', lines: ['Pour jeudi 5 mars', 'Anglais : apprendre 10 mots'] },
  { id: 'marks', label: 'Notes', lines: ['Français : 14 sur 20', 'Anglais : 12 sur 20'] },
  { id: 'absences', label: 'Vie scolaire', lines: ['1 absence à justifier', 'Lundi 2 mars, 8 h 30'] },
  { id: 'information', label: 'Informations', lines: ['Réunion de parents', 'Jeudi 12 mars, 18 h 00'] },
  { id: 'discussions', label: 'Discussions', lines: ['Mme Dupin', 'Pas de nouveau message'] },
];

/** On the first screen of the phone there is room for few; the others stand in its menu. */
export const onPhoneHome: readonly string[] = ['timetable', 'marks'];

/** The sections that the computer shows, one after the other. */
const rounds = ['timetable', 'homework', 'absences', 'marks'] as const;

const start: PairsState = { kind: 'pairs', typed: {}, found: 0, isComparing: false, phone: 'home' };

/** What the computer shows now. */
export function shownSection({ found, isComparing }: PairsState): Section | undefined {
  const id = rounds[isComparing ? found - 1 : found] ?? rounds.at(-1);
  return sectionOf(id ?? '');
}

export function sectionOf(id: string): Section | undefined {
  return sections.find((section) => section.id === id);
}

export function hasFoundAll({ found }: PairsState): boolean {
  return found === rounds.length;
}

export function reducePairs(state: PairsState, action: Action): PairsState {
  switch (action.kind) {
    case 'open-menu':
      return state.isComparing ? state : { ...state, phone: 'menu' };
    case 'open-section': {
      if (state.isComparing || hasFoundAll(state) || sectionOf(action.section) === undefined) return state;
      const opened = { ...state, phone: action.section };
      return isWanted(state, action.section) ? { ...opened, found: state.found + 1, isComparing: true } : opened;
    }
    case 'leave-section':
      return state.isComparing ? state : { ...state, phone: 'home' };
    case 'next-section':
      return state.isComparing && !hasFoundAll(state) ? { ...state, isComparing: false, phone: 'home' } : state;
    default:
      return state;
  }
}

function isWanted(state: PairsState, section: string): boolean {
  return rounds[state.found] === section;
}

export const pairing: ExerciseDefinition<State, Action> = {
  id: '6.6',
  start: () => start,
  isReached: (state) => state.kind === 'pairs' && hasFoundAll(state),
  nextGesture: (state) => (state.kind === 'pairs' && !hasFoundAll(state) ? next(state) : undefined),
  errorOf: (state, action) =>
    state.kind === 'pairs' && action.kind === 'open-section' && !isWanted(state, action.section)
      ? 'other-section'
      : undefined,
  ask: (state) =>
    state.kind === 'pairs' && !state.isComparing
      ? { key: 'section', term: shownSection(state)?.label ?? '' }
      : undefined,
};

function next(state: PairsState): Gesture<Action> {
  if (state.isComparing) {
    return { verb: 'click', target: 'next-section', words: 'Rubrique suivante', actions: [{ kind: 'next-section' }] };
  }
  const wanted = shownSection(state);
  const id = wanted?.id ?? '';
  if (state.phone === 'menu' || (state.phone === 'home' && onPhoneHome.includes(id))) {
    const actions: readonly Action[] = [{ kind: 'open-section', section: id }];
    return { verb: 'click', target: `phone-${id}`, words: wanted?.label ?? '', actions };
  }
  if (state.phone === 'home') {
    return { verb: 'click', target: 'phone-menu', words: 'Menu', actions: [{ kind: 'open-menu' }] };
  }
  return { verb: 'click', target: 'phone-back', words: 'Retour', actions: [{ kind: 'leave-section' }] };
}
