import type { Own, State } from './mailbox.ts';
import type { MailId } from './mails.ts';

const unread = (id: MailId): State['mails'][number] => ({ id, folder: 'inbox', isRead: false });
const read = (id: MailId): State['mails'][number] => ({ id, folder: 'inbox', isRead: true });
const spam = (id: MailId): State['mails'][number] => ({ id, folder: 'spam', isRead: false });

/** An answer of last week, so that « Envoyés » is not empty. */
const older: Own = {
  id: 'm0',
  replyTo: 'class-photo',
  isForward: false,
  blocks: ['hello', 'have-read', 'thanks'],
  files: [],
  sent: { isRight: true },
};

function mailbox(mails: State['mails'], change: Partial<State> = {}): State {
  return {
    typed: {},
    screen: 'list',
    folder: 'inbox',
    onlyUnread: false,
    mails,
    own: [older],
    open: null,
    openOwn: null,
    file: null,
    seen: [],
    picked: null,
    question: null,
    notice: null,
    isConfirmed: false,
    beside: 'nothing',
    aimed: null,
    photos: [],
    count: 1,
    ...change,
  };
}

/** Another folder is shown first: the inbox is looked for. */
export function sentStart(): State {
  return mailbox([unread('shop'), unread('meeting'), unread('samira'), read('class-photo'), spam('prize')], {
    folder: 'sent',
  });
}

export function replyStart(): State {
  return mailbox([read('meeting'), unread('samira'), read('class-photo'), spam('prize')], {
    screen: 'mail',
    open: 'meeting',
  });
}

export function inboxStart(): State {
  return mailbox([unread('shop'), unread('menu'), unread('samira'), read('class-photo'), spam('prize')]);
}

/** The address to write to stands on a paper. */
export function letterStart(): State {
  return { ...inboxStart(), beside: 'address' };
}

/** The true message came twice: the first was taken for spam. A look-alike came between. */
export function confirmStart(): State {
  return mailbox([
    unread('confirm-fake'),
    unread('confirm'),
    unread('samira'),
    read('class-photo'),
    spam('confirm-copy'),
    spam('prize'),
  ]);
}

/** The answer is written already; only the paper is missing. */
export function photoStart(): State {
  const answer: Own = {
    id: 'm1',
    replyTo: 'certificate-request',
    isForward: false,
    blocks: ['hello', 'here-certificate', 'thanks'],
    files: [],
    sent: null,
  };
  return mailbox([read('certificate-request'), unread('samira'), read('class-photo'), spam('prize')], {
    screen: 'table',
    beside: 'table',
    own: [older, answer],
    open: 'certificate-request',
    openOwn: answer.id,
    count: 2,
  });
}
