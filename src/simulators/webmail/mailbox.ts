import * as v from 'valibot';
import { blockIds, textOf, type BlockId } from './blocks.ts';
import { computerFiles, fileIds, mailIds, paperIds, type FileId, type MailId, type PaperId } from './mails.ts';

export const folders = ['inbox', 'sent', 'drafts', 'spam', 'bin'] as const;
export type Folder = (typeof folders)[number];

export const folderNames: Readonly<Record<Folder, string>> = {
  inbox: 'Boîte de réception',
  sent: 'Envoyés',
  drafts: 'Brouillons',
  spam: 'Indésirables',
  bin: 'Corbeille',
};

/** What the site says for a moment, after a gesture. */
export const notices = [
  'sent',
  'kept',
  'discarded',
  'binned',
  'restored',
  'marked',
  'not-spam',
  'no-recipient',
  'no-at',
  'comma',
  'unknown-address',
] as const;

/** What the site asks before it lets a message go. */
export const questions = ['no-subject', 'no-text', 'no-file'] as const;
export type Question = (typeof questions)[number];

/** A message of the person: a draft until it is sent. What she typed stands in `typed`, under `${id}-to` and so on. */
const Own = v.strictObject({
  id: v.string(),
  replyTo: v.nullable(v.picklist(mailIds)),
  isForward: v.boolean(),
  blocks: v.array(v.picklist(blockIds)),
  files: v.array(v.picklist(fileIds)),
  /** Decided when it was sent; null while it is a draft. */
  sent: v.nullable(v.strictObject({ isRight: v.boolean() })),
});
export type Own = Readonly<v.InferOutput<typeof Own>>;

export const State = v.strictObject({
  typed: v.record(v.string(), v.string()),
  screen: v.picklist(['list', 'mail', 'own', 'compose', 'picker', 'file', 'page', 'table']),
  folder: v.picklist(folders),
  onlyUnread: v.boolean(),
  mails: v.array(
    v.strictObject({ id: v.picklist(mailIds), folder: v.picklist(['inbox', 'spam', 'bin']), isRead: v.boolean() }),
  ),
  own: v.array(Own),
  /** Received message that is open, or lies under the message being written. */
  open: v.nullable(v.picklist(mailIds)),
  /** Message of the person that is open: being written, or looked at once it is sent. */
  openOwn: v.nullable(v.string()),
  file: v.nullable(v.picklist(fileIds)),
  seen: v.array(v.picklist(fileIds)),
  picked: v.nullable(v.picklist(fileIds)),
  question: v.nullable(v.picklist(questions)),
  notice: v.nullable(v.picklist(notices)),
  isConfirmed: v.boolean(),
  /** What lies beside the computer: papers and a phone, or a paper with the address of the school. */
  beside: v.picklist(['nothing', 'table', 'address']),
  aimed: v.nullable(v.picklist(paperIds)),
  photos: v.array(v.picklist(paperIds)),
  /** For the id of the next message. */
  count: v.number(),
});
export type State = Readonly<v.InferOutput<typeof State>>;

export type Field = 'to' | 'subject' | 'body';

export type Action =
  | { readonly kind: 'folder'; readonly folder: Folder }
  | { readonly kind: 'filter' | 'back' | 'reply' | 'forward' | 'write' | 'use-model' | 'clear' | 'send' | 'discard' }
  | { readonly kind: 'mail'; readonly id: MailId }
  | { readonly kind: 'own'; readonly id: string }
  | { readonly kind: 'remove' | 'restore' | 'mark-spam' | 'not-spam' | 'link' }
  | { readonly kind: 'type'; readonly field: Field; readonly text: string }
  | { readonly kind: 'place'; readonly block: BlockId }
  | { readonly kind: 'answer'; readonly isSent: boolean }
  | { readonly kind: 'picker' | 'attach' | 'table' | 'shoot' }
  | { readonly kind: 'pick' | 'take-off' | 'file'; readonly file: FileId }
  | { readonly kind: 'aim'; readonly paper: PaperId };

export function ownOf(state: State): Own | undefined {
  return state.own.find(({ id }) => id === state.openOwn);
}

export function placeOf(state: State, id: MailId): State['mails'][number] | undefined {
  return state.mails.find((mail) => mail.id === id);
}

/** What a case of a message holds now. Sentences put in by a click count as long as nothing was typed over them. */
export function textIn(state: State, own: Own, field: Field): string {
  const typed = state.typed[`${own.id}-${field}`] ?? '';
  return field === 'body' && typed === '' ? textOf(own.blocks) : typed;
}

/** True when the text was typed and not put in by a click. */
export function hasTypedBody(state: State, own: Own): boolean {
  return (state.typed[`${own.id}-body`] ?? '') !== '';
}

export function isEmpty(state: State, own: Own): boolean {
  const isBlank = (field: Field): boolean => textIn(state, own, field).trim() === '';
  return isBlank('to') && isBlank('subject') && isBlank('body') && own.files.length === 0;
}

/** Rows of the folder that is shown, the newest first. */
export function mailsShown(state: State): readonly State['mails'][number][] {
  return state.mails.filter(
    ({ folder, isRead }) => folder === state.folder && !(state.onlyUnread && state.folder === 'inbox' && isRead),
  );
}

export function ownShown(state: State): readonly Own[] {
  if (state.folder !== 'sent' && state.folder !== 'drafts') return [];
  const isDraft = state.folder === 'drafts';
  return [...state.own].reverse().filter(({ sent }) => (sent === null) === isDraft);
}

/** Files of the computer, then the photos. */
export function filesToPick(state: State): readonly FileId[] {
  return [...computerFiles, ...state.photos];
}
