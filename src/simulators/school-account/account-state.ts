import * as v from 'valibot';
import { LetterState, reduceLetter, type LetterAction } from './letter.ts';
import { PassphraseState, reducePassphrase, type PassphraseAction } from './passphrase.ts';
import { reduceSite } from './site/site-reduce.ts';
import { SiteState, type SiteAction } from './site/site-state.ts';
import { reduceSorting, SortingState, type SortingAction } from './sorting.ts';
import { reduceTroubles, TroublesState, type TroublesAction } from './troubles.ts';
import { reduceTyping, TypingState, type TypingAction } from './type-password.ts';

/** Six small machines; an exercise stays in the one it starts in. */
export const State = v.variant('part', [
  LetterState,
  SortingState,
  TypingState,
  PassphraseState,
  SiteState,
  TroublesState,
]);
export type State = LetterState | SortingState | TypingState | PassphraseState | SiteState | TroublesState;
export type Action = LetterAction | SortingAction | TypingAction | PassphraseAction | SiteAction | TroublesAction;

export function reduceAccount(state: State, action: Action): State {
  if (state.part === 'letter' && action.part === 'letter') return reduceLetter(state, action);
  if (state.part === 'sorting' && action.part === 'sorting') return reduceSorting(state, action);
  if (state.part === 'typing' && action.part === 'typing') return reduceTyping(state, action);
  if (state.part === 'passphrase' && action.part === 'passphrase') return reducePassphrase(state, action);
  if (state.part === 'site' && action.part === 'site') return reduceSite(state, action);
  if (state.part === 'troubles' && action.part === 'troubles') return reduceTroubles(state, action);
  return state;
}
