/**
 * Addresses of the screens, behind the `#`: a reload comes back to the same place, and no address holds anything about a
 * person. Ids of steps, words and workshops come from the curriculum.
 */
export const addresses = {
  language: '#/',
  who: '#/who',
  newPerson: '#/who/new',
  path: (workshop?: string): string => (workshop === undefined ? '#/path' : `#/path/${workshop}`),
  step: (step: string): string => `#/step/${step}`,
  assess: (step: string): string => `#/step/${step}/done`,
  /** @param step whose card led there; without it, the first card that has the exercise */
  practise: (exercise: string, step?: string): string =>
    step === undefined ? `#/practise/${exercise}` : `#/practise/${exercise}/${step}`,
  words: (workshop?: string): string => (workshop === undefined ? '#/words' : `#/words/${workshop}`),
  /** @param from the card to which « retour » leads */
  word: (word: string, from?: string): string =>
    from === undefined ? `#/word/${word}` : `#/word/${word}/from/${from}`,
  cards: '#/cards',
  real: (workshop: string): string => `#/real/${workshop}`,
  settings: '#/settings',
  staff: '#/staff',
} as const;

/** Where the person is: a screen and what it shows. */
export type Place =
  | { readonly screen: 'language' | 'who' | 'new-person' | 'cards' | 'settings' | 'staff' | 'unknown' }
  | { readonly screen: 'path' | 'words'; readonly workshop: string | undefined }
  | { readonly screen: 'step' | 'assess'; readonly step: string }
  | { readonly screen: 'practise'; readonly exercise: string; readonly step?: string }
  | { readonly screen: 'word'; readonly word: string; readonly from?: string }
  | { readonly screen: 'real'; readonly workshop: string };

/**
 * Nothing is decoded: ids need no escapes, and a damaged escape would throw instead of leading to « page inconnue ».
 *
 * @param hash `location.hash`, with or without the `#`
 */
export function placeOf(hash: string): Place {
  const [screen = '', id, rest, card] = hash.replace(/^#?\/?/, '').split('/');
  switch (screen) {
    case '':
      return { screen: 'language' };
    case 'who':
      return { screen: id === 'new' ? 'new-person' : 'who' };
    case 'path':
      return { screen: 'path', workshop: id };
    case 'words':
      return { screen: 'words', workshop: id };
    case 'step':
      if (id === undefined) return { screen: 'unknown' };
      return { screen: rest === 'done' ? 'assess' : 'step', step: id };
    case 'practise':
      if (id === undefined) return { screen: 'unknown' };
      return { screen: 'practise', exercise: id, ...(rest !== undefined && { step: rest }) };
    case 'word':
      if (id === undefined) return { screen: 'unknown' };
      return { screen: 'word', word: id, ...(rest === 'from' && card !== undefined && { from: card }) };
    case 'real':
      return id === undefined ? { screen: 'unknown' } : { screen: 'real', workshop: id };
    case 'cards':
    case 'settings':
    case 'staff':
      return { screen };
    default:
      return { screen: 'unknown' };
  }
}
