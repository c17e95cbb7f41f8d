import {
  filesToPick,
  hasTypedBody,
  isEmpty,
  ownOf,
  placeOf,
  textIn,
  type Action,
  type Own,
  type State,
} from './mailbox.ts';
import { letter, model } from './blocks.ts';
import { mails, type FileId, type MailId } from './mails.ts';
import { addressFault, bodyFault, faultOf } from './message-faults.ts';
import { atTable } from './table.ts';

/** What each gesture does. What a page does not offer gives the state back. */
export function reduce(state: State, action: Action): State {
  const quiet = state.notice === null ? state : { ...state, notice: null };
  const next = stepOn(quiet, action);
  return next === quiet ? state : next;
}

function stepOn(state: State, action: Action): State {
  if (state.question !== null) return action.kind === 'answer' ? answered(state, action.isSent) : state;
  switch (state.screen) {
    case 'list':
      return inList(state, action) ?? inMenu(state, action);
    case 'mail':
      return inMail(state, action) ?? inMenu(state, action);
    case 'own':
      return action.kind === 'back' ? toList(state) : inMenu(state, action);
    case 'compose':
      return inDraft(state, action) ?? inMenu(state, action);
    case 'picker':
      return inPicker(state, action);
    case 'file':
      return action.kind === 'back' ? { ...state, file: null, screen: state.openOwn ? 'compose' : 'mail' } : state;
    case 'page':
      return action.kind === 'back' ? { ...state, screen: 'mail' } : state;
    case 'table':
      return atTable(state, action);
  }
}

/** The menu with the folders is on every page of the mailbox. */
function inMenu(state: State, action: Action): State {
  if (action.kind === 'folder')
    return { ...closed(state), screen: 'list', open: null, folder: action.folder, onlyUnread: false };
  if (action.kind === 'write') return begun({ ...closed(state), open: null }, { replyTo: null, isForward: false });
  return state;
}

function inList(state: State, action: Action): State | undefined {
  if (action.kind === 'filter') return state.folder === 'inbox' ? { ...state, onlyUnread: !state.onlyUnread } : state;
  if (action.kind === 'mail') return opened(state, action.id);
  if (action.kind !== 'own') return undefined;
  const own = state.own.find(({ id }) => id === action.id);
  return own ? { ...state, openOwn: own.id, screen: own.sent ? 'own' : 'compose' } : state;
}

function opened(state: State, id: MailId): State {
  if (placeOf(state, id)?.folder !== state.folder) return state;
  const read = state.mails.map((mail) => (mail.id === id ? { ...mail, isRead: true } : mail));
  return { ...state, mails: read, open: id, screen: 'mail' };
}

function inMail(state: State, action: Action): State | undefined {
  if (state.open === null) return state;
  const folder = placeOf(state, state.open)?.folder;
  switch (action.kind) {
    case 'back':
      return toList(state);
    case 'reply':
    case 'forward':
      if (folder === 'bin') return state;
      return begun(state, { replyTo: state.open, isForward: action.kind === 'forward' });
    case 'remove':
      return folder === 'bin' ? state : { ...moved(state, state.open, 'bin'), ...shut, notice: 'binned' };
    case 'mark-spam':
      return folder === 'inbox' ? { ...moved(state, state.open, 'spam'), ...shut, notice: 'marked' } : state;
    case 'restore':
      return folder === 'bin' ? { ...moved(state, state.open, 'inbox'), folder: 'inbox', notice: 'restored' } : state;
    case 'not-spam':
      return folder === 'spam' ? { ...moved(state, state.open, 'inbox'), folder: 'inbox', notice: 'not-spam' } : state;
    case 'file':
      return mails[state.open].file === action.file ? shown(state, action.file) : state;
    case 'link': {
      const link = mails[state.open].link;
      return link ? { ...state, screen: 'page', isConfirmed: state.isConfirmed || link.isTrue } : state;
    }
    default:
      return undefined;
  }
}

const shut = { screen: 'list', open: null } as const;

function moved(state: State, id: MailId, folder: 'inbox' | 'spam' | 'bin'): State {
  return { ...state, mails: state.mails.map((mail) => (mail.id === id ? { ...mail, folder } : mail)) };
}

function shown(state: State, file: FileId): State {
  return { ...state, file, screen: 'file', seen: state.seen.includes(file) ? state.seen : [...state.seen, file] };
}

function toList(state: State): State {
  return { ...state, screen: 'list', open: null, openOwn: null };
}

