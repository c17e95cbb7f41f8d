import * as v from 'valibot';
import { drawingOf, nameOf } from './sign-drawings.ts';

/** Folders of drawings; one name, one file, one meaning. */
export type PictureKind = 'scenes' | 'words' | 'people' | 'workshops';

const loaders = import.meta.glob(['./scenes/*/*.svg', './words/*/*.svg', './people/*.svg', './workshops/*.svg'], {
  query: '?raw',
  import: 'default',
});

const loaderByPicture = new Map(
  Object.entries(loaders).map(([path, load]) => [`${path.split('/')[1] ?? ''}/${nameOf(path)}`, load]),
);

/** Drawings that were loaded once stay: a person goes back and forth between cards. */
const loaded = new Map<string, string>();

/** Whether there is a drawing of this name. */
export function hasPicture(kind: PictureKind, name: string): boolean {
  return loaderByPicture.has(`${kind}/${name}`);
}

/** Names of all drawings of a kind, in the order of the alphabet. */
export function pictureNames(kind: PictureKind): readonly string[] {
  return [...loaderByPicture.keys()].filter((key) => key.startsWith(`${kind}/`)).map((key) => key.slice(kind.length + 1));
}

/** The drawing if it is already here: lets a screen paint without a blank moment. */
export function loadedPicture(kind: PictureKind, name: string): string | undefined {
  return loaded.get(`${kind}/${name}`);
}

/** Inside of the `<svg>`; undefined when there is no such drawing or its file is not on this device. */
export async function loadPicture(kind: PictureKind, name: string): Promise<string | undefined> {
  const key = `${kind}/${name}`;
  const load = loaderByPicture.get(key);
  if (!load) return undefined;
  try {
    const drawing = drawingOf(v.parse(v.string(), await load()));
    loaded.set(key, drawing);
    return drawing;
  } catch {
    return undefined;
  }
}

/** Coordinates of the sheet a drawing is made on. */
export const viewBoxes: Readonly<Record<PictureKind, string>> = {
  scenes: '0 0 328 280',
  words: '0 0 120 120',
  people: '0 0 120 120',
  workshops: '0 0 120 120',
};
