import type { StorageError } from './fact-store.ts';

type BrowserErrorKind = Exclude<StorageError['kind'], 'refused'>;

/**
 * By name, as specified for IndexedDB; texts differ between browsers and languages. Dexie keeps the browser's names and
 * wraps the first cause in `inner`.
 */
const kindByName: ReadonlyMap<string, BrowserErrorKind> = new Map<string, BrowserErrorKind>([
  ['QuotaExceededError', 'disk-full'],
  // Refused by policy or private window; or another tab keeps an older version open.
  ['SecurityError', 'blocked'],
  ['NotAllowedError', 'blocked'],
  ['InvalidStateError', 'blocked'],
  ['MissingAPIError', 'blocked'],
  ['BlockedError', 'blocked'],
  ['VersionError', 'blocked'],
  ['ReadOnlyError', 'blocked'],
  ['NoSuchDatabaseError', 'database-missing'],
  ['NotFoundError', 'database-missing'],
  ['DatabaseClosedError', 'closed'],
  // What both browsers answer when files of the database cannot be read.
  ['UnknownError', 'damaged'],
  ['DataError', 'damaged'],
  ['EncodingError', 'damaged'],
  ['NotReadableError', 'damaged'],
]);

/** What a thrown value means for a person: the innermost cause that is known decides. */
export function storageErrorOf(thrown: unknown): StorageError {
  const names = namesOf(thrown);
  const known = names.findLast((name) => kindByName.has(name));
  return {
    kind: known === undefined ? 'unknown' : (kindByName.get(known) ?? 'unknown'),
    name: known ?? names.at(-1) ?? '',
  };
}

/** Outermost first. Five levels are more than Dexie ever nests; a circle of causes ends there too. */
function namesOf(thrown: unknown, depth = 0): readonly string[] {
  if (typeof thrown !== 'object' || thrown === null || depth === 5) return [];
  const name = 'name' in thrown && typeof thrown.name === 'string' ? [thrown.name] : [];
  const inner =
    'inner' in thrown
      ? thrown.inner
      : 'failures' in thrown && Array.isArray(thrown.failures)
        ? thrown.failures[0]
        : null;
  return [...name, ...namesOf(inner, depth + 1)];
}
