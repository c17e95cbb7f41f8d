import type { Gesture } from '../../domain/practice.ts';
import { blockTexts, fillingsFor, letter, modelWords, textOf } from './blocks.ts';
import {
  folderNames,
  hasTypedBody,
  mailsShown,
  ownOf,
  placeOf,
  textIn,
  type Action,
  type Field,
  type Folder,
  type Own,
  type State,
} from './mailbox.ts';
import { askedAddress, askedSubject, files, mails, papers, type MailId } from './mails.ts';
import { addressFault, bodyFault, isInOrder } from './message-faults.ts';

type Step = Gesture<Action> | undefined;

const click = (target: string, words: string, ...actions: readonly Action[]): Gesture<Action> => ({
  verb: 'click',
  target,
  words,
  actions,
});

const type = (field: Field, text: string): Gesture<Action> => ({
  verb: 'type',
  target: `field-${field}`,
  words: text,
  actions: [{ kind: 'type', field, text }],
});

const toFolder = (folder: Folder): Gesture<Action> =>
  click(`folder-${folder}`, folderNames[folder], { kind: 'folder', folder });

/** The next gesture until a message that was received is open. */
export function towardsMail(state: State, id: MailId): Step {
  const inTheWay = leaveWhatCovers(state);
  if (inTheWay) return inTheWay;
  if (state.screen === 'mail' && state.open === id) return undefined;
  const folder = placeOf(state, id)?.folder ?? 'inbox';
  if (state.screen !== 'list' || state.folder !== folder) return toFolder(folder);
  const isShown = mailsShown(state).some((mail) => mail.id === id);
  if (!isShown) return click('filter', 'Tous les messages', { kind: 'filter' });
  return click(`mail-${id}`, mails[id].subject, { kind: 'mail', id });
}

export function towardsFile(state: State, id: MailId): Step {
  const step = towardsMail(state, id);
  const { file } = mails[id];
  if (step || file === undefined || state.seen.includes(file)) return step;
  return click(`file-${file}`, files[file].name, { kind: 'file', file });
}

export function towardsLink(state: State, id: MailId): Step {
  return towardsMail(state, id) ?? click('link', mails[id].link?.words ?? '', { kind: 'link' });
}

/** An answer that can leave as it is, then « Envoyés ». */
export function towardsReply(state: State, id: MailId): Step {
  const isSent = state.own.some(({ replyTo, sent }) => replyTo === id && sent?.isRight);
  if (isSent) return leaveWhatCovers(state) ?? toFolder('sent');
  return fromQuestion(state) ?? fromPicker(state) ?? fromFile(state) ?? fromTable(state) ?? inReply(state, id);
}

function inReply(state: State, id: MailId): Step {
  const own = ownOf(state);
  const isRight = (one: Own): boolean => one.replyTo === id && !one.isForward && one.sent === null;
  if (state.screen === 'compose' && own && isRight(own)) {
    return answerText(state, own, id) ?? attachment(state, own) ?? click('send', 'Envoyer', { kind: 'send' });
  }
  const kept = state.own.find(isRight);
  if (kept) return towardsDraft(state, kept);
  const step = towardsMail(state, id);
  if (step) return step;
  const folder = placeOf(state, id)?.folder;
  if (folder === 'bin') return click('restore', 'Remettre', { kind: 'restore' });
  return click('reply-top', 'Répondre', { kind: 'reply' });
}

function answerText(state: State, own: Own, id: MailId): Step {
  if (bodyFault(state, own) === undefined) return undefined;
  const [filling = 'have-read'] = fillingsFor(id);
  if (hasTypedBody(state, own)) return type('body', textOf(['hello', filling, 'thanks']));
  if (!own.blocks.includes('gap')) return click('model', modelWords, { kind: 'use-model' });
  return click(`block-${filling}`, blockTexts[filling], { kind: 'place', block: filling });
}

