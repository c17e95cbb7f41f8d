import texts from './fr.json';

/** A sentence that is shown in French on the screen, and said by the frame with its meaning. */
export type SentenceKey = keyof (typeof texts)['asks'];

/** @param term French words put in the place of `{{term}}` */
export function sentence(key: SentenceKey, term = ''): string {
  return texts.asks[key].replaceAll('{{term}}', `«\u00a0${term}\u00a0»`);
}
