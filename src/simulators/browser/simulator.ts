import { defineSimulator } from '../define-simulator.ts';
import { addressErrorOf, bookmarkErrorOf, nuisanceErrorOf, pageErrorOf, sortErrorOf } from './browser-errors.ts';
import { tabErrorOf, zoomErrorOf } from './browser-errors.ts';
import * as hints from './browser-hints.ts';
import { activePage, State, windowOn, type Action } from './browser-state.ts';
import { askNuisance, askTab, askWord, askBookmark, askCase } from './browser-asks.ts';
import { reduce } from './reduce-browser.ts';
import { sortingCases } from './sorting-cases.ts';

export default defineSimulator<State, Action>({
  id: 'browser',
  version: 1,
  modelledOn: {
    what: 'Firefox sur ordinateur, d’après son aide en ligne ; aspect neutre, sans logo.',
    lookedAt: '2026-11',
  },
  differences: [
    'Le vrai Firefox dit « marque-page » pour favori.',
    'La vraie barre des favoris se montre souvent sur un nouvel onglet seulement.',
    'Le zoom change ici toutes les pages ; le vrai change celles d’un seul site.',
    'Ctrl et T, Ctrl et W ouvrent et ferment de vrais onglets : ils ne marchent pas ici.',
    'La vraie barre d’adresse propose des sites pendant que l’on tape.',
  ],
  state: State,
  reduce,
  exercises: [
    {
      id: '2.6',
      start: () => windowOn('course'),
      isReached: (state) => activePage(state) === 'college',
      nextGesture: hints.toCollege,
      errorOf: addressErrorOf,
    },
    {
      id: '2.7',
      start: () => windowOn('college'),
      isReached: hints.hasComeBack,
      nextGesture: hints.readAndComeBack,
      errorOf: (state, action) => pageErrorOf(['college', 'canteen'], state, action),
      ask: (state) => ({ key: state.done.includes('canteen-read') ? 'come-back' : 'open-canteen' }),
    },
    {
      id: '2.8',
      start: () => windowOn('college'),
      isReached: hints.hasOneTab,
      nextGesture: hints.keepOneTab,
      errorOf: tabErrorOf,
      ask: askTab,
    },
    {
      id: '2.9',
      start: () => windowOn('hidden-word'),
      isReached: hints.hasReadWord,
      nextGesture: hints.readHiddenWord,
      errorOf: zoomErrorOf,
      ask: askWord,
    },
    {
      id: '2.10',
      start: () => windowOn('sorting'),
      isReached: (state) => state.sorted === sortingCases.length,
      nextGesture: hints.sortCases,
      errorOf: sortErrorOf,
      ask: askCase,
    },
    {
      id: '2.11',
      start: () => windowOn('college'),
      isReached: hints.hasReopened,
      nextGesture: hints.keepBookmark,
      errorOf: bookmarkErrorOf,
      ask: askBookmark,
    },
    {
      id: '2.12',
      start: () => ({ ...windowOn('news'), cookies: 'asked', alarm: 'waiting', password: 'waiting' }),
      isReached: hints.hasClearedNuisances,
      nextGesture: hints.clearNuisances,
      errorOf: nuisanceErrorOf,
      ask: askNuisance,
    },
    {
      id: '6.7.2',
      start: () => windowOn('new-tab'),
      isReached: (state) => activePage(state) === 'account',
      nextGesture: hints.toAccount,
      errorOf: (state, action) => pageErrorOf(['college', 'account'], state, action),
    },
  ],
  view: () => import('./Browser.svelte'),
});
