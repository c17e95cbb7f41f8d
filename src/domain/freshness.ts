/**
 * Freshness of translations: each translated text remembers a fingerprint of the French it was made from. When the French
 * changes, the translation is stale, whatever its review state says.
 */

/** 32-bit FNV-1a as 8 hexadecimal digits: enough to notice a change, not a secret. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/**
 * Keys whose translation was made from another French text than today's.
 *
 * @param french today's French texts by key
 * @param sources fingerprints by key, as written beside the translation; a key without one counts as stale
 * @param translated keys that have a translation
 */
export function staleKeys(
  french: ReadonlyMap<string, string>,
  sources: Readonly<Record<string, string>>,
  translated: Iterable<string>,
): readonly string[] {
  return [...translated].filter((key) => sources[key] !== fingerprint(french.get(frenchKey(key)) ?? ''));
}

/** A word is called `term` in French and `meaning` elsewhere: the same text, seen from two sides. */
function frenchKey(key: string): string {
  return key.startsWith('words.') && key.endsWith('.meaning') ? `${key.slice(0, -'meaning'.length)}term` : key;
}
