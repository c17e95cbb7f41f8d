import { family } from './family.ts';

/** What a typed password differs by from the right one, as far as it can be told. */
export const diagnoses = [
  'empty-field',
  'space',
  'caps-lock',
  'digits',
  'capital-missing',
  'sign-missing',
  'provisional',
  'password-other',
] as const;
export type Diagnosis = (typeof diagnoses)[number];

/** Caps lock on a French keyboard: letters only on Linux, the row of digits too on Windows, with Shift held and without. */
const withCapsLock = ['sOLEIL-2024!', 'SOLEIL-2024!', "sOLEIL6éàé'§", 'SOLEIL62024§', 'SOLEIL62024!', 'sOLEIL62024!'];

/** The row of digits gives letters with accents without Shift. */
const withoutShift = ["Soleil-éàé'!", "soleil-éàé'!"];

/** Everything that a beginner's hands make of the right password: the guard against real secrets lets it pass. */
export const typedPasswords: readonly string[] = [
  family.password,
  family.provisional,
  ...withCapsLock,
  ...withoutShift,
  'soleil-2024!',
  'Soleil2024',
  'Soleil2024!',
  'Soleil 2024!',
  'Soleil-2024 !',
  family.username,
  family.email,
  'Amina',
  'Exemple',
];

/** Undefined when the password is right. */
export function diagnosePassword(typed: string): Diagnosis | undefined {
  if (typed === family.password) return undefined;
  if (typed === '') return 'empty-field';
  if (typed === family.provisional) return 'provisional';
  if (typed.replace(/\s/g, '') === family.password) return 'space';
  if (withCapsLock.includes(typed)) return 'caps-lock';
  if (withoutShift.includes(typed)) return 'digits';
  if (typed.toLowerCase() === family.password.toLowerCase()) return 'capital-missing';
  if (letters(typed) === letters(family.password)) return 'sign-missing';
  return 'password-other';
}

/** What a site says when nobody would guess: one sentence for the person in front of it. */
export const diagnosisWords: Readonly<Record<Diagnosis, string>> = {
  'empty-field': 'Remplissez toutes les cases.',
  space: 'Il y a un espace.',
  'caps-lock': 'Verr. Maj est allumé.',
  digits: 'Pour les chiffres, tenez la touche Maj.',
  'capital-missing': 'Une majuscule manque.',
  'sign-missing': 'Il manque un signe : - ou !',
  provisional: 'Ce mot de passe provisoire a déjà servi.',
  'password-other': 'Regardez la carte, lettre par lettre.',
};

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
