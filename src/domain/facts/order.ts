/** Where a fact stands in the order that every device agrees on. */
export type Place = { readonly id: string; readonly lamport: number };

/** Total and the same everywhere: by lamport, then by id. Equal ids are the same fact. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.lamport !== b.lamport) return a.lamport - b.lamport;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function isLater(a: Place, b: Place | null): boolean {
  return b === null || comparePlaces(a, b) > 0;
}
