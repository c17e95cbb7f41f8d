import { ownOf, type Action, type State } from './mailbox.ts';
import { letter, type BlockId } from './blocks.ts';
import { mails, type MailId } from './mails.ts';
import { faultOf } from './message-faults.ts';

/** Classes of errors: each has its sentence in `fr.json`. Opening folders to look around is none. */
type ErrorOf = (state: State, action: Action) => string | undefined;

/** For exercises in which one message is to be opened. */
export function openingErrors(id: MailId): ErrorOf {
  return (state, action) => {
    if (action.kind === 'file' && action.file !== mails[id].file) return 'unknown-file';
    if (action.kind === 'write') return 'new-message';
    if (action.kind !== 'mail' || action.id === id || state.screen !== 'list') return undefined;
    return state.mails.some((mail) => mail.id === action.id && mail.isRead) ? 'already-read' : 'other-message';
  };
}

/** For exercises in which one message is to be answered. */
export function replyErrors(id: MailId): ErrorOf {
  return (state, action) => {
    if (action.kind === 'reply' && state.open !== id) return 'reply-elsewhere';
    if (action.kind === 'forward') return 'forward';
    if (action.kind === 'write') return 'new-message';
    if (action.kind === 'remove' && state.open === id) return 'removed';
    if (action.kind === 'shoot' && state.aimed !== null && state.aimed !== 'certificate') return 'other-photo';
    if (action.kind === 'attach' && state.picked !== null && state.picked !== 'certificate') return 'wrong-file';
    return sendingErrors(state, action);
  };
}

export const letterErrors: ErrorOf = (state, action) => {
  if (action.kind === 'reply') return 'reply-to-nobody';
  if (action.kind === 'place' && !isNext(state, action.block)) return 'block-order';
  return sendingErrors(state, action);
};

export const linkErrors: ErrorOf = (state, action) => {
  if (action.kind === 'link' && state.open !== null && mails[state.open].link?.isTrue === false) return 'wrong-sender';
  if (action.kind === 'reply') return 'reply-to-account';
  const isWanted = state.open !== null && mails[state.open].link?.isTrue === true;
  return action.kind === 'remove' && isWanted ? 'removed' : undefined;
};

const sendingErrors: ErrorOf = (state, action) => {
  const isLeaving = action.kind === 'send' || (action.kind === 'answer' && action.isSent);
  const own = ownOf(state);
  return isLeaving && own ? faultOf(state, own) : undefined;
};

function isNext(state: State, block: BlockId): boolean {
  const own = ownOf(state);
  return own !== undefined && (own.blocks.includes(block) || letter[own.blocks.length] === block);
}