function begun(state: State, about: Pick<Own, 'replyTo' | 'isForward'>): State {
  const own: Own = { id: `m${state.count}`, ...about, blocks: [], files: [], sent: null };
  return { ...state, own: [...state.own, own], count: state.count + 1, openOwn: own.id, screen: 'compose' };
}

/** A message that is left is kept in « Brouillons », unless nothing is in it. */
function closed(state: State): State {
  const own = ownOf(state);
  if (own === undefined || own.sent !== null) return { ...state, openOwn: null };
  if (isEmpty(state, own)) return { ...state, openOwn: null, own: state.own.filter((one) => one !== own) };
  return { ...state, openOwn: null, notice: 'kept' };
}

function changed(state: State, own: Own, change: Partial<Own>): State {
  return { ...state, own: state.own.map((one) => (one === own ? { ...own, ...change } : one)) };
}

function inDraft(state: State, action: Action): State | undefined {
  const own = ownOf(state);
  if (own === undefined) return state;
  switch (action.kind) {
    case 'back':
      return { ...closed(state), screen: state.open === null ? 'list' : 'mail' };
    case 'type': {
      const typed = { ...state.typed, [`${own.id}-${action.field}`]: action.text };
      const blocks = action.field === 'body' ? [] : own.blocks;
      return changed({ ...state, typed }, own, { blocks });
    }
    case 'use-model':
      return own.replyTo && !own.isForward && !hasTypedBody(state, own)
        ? changed(state, own, { blocks: [...model] })
        : state;
    case 'place':
      return placed(state, own, action.block);
    case 'clear': {
      if (textIn(state, own, 'body') === '') return state;
      return changed({ ...state, typed: { ...state.typed, [`${own.id}-body`]: '' } }, own, { blocks: [] });
    }
    case 'picker':
      return { ...state, screen: 'picker', picked: null };
    case 'take-off':
      return changed(state, own, { files: own.files.filter((file) => file !== action.file) });
    case 'file':
      return own.files.includes(action.file) ? shown(state, action.file) : state;
    case 'table':
      return state.beside === 'table' ? { ...state, screen: 'table', aimed: null } : state;
    case 'discard': {
      const rest = { ...state, openOwn: null, own: state.own.filter((one) => one !== own) };
      return { ...rest, screen: state.open === null ? 'list' : 'mail', notice: 'discarded' };
    }
    case 'send':
      return pressedSend(state, own);
    default:
      return undefined;
  }
}

/** A sentence of the letter is added; one for an answer goes in the place of the gap, or of the one chosen before. */
function placed(state: State, own: Own, block: Own['blocks'][number]): State {
  if (hasTypedBody(state, own) || own.blocks.includes(block)) return state;
  if (letter.includes(block)) return own.replyTo ? state : changed(state, own, { blocks: [...own.blocks, block] });
  const [first, , last] = own.blocks;
  return first && last && own.replyTo ? changed(state, own, { blocks: [first, block, last] }) : state;
}

function pressedSend(state: State, own: Own): State {
  const fault = addressFault(state, own);
  if (fault === 'no-recipient' || fault === 'no-at' || fault === 'comma' || fault === 'unknown-address') {
    return { ...state, notice: fault };
  }
  if (own.replyTo === null && textIn(state, own, 'subject').trim() === '') return { ...state, question: 'no-subject' };
  if (bodyFault(state, own) === 'no-text') return { ...state, question: 'no-text' };
  const isFilePromised = /voici|joint/i.test(textIn(state, own, 'body'));
  return isFilePromised && own.files.length === 0 ? { ...state, question: 'no-file' } : gone(state, own);
}

function answered(state: State, isSent: boolean): State {
  const own = ownOf(state);
  const calm = { ...state, question: null };
  return isSent && own ? gone(calm, own) : calm;
}

/** Only what is decided now is kept about the text: it is forgotten before the page is. */
function gone(state: State, own: Own): State {
  const sent = { isRight: faultOf(state, own) === undefined };
  const after = { ...changed(state, own, { sent }), openOwn: null };
  return { ...after, screen: state.open === null ? 'list' : 'mail', notice: 'sent' };
}

function inPicker(state: State, action: Action): State {
  const own = ownOf(state);
  if (own === undefined) return state;
  if (action.kind === 'back') return { ...state, screen: 'compose', picked: null };
  if (action.kind === 'pick')
    return filesToPick(state).includes(action.file) ? { ...state, picked: action.file } : state;
  if (action.kind !== 'attach' || state.picked === null) return state;
  const attached = own.files.includes(state.picked) ? own.files : [...own.files, state.picked];
  return { ...changed(state, own, { files: attached }), screen: 'compose', picked: null };
}
