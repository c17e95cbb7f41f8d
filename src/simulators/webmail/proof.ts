import { defineProof } from '../define-proof.ts';
import { fillingsFor, letter, looseBlocks, type BlockId } from './blocks.ts';
import { filesToPick, folders, mailsShown, ownOf, ownShown, placeOf, type Action, type State } from './mailbox.ts';
import { askedAddress, mails, ownAddress, paperIds, schoolAddress, type FileId, type MailId } from './mails.ts';

const typings: readonly Action[] = [
  ...[
    askedAddress,
    schoolAddress,
    ownAddress,
    'vie-scolaire',
    'a@b.example',
    'vie-scolaire@college-des-pins,example',
  ].map((text): Action => ({ kind: 'type', field: 'to', text })),
  ...['Question sur la cantine', ''].map((text): Action => ({ kind: 'type', field: 'subject', text })),
  ...['Bonjour, oui, je viens. Merci.', 'oui', 'Bonjour', 'Bonjour, voici.', ''].map((text): Action => ({
    kind: 'type',
    field: 'body',
    text,
  })),
];

const menu: readonly Action[] = [...folders.map((folder): Action => ({ kind: 'folder', folder })), { kind: 'write' }];

function possible(state: State): readonly Action[] {
  if (state.question !== null) return [true, false].map((isSent): Action => ({ kind: 'answer', isSent }));
  switch (state.screen) {
    case 'list':
      return [...menu, ...inList(state)];
    case 'mail':
      return [...menu, ...inMail(state)];
    case 'own':
      return [...menu, { kind: 'back' }];
    case 'compose':
      return [...menu, ...inDraft(state)];
    case 'picker': {
      const picks = filesToPick(state).map((file): Action => ({ kind: 'pick', file }));
      return [{ kind: 'back' }, { kind: 'attach' }, ...picks];
    }
    case 'file':
    case 'page':
      return [{ kind: 'back' }];
    case 'table': {
      const aims = paperIds.map((paper): Action => ({ kind: 'aim', paper }));
      return [{ kind: 'back' }, { kind: 'shoot' }, ...aims];
    }
  }
}

function inList(state: State): readonly Action[] {
  const rows = mailsShown(state).map(({ id }): Action => ({ kind: 'mail', id }));
  const own = ownShown(state).map(({ id }): Action => ({ kind: 'own', id }));
  return state.folder === 'inbox' ? [...rows, { kind: 'filter' }] : [...rows, ...own];
}

function inMail(state: State): readonly Action[] {
  if (state.open === null) return [];
  const { file, link } = mails[state.open];
  const content: readonly Action[] = [...(file ? [open(file)] : []), ...(link ? [follow] : [])];
  const folder = placeOf(state, state.open)?.folder;
  if (folder === 'bin') return [{ kind: 'back' }, { kind: 'restore' }, ...content];
  const other: Action = folder === 'spam' ? { kind: 'not-spam' } : { kind: 'mark-spam' };
  return [{ kind: 'back' }, { kind: 'reply' }, { kind: 'forward' }, { kind: 'remove' }, other, ...content];
}

const open = (file: FileId): Action => ({ kind: 'file', file });
const follow: Action = { kind: 'link' };

function inDraft(state: State): readonly Action[] {
  const own = ownOf(state);
  if (own === undefined) return [];
  const blocks = own.replyTo === null ? looseBlocks : own.isForward ? [] : fillingsFor(own.replyTo);
  const typing = own.replyTo !== null && !own.isForward ? typings.filter(isInText) : typings;
  return [
    ...typing,
    ...blocks.map((block): Action => ({ kind: 'place', block })),
    ...own.files.flatMap((file): readonly Action[] => [open(file), { kind: 'take-off', file }]),
    ...(['back', 'use-model', 'clear', 'send', 'discard', 'picker', 'table'] as const).map((kind): Action => ({
      kind,
    })),
  ];
}

const isInText = (action: Action): boolean => action.kind === 'type' && action.field === 'body';

const openMail = (id: MailId): Action => ({ kind: 'mail', id });
const inbox: Action = { kind: 'folder', folder: 'inbox' };
const sent: Action = { kind: 'folder', folder: 'sent' };
const spam: Action = { kind: 'folder', folder: 'spam' };
const reply: Action = { kind: 'reply' };
const send: Action = { kind: 'send' };
const write: Action = { kind: 'write' };
const back: Action = { kind: 'back' };
const say = (text: string): Action => ({ kind: 'type', field: 'body', text });
const to = (text: string): Action => ({ kind: 'type', field: 'to', text });
const about: Action = { kind: 'type', field: 'subject', text: 'Question sur la cantine' };
const place = (block: BlockId): Action => ({ kind: 'place', block });
const blocks = letter.map(place);

