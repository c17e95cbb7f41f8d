import { readArdoiseFile } from '../sync/ardoise-file.ts';
import type { FactStore } from '../storage/fact-store.ts';

/** What came of reading a copy. */
export type Restored =
  | {
      readonly kind: 'done';
      readonly added: number;
      readonly duplicate: number;
      readonly damaged: number;
      /** The end of the file is missing: the key was pulled out too early. Its complete lines were taken. */
      readonly isTruncated: boolean;
    }
  | { readonly kind: 'not-ardoise' | 'newer-format' | 'damaged-file' }
  | { readonly kind: 'storage'; readonly problem: string };

/**
 * Takes a copy into the store, one strict transaction a batch, so that a crash in between loses nothing. The same
 * function serves a fresh computer and one that holds part of it: it is a union.
 *
 * @param onProgress facts taken or found so far
 */
export async function restoreFromFile(
  store: Pick<FactStore, 'absorb'>,
  file: Blob,
  onProgress: (done: number) => void,
): Promise<Restored> {
  let [added, duplicate, damaged] = [0, 0, 0];
  const read = await readArdoiseFile(file, async (values) => {
    const absorbed = await store.absorb(values, 'file');
    if (absorbed.ok) {
      added += absorbed.value.added;
      duplicate += absorbed.value.duplicate;
      damaged += absorbed.value.damaged.length;
      onProgress(added + duplicate + damaged);
    }
    return absorbed;
  });
  if (read.ok) return { kind: 'done', added, duplicate, damaged, isTruncated: !read.value.isComplete };
  const { kind } = read.error;
  if (kind === 'not-ardoise' || kind === 'newer-format') return { kind };
  return kind === 'damaged' ? { kind: 'damaged-file' } : { kind: 'storage', problem: kind };
}

/** The same in words for a mediator, in French. */
export function describeReading(restored: Restored): string {
  switch (restored.kind) {
    case 'not-ardoise':
      return 'Ce fichier n’est pas une copie d’Ardoise. Choisissez un fichier qui finit par .ardoise.';
    case 'newer-format':
      return 'Cette copie vient d’une version plus récente d’Ardoise. Mettez d’abord Ardoise à jour.';
    case 'damaged-file':
      return 'Ce fichier est abîmé. Recopiez-le depuis l’autre ordinateur, puis recommencez. Rien n’a été changé ici.';
    case 'storage':
      return restored.problem === 'disk-full'
        ? 'Le disque est plein : la copie n’a pas pu être reprise. Faites de la place, puis recommencez.'
        : 'La copie n’a pas pu être enregistrée sur cet ordinateur. Recommencez.';
    case 'done': {
      const parts = [
        restored.added === 0 ? 'Rien de nouveau dans cette copie' : `${restored.added} enregistrements repris`,
        ...(restored.duplicate > 0 ? [`${restored.duplicate} déjà présents`] : []),
        ...(restored.damaged > 0 ? [`${restored.damaged} illisibles, mis de côté`] : []),
      ];
      const end = restored.isTruncated
        ? ' La fin du fichier manque (clé retirée trop tôt ?) : tout ce qui était lisible est repris.'
        : '';
      return `${parts.join(', ')}.${end}`;
    }
  }
}
