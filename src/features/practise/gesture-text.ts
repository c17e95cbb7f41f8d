import type { Gesture, Verb } from '../../domain/practice.ts';
import type { TwoTexts } from '../../i18n/interface-texts.svelte.ts';
import type { Services } from '../services.ts';
import { keyNames } from '../../ui/practice/key-names.ts';

/** Key of the sentence of each verb, under `practise.gesture`. */
const sentences: Readonly<Record<Verb, string>> = {
  click: 'click',
  'double-click': 'doubleClick',
  'right-click': 'rightClick',
  move: 'move',
  scroll: 'scroll',
  drag: 'drag',
  press: 'press',
  type: 'type',
  choose: 'choose',
  wait: 'wait',
};

/** What to do now, in both languages; French words are marked as on a card, for `Sentence`. */
export function gestureText(texts: Services['texts'], gesture: Gesture<unknown>): TwoTexts {
  const { verb, words } = gesture;
  const key = `practise.gesture.${sentences[verb]}`;
  if (words === undefined) return texts.two(`${key}Here`);
  return texts.two(key, { what: `[[${verb === 'press' ? keyNames(words) : words}]]` });
}

/** A sentence of a simulator with its French words put in, marked as on a card. */
export function withTerm(sentence: string | undefined, term: string | undefined): string | undefined {
  return sentence?.replace('{{term}}', term === undefined ? '' : `[[${term}]]`);
}
