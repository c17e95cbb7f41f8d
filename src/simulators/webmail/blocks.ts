import type { MailId } from './mails.ts';

/** Sentences that are put into a message by a click, so that nobody has to type them. */
export const blockIds = [
  'hello',
  'gap',
  'thanks',
  'coming',
  'not-coming',
  'here-certificate',
  'have-read',
  'hello-school',
  'question',
  'goodbye',
] as const;
export type BlockId = (typeof blockIds)[number];

export const blockTexts: Readonly<Record<BlockId, string>> = {
  hello: 'Bonjour,',
  gap: '…',
  thanks: 'Merci.',
  coming: 'Oui, je viens à la réunion.',
  'not-coming': 'Non, je ne peux pas venir.',
  'here-certificate': 'Voici le certificat de Lina.',
  'have-read': 'J’ai bien lu votre message.',
  'hello-school': 'Bonjour Madame, Monsieur,',
  question: 'Quel est le menu de lundi ?',
  goodbye: 'Merci. Amina Exemple',
};

/** The model of an answer; a sentence goes in the place of the gap. */
export const model: readonly BlockId[] = ['hello', 'gap', 'thanks'];
export const modelWords = 'Bonjour, … Merci.';

/** Of a new message, in the order of a polite letter. */
export const letter: readonly BlockId[] = ['hello-school', 'question', 'goodbye'];

/** The same, as they lie beside the text: not in their order. */
export const looseBlocks: readonly BlockId[] = ['question', 'goodbye', 'hello-school'];

/** Sentences for the gap of an answer. */
export function fillingsFor(mail: MailId): readonly BlockId[] {
  if (mail === 'meeting') return ['coming', 'not-coming'];
  return mail === 'certificate-request' ? ['here-certificate'] : ['have-read'];
}

export function textOf(blocks: readonly BlockId[]): string {
  return blocks.map((block) => blockTexts[block]).join('\n');
}
