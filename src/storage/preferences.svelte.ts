import * as v from 'valibot';

/** What one person chose for herself. Unknown or damaged members fall back one by one. */
const Personal = v.object({
  /** Language that is read; null before the first choice. */
  language: v.fallback(v.nullable(v.string()), null),
  /** Language that is heard; null: the one that is read. */
  heard: v.fallback(v.nullable(v.string()), null),
  curriculum: v.fallback(v.string(), 'parentalite-numerique'),
  textSize: v.fallback(v.picklist(['normal', 'large', 'largest']), 'normal'),
  sound: v.fallback(v.boolean(), true),
  speed: v.fallback(v.picklist([0.8, 1]), 1),
});

/** What holds for the device, whoever sits in front of it. */
const Device = v.object({
  /** Several people one after the other, or one person's own device; null: not decided, the address decides. */
  usedBy: v.fallback(v.nullable(v.picklist(['several', 'one'])), null),
  /** Tags that the picker shows first, chosen by the mediator. */
  groupLanguages: v.fallback(v.array(v.string()), []),
  /** The explanation of the browser's storage question was shown. */
  askedToKeep: v.fallback(v.boolean(), false),
  /** Who was here last: a new tab begins with her. */
  learner: v.fallback(v.nullable(v.string()), null),
});

const Stored = v.object({
  device: v.fallback(Device, v.parse(Device, {})),
  /** By the person's random id, never a name. */
  people: v.fallback(v.record(v.string(), Personal), {}),
  /** Choices made before anybody said who she is. */
  nobody: v.fallback(Personal, v.parse(Personal, {})),
});
type Stored = v.InferOutput<typeof Stored>;

export type PreferenceValues = Readonly<v.InferOutput<typeof Personal> & v.InferOutput<typeof Device>>;
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * How this device is used: never synchronised, nothing about progress. Kept outside the database, because the first paint
 * must not wait for it. Another tab may have another person in front of it, so who sits here belongs to the tab.
 */
export type Preferences = {
  /** Reactive: the device's, and those of the person who sits here. */
  readonly values: PreferenceValues;
  /** Changes some and keeps them; a storage that refuses is not an error here: they hold until the page is closed. */
  readonly change: (some: Partial<PreferenceValues>) => void;
  /** Somebody new sits down and has only chosen a language; nothing of the person before holds for her. */
  readonly begin: (language: string) => void;
};

const storageKey = 'ardoise.preferences';
const learnerKey = 'ardoise.learner';
const personalKeys: readonly string[] = Object.keys(Personal.entries);

/**
 * @param storage localStorage, or undefined where the browser refuses it
 * @param tab sessionStorage, likewise
 */
export function createPreferences(storage: KeyValueStorage | undefined, tab: KeyValueStorage | undefined): Preferences {
  const first = read(storage);
  let stored = $state.raw(first);
  let learner = $state.raw(learnerOf(tab, first));
  const values = $derived({ ...personalOf(stored, learner), ...stored.device, learner });

  /** Another tab may have written since: its people are taken over, not overwritten. */
  function write(patch: (latest: Stored) => Stored): void {
    stored = patch(storage ? read(storage) : stored);
    keep(storage, storageKey, JSON.stringify(stored));
    keep(tab, learnerKey, learner ?? '');
  }

  return {
    get values() {
      return values;
    },
    change(some) {
      if (some.learner !== undefined) learner = some.learner;
      const personal = Object.fromEntries(Object.entries(some).filter(([key]) => personalKeys.includes(key)));
      const device = Object.fromEntries(Object.entries(some).filter(([key]) => !personalKeys.includes(key)));
      write((latest) => {
        const mine = { ...personalOf(latest, learner), ...personal };
        return {
          device: { ...latest.device, ...device, learner },
          people: learner === null ? latest.people : { ...latest.people, [learner]: mine },
          nobody: learner === null ? mine : latest.nobody,
        };
      });
    },
    begin(language) {
      learner = null;
      write((latest) => ({ ...latest, nobody: { ...v.parse(Personal, {}), language } }));
    },
  };
}

/** A person who is new takes over what was chosen before she said who she is. */
function personalOf(stored: Stored, learner: string | null): v.InferOutput<typeof Personal> {
  return (learner === null ? undefined : stored.people[learner]) ?? stored.nobody;
}

function read(storage: KeyValueStorage | undefined): Stored {
  try {
    const text = storage?.getItem(storageKey) ?? '{}';
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Stored), text);
    if (parsed.success) return parsed.output;
  } catch {
    // Reading is refused: the device is then as on its first day.
  }
  return v.parse(Stored, {});
}

/** The tab's own person; in a new tab the one who was here last. An empty text: nobody has said who she is. */
function learnerOf(tab: KeyValueStorage | undefined, { device }: Stored): string | null {
  try {
    const known = tab?.getItem(learnerKey) ?? null;
    return known === null ? device.learner : known === '' ? null : known;
  } catch {
    return device.learner;
  }
}

function keep(storage: KeyValueStorage | undefined, key: string, text: string): void {
  try {
    storage?.setItem(key, text);
  } catch {
    // Full or refused: the fact store tells the person when it matters, namely when progress cannot be kept.
  }
}
