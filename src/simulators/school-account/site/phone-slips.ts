import { family } from '../family.ts';

/**
 * One wrong key or two keys in the wrong order: a number of the card typed so would look like somebody's own to the guard,
 * which would stop who only slipped.
 */
function slipsOf(digits: string): readonly string[] {
  const places = [...digits].map((_, place) => place);
  const swapped = places.map((place) => {
    const [first = '', second = ''] = digits.slice(place, place + 2);
    return digits.slice(0, place) + second + first + digits.slice(place + 2);
  });
  const replaced = places.flatMap((place) =>
    [...'0123456789'].map((digit) => digits.slice(0, place) + digit + digits.slice(place + 1)),
  );
  return [...swapped, ...replaced];
}

const compact = slipsOf(family.phone.replaceAll(' ', ''));

/** In pairs, as on the card, and in one piece. */
export const typedPhones: readonly string[] = [
  ...compact,
  ...compact.map((digits) => digits.replace(/\d{2}(?=\d)/g, '$& ')),
];
