import type { Action, State } from './mailbox.ts';

/** The table beside the computer: a phone is held over a paper, and takes its photo. */
export function atTable(state: State, action: Action): State {
  switch (action.kind) {
    case 'aim':
      return { ...state, aimed: action.paper };
    case 'shoot': {
      if (state.aimed === null) return state;
      const photos = state.photos.filter((photo) => photo !== state.aimed);
      return { ...state, photos: [...photos, state.aimed] };
    }
    case 'back':
      return { ...state, aimed: null, screen: state.openOwn === null ? 'list' : 'compose' };
    default:
      return state;
  }
}
