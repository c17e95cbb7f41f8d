import { textIn, type Own, type State } from './mailbox.ts';
import { mails } from './mails.ts';

/** What was typed is forgotten when the page is left: these stand in its place. */
export function recipientOf(state: State, own: Own): string {
  if (own.replyTo !== null && !own.isForward) return mails[own.replyTo].sender;
  const typed = textIn(state, own, 'to');
  if (typed !== '') return typed;
  return own.sent === null ? '' : '(votre destinataire)';
}

export function subjectOf(state: State, own: Own): string {
  if (own.replyTo !== null) return `${own.isForward ? 'Tr' : 'Re'} : ${mails[own.replyTo].subject}`;
  const typed = textIn(state, own, 'subject');
  if (typed !== '') return typed;
  return own.sent?.isRight ? '(votre objet)' : '(sans objet)';
}

export function bodyOf(state: State, own: Own): string {
  const text = textIn(state, own, 'body');
  return text === '' ? '(votre message)' : text;
}
