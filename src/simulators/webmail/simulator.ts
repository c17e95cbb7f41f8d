import { defineSimulator, type Ask } from '../define-simulator.ts';
import { letterErrors, linkErrors, openingErrors, replyErrors } from './errors.ts';
import { ownOf, State, textIn, type Action } from './mailbox.ts';
import { accountAddress, askedAddress, askedSubject } from './mails.ts';
import { addressFault } from './message-faults.ts';
import { towardsFile, towardsLetter, towardsLink, towardsMail, towardsReply } from './next-gesture.ts';
import { reduce } from './reduce.ts';
import { confirmStart, inboxStart, letterStart, photoStart, replyStart, sentStart } from './starts.ts';

export default defineSimulator<State, Action>({
  id: 'webmail',
  version: 1,
  modelledOn: {
    what: 'Ce que les boîtes e-mail dans le navigateur ont en commun (dossiers, non lus en gras, « Répondre », trombone, indésirables), d’après leurs aides publiques.',
    lookedAt: '2026-11',
  },
  differences: [
    'Une vraie boîte contient beaucoup plus de messages, souvent de la publicité.',
    'Souvent, l’adresse de l’expéditeur est cachée : il faut cliquer sur son nom.',
    'Les vrais sites ne proposent pas de phrases toutes prêtes.',
    'Une adresse qui n’existe pas est signalée tout de suite ; en vrai, un e-mail de retour arrive plus tard.',
    'La photo du téléphone arrive seule dans les fichiers ; en vrai, on l’envoie vers l’ordinateur.',
    'Certains sites bloquent les liens dans « Indésirables ».',
    'Dans la corbeille, les messages restent souvent 30 jours seulement.',
  ],
  state: State,
  reduce,
  exercises: [
    {
      id: '5.5',
      start: sentStart,
      isReached: (state) => state.screen === 'mail' && state.open === 'meeting',
      nextGesture: (state) => towardsMail(state, 'meeting'),
      errorOf: openingErrors('meeting'),
    },
    {
      id: '5.6',
      start: replyStart,
      isReached: (state) => {
        const isSent = state.own.some(({ replyTo, sent }) => replyTo === 'meeting' && sent?.isRight);
        return isSent && state.folder === 'sent' && state.screen === 'list';
      },
      nextGesture: (state) => towardsReply(state, 'meeting'),
      errorOf: replyErrors('meeting'),
    },
    {
      id: '5.7',
      start: letterStart,
      isReached: (state) => state.own.some(({ replyTo, sent }) => replyTo === null && sent?.isRight),
      nextGesture: towardsLetter,
      errorOf: letterErrors,
      ask: askOfLetter,
    },
    {
      id: '5.8',
      start: inboxStart,
      isReached: (state) => state.screen === 'mail' && state.open === 'menu' && state.seen.includes('menu'),
      nextGesture: (state) => towardsFile(state, 'menu'),
      errorOf: openingErrors('menu'),
    },
    {
      id: '5.9',
      start: confirmStart,
      isReached: (state) => state.isConfirmed,
      nextGesture: (state) => towardsLink(state, 'confirm'),
      errorOf: linkErrors,
      ask: () => ({ key: 'true-sender', term: accountAddress, word: 'sender' }),
    },
    {
      id: '6.3',
      start: photoStart,
      isReached: (state) => state.own.some(({ replyTo, sent }) => replyTo === 'certificate-request' && sent?.isRight),
      nextGesture: (state) => towardsReply(state, 'certificate-request'),
      errorOf: replyErrors('certificate-request'),
    },
  ],
  view: () => import('./Webmail.svelte'),
});

/** One case of the new message after the other; who fills them in another order is not stopped. */
function askOfLetter(state: State): Ask {
  const own = ownOf(state);
  if (state.screen !== 'compose' || own === undefined) return { key: 'begin', word: 'write' };
  if (addressFault(state, own)) return { key: 'address', term: askedAddress, word: 'recipient' };
  if (textIn(state, own, 'subject').trim() === '') return { key: 'subject', term: askedSubject, word: 'subject' };
  return { key: 'text', word: 'send' };
}
