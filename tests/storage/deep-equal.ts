/** `toEqual` of vitest for plain data, maps and sets; for pages in which vitest does not run. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map && b instanceof Map) {
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && deepEqual(value, b.get(key)));
  }
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((item) => b.has(item));
  if (
    Array.isArray(a) !== Array.isArray(b) ||
    a instanceof Map !== b instanceof Map ||
    a instanceof Set !== b instanceof Set
  ) {
    return false;
  }
  const entries = Object.entries(a).filter(([, value]) => value !== undefined);
  const others = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && deepEqual(value, others.get(key)))
  );
}
