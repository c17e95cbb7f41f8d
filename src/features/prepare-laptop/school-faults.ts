import type { SchoolFault } from '../../domain/read-school.ts';

/** More than this is a wrong file, not a slip; the first lines say enough. */
const mostTold = 8;

const sentences: Readonly<Record<SchoolFault['kind'], (fault: SchoolFault) => string>> = {
  syntax: ({ detail }) => `le texte n’est pas du JSON (${detail})`,
  'wrong-shape': ({ path, detail }) => `« ${path} » : ${detail}`,
  'duplicate-id': ({ path, detail }) => `« ${path} » : le nom « ${detail} » est déjà pris`,
  'unknown-reference': ({ path, detail }) => `« ${path} » : « ${detail} » n’existe pas dans ce fichier`,
  missing: ({ path, detail }) => `« ${path} » : il manque ${detail}`,
};

/** What is wrong with a school's file, one line each, by line of the file. */
export function schoolFaultLines(faults: readonly SchoolFault[]): readonly string[] {
  const told = faults.slice(0, mostTold).map((fault) => `Ligne ${fault.line} : ${sentences[fault.kind](fault)}.`);
  return faults.length > mostTold ? [...told, `Et ${faults.length - mostTold} autres.`] : told;
}