/** To the moment at which the right photo is among the files, and the answer is on the screen. */
const photographed: readonly Action[] = [{ kind: 'aim', paper: 'certificate' }, { kind: 'shoot' }, back];
const attach = (file: FileId): readonly Action[] => [{ kind: 'picker' }, { kind: 'pick', file }, { kind: 'attach' }];
const attached: readonly Action[] = [...photographed, ...attach('certificate')];

export default defineProof<State, Action>({
  possible,
  exercises: {
    '5.5': {
      ways: () => [
        [inbox, openMail('meeting')],
        [inbox, { kind: 'filter' }, openMail('meeting')],
        [inbox, openMail('samira'), back, openMail('meeting')],
      ],
      errors: () => ({
        'other-message': [inbox, openMail('shop')],
        'already-read': [inbox, openMail('class-photo')],
        'unknown-file': [inbox, openMail('shop'), open('coupon')],
        'new-message': [write],
      }),
    },
    '5.6': {
      ways: () => [
        [reply, { kind: 'use-model' }, place('coming'), send, sent],
        [reply, { kind: 'use-model' }, place('coming'), place('not-coming'), send, sent],
        [reply, say('Bonjour, oui, je viens. Merci.'), send, sent],
        [reply, { kind: 'use-model' }, say('Bonjour,\nNon, je ne peux pas venir.\nMerci.'), send, sent],
        [inbox, openMail('meeting'), reply, say('Bonjour madame, je viens jeudi. Cordialement'), send, sent],
      ],
      errors: () => ({
        'reply-elsewhere': [inbox, openMail('samira'), reply],
        forward: [{ kind: 'forward' }],
        'new-message': [write],
        removed: [{ kind: 'remove' }],
        'no-text': [reply, send],
        unfinished: [reply, { kind: 'use-model' }, send],
        'no-greeting': [reply, say('Oui, je viens. Merci.'), send],
        'no-thanks': [reply, say('Bonjour, oui, je viens.'), send],
      }),
    },
    '5.7': {
      ways: () => [
        [write, to(askedAddress), about, ...blocks, send],
        [write, ...blocks, about, to(askedAddress), send],
        [write, to(askedAddress), about, say('Bonjour, Yanis mange à la cantine lundi. Merci.'), send],
        [
          write,
          to(schoolAddress),
          about,
          ...blocks,
          inbox,
          { kind: 'folder', folder: 'drafts' },
          { kind: 'own', id: 'm1' },
          send,
        ],
      ],
      errors: () => ({
        'reply-to-nobody': [openMail('menu'), reply],
        'no-recipient': [write, about, ...blocks, send],
        'no-at': [write, to('vie-scolaire'), send],
        comma: [write, to('vie-scolaire@college-des-pins,example'), send],
        'unknown-address': [write, to('vie@college.example'), send],
        'wrong-recipient': [write, to(ownAddress), about, ...blocks, send],
        'no-subject': [write, to(askedAddress), ...blocks, send],
        'no-text': [write, to(askedAddress), about, send, { kind: 'answer', isSent: true }],
        'block-order': [write, place('question')],
        'no-greeting': [write, to(askedAddress), about, say('La cantine lundi ? Merci.'), send],
      }),
    },
    '5.8': {
      ways: () => [
        [openMail('menu'), open('menu'), back],
        [{ kind: 'filter' }, openMail('menu'), open('menu'), back],
        [openMail('class-photo'), back, openMail('menu'), open('menu'), back],
      ],
      errors: () => ({
        'other-message': [openMail('samira')],
        'already-read': [openMail('class-photo')],
        'unknown-file': [openMail('shop'), open('coupon')],
      }),
    },
    '5.9': {
      ways: () => [
        [openMail('confirm'), follow],
        [spam, openMail('confirm-copy'), follow],
        [spam, openMail('confirm-copy'), { kind: 'not-spam' }, follow],
        [openMail('confirm-fake'), back, openMail('confirm'), follow],
      ],
      errors: () => ({
        'wrong-sender': [openMail('confirm-fake'), follow],
        'reply-to-account': [openMail('confirm'), reply],
        removed: [openMail('confirm'), { kind: 'remove' }],
      }),
    },
    '6.3': {
      ways: () => [
        [...attached, send],
        [...attached, open('certificate'), back, send],
        [back, { kind: 'table' }, ...attached, send],
        [
          ...photographed,
          ...attach('holidays'),
          { kind: 'take-off', file: 'holidays' },
          ...attach('certificate'),
          send,
        ],
      ],
      errors: () => ({
        'other-photo': [{ kind: 'aim', paper: 'shopping' }, { kind: 'shoot' }],
        'wrong-file': [...photographed, ...attach('invoice')],
        'no-file': [...photographed, send],
        removed: [...photographed, back, { kind: 'remove' }],
      }),
    },
  },
});
