import * as v from 'valibot';
import { CurriculumTexts } from '../../domain/curriculum-texts.ts';
import { resolveCurriculum, type CurriculumFault } from '../../domain/resolve-curriculum.ts';
import type { CurriculumStore } from '../../storage/curriculum-store.ts';

/** A curriculum in one portable file: its structure and its texts, by language. French is needed, others are welcome. */
const CurriculumFile = v.object({
  ardoise: v.literal('curriculum'),
  structure: v.looseObject({ id: v.string(), uses: v.optional(v.string()) }),
  texts: v.intersect([v.object({ fr: CurriculumTexts }), v.record(v.string(), CurriculumTexts)]),
});

/** Imported curricula do not belong to a build of the application. */
const importedBuild = 'imported';

/** How many faults are told at once: enough to mend a file, few enough to read. */
const faultsTold = 5;

/**
 * Puts a curriculum file on this device, or refuses it as a whole.
 *
 * @returns what happened, in sentences for a mediator; nothing is changed when a file is refused
 */
export async function importCurriculum(store: CurriculumStore, text: string): Promise<readonly string[]> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), CurriculumFile), text);
  if (!parsed.success) {
    const where = v.getDotPath(parsed.issues[0]);
    return [
      'Ce fichier n’est pas un parcours d’Ardoise. Rien n’a été changé.',
      ...(where ? [`Premier défaut : ${where}`] : []),
    ];
  }
  const { structure, texts } = parsed.output;
  const present = await store.curriculum(structure.id);
  if (!present.ok) return ['Le parcours n’a pas pu être enregistré sur cet ordinateur. Réessayez.'];
  if (present.value?.source === 'shipped') {
    return [
      `Ce parcours porte le nom « ${structure.id} », qui est celui d’un parcours d’Ardoise. Donnez-lui un autre nom.`,
    ];
  }
  const base = structure.uses === undefined ? undefined : await store.curriculum(structure.uses);
  if (base && !base.ok) return ['Les parcours de cet ordinateur n’ont pas pu être lus. Rechargez la page.'];
  const resolved = resolveCurriculum(structure, base?.value?.curriculum);
  if (!resolved.ok)
    return [
      'Ce parcours a des défauts. Rien n’a été changé.',
      ...resolved.error.slice(0, faultsTold).map(faultInWords),
    ];
  const { id } = resolved.value;
  const installed = await store.install(
    [{ id, source: 'imported', build: importedBuild, curriculum: resolved.value }],
    Object.entries(texts).map(([language, one]) => ({
      curriculum: id,
      language,
      build: importedBuild,
      texts: one,
      stale: [],
    })),
  );
  return installed.ok
    ? [`Le parcours « ${texts.fr.title} » est sur cet ordinateur.`]
    : ['Le parcours n’a pas pu être enregistré sur cet ordinateur. Réessayez.'];
}

function faultInWords(fault: CurriculumFault): string {
  switch (fault.kind) {
    case 'wrong-shape':
      return `À cet endroit, une valeur manque ou n’est pas du bon type : ${fault.path || 'le début du fichier'}.`;
    case 'duplicate-id':
      return `Le nom « ${fault.id} » est donné deux fois.`;
    case 'unknown-reference':
      return `« ${fault.from} » renvoie à « ${fault.id} », qui n’existe pas dans le parcours.`;
    case 'unknown-base':
      return `Ce parcours s’appuie sur « ${fault.id} », qui n’est pas sur cet ordinateur. Importez-le d’abord.`;
  }
}
