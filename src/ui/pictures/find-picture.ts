import * as v from 'valibot';
import { drawingOf, nameOf } from './sign-drawings.ts';

/** Kinds of drawings; one name, one file, one meaning. */
export type PictureKind = 'scenes' | 'words' | 'people' | 'workshops';

/** Every folder with a `pictures.ts` is found by listing; it brings the drawings beside it. */
const folders = import.meta.glob('./**/pictures.ts', { import: 'default' });

const Files = v.record(v.string(), v.string());
type Drawings = ReadonlyMap<string, string>;

/** Folders that were loaded once stay: a person goes back and forth between cards. */
const loaded = new Map<string, Drawings>();

/**
 * The drawing if it is already here: lets a screen paint without a blank moment.
 *
 * @param path folder and name, such as `account/password` in the kind `words`; only a name in kinds without folders
 */
export function loadedPicture(kind: PictureKind, path: string): string | undefined {
  const { folder, name } = placeOf(kind, path);
  return loaded.get(folder)?.get(name);
}

/** Inside of the `<svg>`; undefined when there is no such drawing or its file is not on this device. */
export async function loadPicture(kind: PictureKind, path: string): Promise<string | undefined> {
  const { folder, name } = placeOf(kind, path);
  return (await loadFolder(folder)).get(name);
}

/** Names of all drawings of a kind without folders, in the order of the alphabet. */
export async function pictureNames(kind: 'people' | 'workshops'): Promise<readonly string[]> {
  return [...(await loadFolder(`./${kind}`)).keys()];
}

/** Coordinates of the sheet a drawing is made on. */
export const viewBoxes: Readonly<Record<PictureKind, string>> = {
  scenes: '0 0 328 280',
  words: '0 0 120 120',
  people: '0 0 120 120',
  workshops: '0 0 120 120',
};

async function loadFolder(folder: string): Promise<Drawings> {
  const there = loaded.get(folder);
  if (there) return there;
  try {
    const files = v.parse(Files, await folders[`${folder}/pictures.ts`]?.());
    const drawings = new Map(Object.entries(files).map(([path, svg]) => [nameOf(path), drawingOf(svg)]));
    loaded.set(folder, drawings);
    return drawings;
  } catch {
    return new Map();
  }
}

function placeOf(kind: PictureKind, path: string): { readonly folder: string; readonly name: string } {
  const slash = path.indexOf('/');
  return slash < 0
    ? { folder: `./${kind}`, name: path }
    : { folder: `./${kind}/${path.slice(0, slash)}`, name: path.slice(slash + 1) };
}
