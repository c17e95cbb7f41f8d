/** The shipped curricula, found by listing: a JSON file put here is one more course. Raw, as data from outside. */
const files = import.meta.glob('./*.json', { import: 'default' });

export type ShippedCurriculum = { readonly id: string; readonly load: () => Promise<unknown> };

/** Every shipped curriculum, in the order of its id; `load` reads its structure. */
export const shippedCurricula: readonly ShippedCurriculum[] = Object.entries(files).map(([path, load]) => ({
  id: path.slice('./'.length, -'.json'.length),
  load,
}));
