import { blockTexts, letter, type BlockId } from './blocks.ts';
import { hasTypedBody, textIn, type Own, type State } from './mailbox.ts';
import { askedAddress, mails, ownAddress, schoolAddress } from './mails.ts';

/** What a message still lacks at the moment when « Envoyer » is pressed, the first thing that a reader would miss. */
export type Fault =
  | 'no-recipient'
  | 'no-at'
  | 'comma'
  | 'unknown-address'
  | 'wrong-recipient'
  | 'no-subject'
  | 'no-text'
  | 'unfinished'
  | 'no-greeting'
  | 'no-thanks'
  | 'block-order'
  | 'no-file'
  | 'wrong-file';

/** Both schools of the family: either is somebody at school. */
const schoolAddresses: readonly string[] = [askedAddress, schoolAddress];
const otherAddresses: readonly string[] = [ownAddress, ...Object.values(mails).map(({ address }) => address)];

function isSchoolAddress(address: string): boolean {
  return schoolAddresses.includes(tidy(address));
}

export function faultOf(state: State, own: Own): Fault | undefined {
  return addressFault(state, own) ?? subjectFault(state, own) ?? bodyFault(state, own) ?? fileFault(own);
}

/** The site knows before it sends: these never leave. */
export function addressFault(state: State, own: Own): Fault | undefined {
  if (own.replyTo !== null && !own.isForward) return undefined;
  const address = tidy(textIn(state, own, 'to'));
  if (address === '') return 'no-recipient';
  if (address.includes(',') || address.includes(';')) return 'comma';
  if (!address.includes('@')) return 'no-at';
  if (isSchoolAddress(address)) return undefined;
  return otherAddresses.includes(address) ? 'wrong-recipient' : 'unknown-address';
}

function subjectFault(state: State, own: Own): Fault | undefined {
  if (own.replyTo !== null) return undefined;
  return textIn(state, own, 'subject').trim() === '' ? 'no-subject' : undefined;
}

const greeting = /\b(bonjour|bonsoir|madame|monsieur)\b/g;
const thanks = /\b(merci|remercie|cordialement)\b/g;

/** Hello, something to say, thanks: whatever the words between. */
export function bodyFault(state: State, own: Own): Fault | undefined {
  const text = plain(textIn(state, own, 'body'));
  if (text.trim() === '') return 'no-text';
  const rest = text.replace(greeting, '').replace(thanks, '');
  if (text.includes(blockTexts.gap) || !/[a-z]{2}/.test(rest)) return 'unfinished';
  if (text.search(greeting) < 0) return 'no-greeting';
  if (text.search(thanks) < 0) return 'no-thanks';
  if (text.search(thanks) < text.search(greeting)) return 'block-order';
  const isLetter = own.blocks.some((block) => letter.includes(block)) && !hasTypedBody(state, own);
  return isLetter && !isInOrder(own.blocks) ? 'block-order' : undefined;
}

/** True while the sentences put in so far are the beginning of the letter. */
export function isInOrder(blocks: readonly BlockId[]): boolean {
  return blocks.every((block, index) => block === letter[index]);
}

/** Only the school's question about the certificate wants a file. */
function fileFault(own: Own): Fault | undefined {
  if (own.replyTo !== 'certificate-request') return undefined;
  if (own.files.some((file) => file !== 'certificate')) return 'wrong-file';
  return own.files.length === 0 ? 'no-file' : undefined;
}

/** Capitals and spaces around an address do not matter to any mail. */
function tidy(address: string): string {
  return address.trim().toLowerCase();
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
