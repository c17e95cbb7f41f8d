import * as v from 'valibot';
import { AddressState, reduceAddresses, type AddressAction } from './address-game.ts';
import { MessageState, reduceMessages, type MessageAction } from './message-game.ts';

/** A state of one of the two games: nobody passes from one to the other. */
export const State = v.variant('game', [MessageState, AddressState]);
export type State = MessageState | AddressState;
export type Action = MessageAction | AddressAction;

export function isOfAddresses(action: Action): action is AddressAction {
  return action.kind === 'pick' || action.kind === 'next-address';
}

export function reduce(state: State, action: Action): State {
  if (isOfAddresses(action)) return state.game === 'addresses' ? reduceAddresses(state, action) : state;
  return state.game === 'messages' ? reduceMessages(state, action) : state;
}
