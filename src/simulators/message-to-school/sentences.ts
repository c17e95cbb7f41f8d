import texts from './fr.json';
import type { SentenceKey } from './messages.ts';

/** What stands on the screen in French. */
export function sentence(key: SentenceKey): string {
  return quoted(texts.asks[key]);
}

/** Words of the screen stand in double brackets in the texts, between quotation marks on the screen. */
export function quoted(text: string): string {
  return text.replaceAll('[[', '« ').replaceAll(']]', ' »');
}
