import * as v from 'valibot';

/**
 * How this device is used: never synchronised, nothing about progress. Kept in localStorage, because the first paint
 * must not wait for the database. Unknown or damaged members fall back one by one.
 */
const Preferences = v.object({
  /** Language that is read; null before the first choice. */
  language: v.fallback(v.nullable(v.string()), null),
  /** Language that is heard; null: the one that is read. */
  heard: v.fallback(v.nullable(v.string()), null),
  /** Several people one after the other, or one person's own device; null: not decided, the address decides. */
  usedBy: v.fallback(v.nullable(v.picklist(['several', 'one'])), null),
  /** The person in front of the cards: her random id, never a name. */
  learner: v.fallback(v.nullable(v.string()), null),
  curriculum: v.fallback(v.string(), 'parentalite-numerique'),
  textSize: v.fallback(v.picklist(['normal', 'large', 'largest']), 'normal'),
  sound: v.fallback(v.boolean(), true),
  speed: v.fallback(v.picklist([0.8, 1]), 1),
  pointer: v.fallback(v.picklist(['mouse', 'touchpad', 'touchscreen']), 'mouse'),
  /** Tags that the picker shows first, chosen by the mediator. */
  groupLanguages: v.fallback(v.array(v.string()), []),
  /** The explanation of the browser's storage question was shown. */
  askedToKeep: v.fallback(v.boolean(), false),
  /** A person said which day it is; holds until the browser is closed. */
  confirmedDay: v.fallback(v.nullable(v.object({ day: v.string(), atWall: v.number() })), null),
});

export type PreferenceValues = Readonly<v.InferOutput<typeof Preferences>>;

export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem'>;

export type Preferences = {
  /** Reactive. */
  readonly values: PreferenceValues;
  /** Changes some and keeps them; a storage that refuses is not an error here: they hold until the page is closed. */
  readonly change: (some: Partial<PreferenceValues>) => void;
};

const storageKey = 'ardoise.preferences';

/** @param storage localStorage, or undefined where the browser refuses it */
export function createPreferences(storage: KeyValueStorage | undefined): Preferences {
  let values = $state.raw(read(storage));
  return {
    get values() {
      return values;
    },
    change(some) {
      values = { ...values, ...some };
      try {
        storage?.setItem(storageKey, JSON.stringify(values));
      } catch {
        // Full or refused: the fact store tells the person when it matters, namely when progress cannot be kept.
      }
    },
  };
}

function read(storage: KeyValueStorage | undefined): PreferenceValues {
  try {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Preferences), storage?.getItem(storageKey) ?? '{}');
    if (parsed.success) return parsed.output;
  } catch {
    // Reading is refused: the device is then as on its first day.
  }
  return v.parse(Preferences, {});
}
