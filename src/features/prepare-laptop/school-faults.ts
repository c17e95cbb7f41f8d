import type { SchoolFault } from '../../domain/read-school.ts';

/** More than this is a wrong file, not a slip; the first lines say enough. */
const mostTold = 8;

/** What the domain expects, in the mediator's words. */
const expected: Readonly<Record<string, string>> = {
  'a name in small letters, digits and hyphens': 'un nom en petites lettres, chiffres et tirets',
  'a day as 2026-03-03': 'un jour comme 2026-03-03',
  'a day that exists': 'un jour qui existe',
  'a time as 08:30': 'une heure comme 08:30',
  'an address that ends in .example': 'une adresse qui finit par .example',
  'a lesson that ends after it starts': 'un cours qui finit après son début',
  'a mark that is not above the highest': 'une note au plus égale au maximum',
  'an absence that ends after it starts': 'une absence qui finit après son début',
  'a meeting that ends after it starts': 'une rencontre qui finit après son début',
  'nothing after the end': 'rien après la fin',
  'less nesting': 'moins de niveaux',
  'a name between quotation marks': 'un nom entre guillemets',
  'a colon after a name': 'deux-points après un nom',
  'a comma or the closing brace': 'une virgule ou }',
  'a comma or the closing bracket': 'une virgule ou ]',
  'the closing quotation mark': 'le guillemet de la fin',
  'a value': 'une valeur',
};

/** Beginnings of what the validation library says by itself. */
const said: readonly (readonly [RegExp, string])[] = [
  [/^Invalid key: Expected never/, 'ce nom n’est pas connu ici'],
  [/^Invalid key/, 'il manque'],
  [/^Invalid length/, 'trop court, trop long, ou vide'],
  [/Expected string/, 'il faut un texte entre guillemets'],
  [/Expected number/, 'il faut un nombre'],
  [/Expected boolean/, 'il faut true ou false'],
  [/Expected Array/, 'il faut une liste entre [ et ]'],
  [/Expected Object/, 'il faut des noms et valeurs entre { et }'],
];

function inWords(detail: string): string {
  const known = expected[detail];
  if (known !== undefined) return `il faut ${known}`;
  const choices = /Expected \((.*)\)/.exec(detail)?.[1];
  if (choices !== undefined) return `il faut ${choices.replaceAll('"', '').replaceAll(' | ', ' ou ')}`;
  return said.find(([form]) => form.test(detail))?.[1] ?? 'ce n’est pas ce qui est attendu';
}

/** What exercises ask about and a school has not. */
const lacks: Readonly<Record<string, string>> = {
  'a second child': 'un deuxième enfant',
  'the main teacher of the first child': 'le professeur principal du premier enfant',
  'a maths lesson on Tuesday': 'un cours de maths le mardi',
  'a cancelled lesson on Tuesday': 'un cours annulé le mardi',
  'two rooms on Tuesday': 'deux salles différentes le mardi',
  'a cancelled lesson of another subject and hour than maths': 'un cours annulé autre que les maths, à une autre heure',
  'homework for Thursday': 'un devoir pour jeudi',
  'two different marks in French': 'deux notes différentes en français',
  'the average in French': 'la moyenne de français',
  'an absence to justify': 'une absence à justifier',
  'a reason with « maladie »': 'le motif « maladie »',
  'a second reason': 'un deuxième motif',
  'an information to acknowledge': 'une information à reconnaître comme lue',
  'a report': 'un bulletin',
};

const sentences: Readonly<Record<SchoolFault['kind'], (fault: SchoolFault) => string>> = {
  syntax: ({ detail }) => `le texte ne peut pas être lu : ${inWords(detail)}`,
  'wrong-shape': ({ path, detail }) => `« ${path} » : ${inWords(detail)}`,
  'duplicate-id': ({ path, detail }) => `« ${path} » : le nom « ${detail} » est déjà pris`,
  'unknown-reference': ({ path, detail }) => `« ${path} » : « ${detail} » n’existe pas dans ce fichier`,
  missing: ({ path, detail }) => `« ${path} » : il manque ${lacks[detail] ?? detail}`,
};

/** What is wrong with a school's file, one line each, by line of the file. */
export function schoolFaultLines(faults: readonly SchoolFault[]): readonly string[] {
  const told = faults.slice(0, mostTold).map((fault) => `Ligne ${fault.line} : ${sentences[fault.kind](fault)}.`);
  return faults.length > mostTold ? [...told, `Et ${faults.length - mostTold} autres.`] : told;
}
