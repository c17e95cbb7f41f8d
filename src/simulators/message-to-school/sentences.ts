import texts from './fr.json';
import type { SentenceKey } from './messages.ts';

/** What stands on the screen in French. */
export function sentence(key: SentenceKey): string {
  return texts.asks[key];
}