/** Only the question about the certificate wants a file; then exactly that one, looked at before it leaves. */
function attachment(state: State, own: Own): Step {
  if (own.replyTo !== 'certificate-request') return undefined;
  const stray = own.files.find((file) => file !== 'certificate');
  if (stray) return click(`take-off-${stray}`, `Retirer ${files[stray].name}`, { kind: 'take-off', file: stray });
  if (!state.photos.includes('certificate')) return click('table', 'Téléphone', { kind: 'table' });
  if (!own.files.includes('certificate')) return click('picker', 'Joindre un fichier', { kind: 'picker' });
  if (state.seen.includes('certificate')) return undefined;
  return click('file-certificate', files.certificate.name, { kind: 'file', file: 'certificate' });
}

/** A new message with the three cases filled in. */
export function towardsLetter(state: State): Step {
  const before = fromQuestion(state) ?? leaveWhatCovers(state);
  if (before) return before;
  const own = ownOf(state);
  const isNew = (one: Own): boolean => one.replyTo === null && one.sent === null;
  if (state.screen === 'compose' && own && isNew(own)) {
    return letterFields(state, own) ?? letterText(state, own) ?? click('send', 'Envoyer', { kind: 'send' });
  }
  const kept = state.own.find(isNew);
  return kept ? towardsDraft(state, kept) : click('write', 'Nouveau message', { kind: 'write' });
}

function letterFields(state: State, own: Own): Step {
  if (addressFault(state, own)) return type('to', askedAddress);
  return textIn(state, own, 'subject').trim() === '' ? type('subject', askedSubject) : undefined;
}

function letterText(state: State, own: Own): Step {
  if (bodyFault(state, own) === undefined) return undefined;
  if (hasTypedBody(state, own)) return type('body', textOf(letter));
  const next = letter[own.blocks.length];
  if (!isInOrder(own.blocks) || next === undefined) return click('clear', 'Effacer le texte', { kind: 'clear' });
  return click(`block-${next}`, blockTexts[next], { kind: 'place', block: next });
}

function towardsDraft(state: State, own: Own): Gesture<Action> {
  if (state.screen !== 'list' || state.folder !== 'drafts') return toFolder('drafts');
  return click(`own-${own.id}`, 'Brouillon', { kind: 'own', id: own.id });
}

/** Windows that hide the mailbox: they are closed first. */
function leaveWhatCovers(state: State): Step {
  if (state.question !== null) return fromQuestion(state);
  if (state.screen === 'picker') return click('picker-cancel', 'Annuler', { kind: 'back' });
  if (state.screen === 'page') return click('browser-back', 'Page précédente', { kind: 'back' });
  return state.screen === 'table' ? click('table-leave', 'Aller au message', { kind: 'back' }) : fromFile(state);
}

function fromQuestion(state: State): Step {
  return state.question === null ? undefined : click('stay', 'Annuler', { kind: 'answer', isSent: false });
}

function fromFile(state: State): Step {
  return state.screen === 'file' ? click('close-file', 'Fermer', { kind: 'back' }) : undefined;
}

function fromPicker(state: State): Step {
  if (state.screen !== 'picker') return undefined;
  const isWanted = ownOf(state)?.replyTo === 'certificate-request' && state.photos.includes('certificate');
  if (!isWanted) return click('picker-cancel', 'Annuler', { kind: 'back' });
  if (state.picked === 'certificate') return click('picker-open', 'Ouvrir', { kind: 'attach' });
  return click('pick-certificate', files.certificate.name, { kind: 'pick', file: 'certificate' });
}

function fromTable(state: State): Step {
  if (state.screen !== 'table') return undefined;
  if (state.photos.includes('certificate')) return click('table-leave', 'Aller au message', { kind: 'back' });
  if (state.aimed === 'certificate') return click('shoot', 'Prendre la photo', { kind: 'shoot' });
  return click('paper-certificate', papers.certificate, { kind: 'aim', paper: 'certificate' });
}
