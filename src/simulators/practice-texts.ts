import * as v from 'valibot';
import { fetchPracticeTexts } from '../i18n/packs.ts';

/** Sentences of one simulator in one language. French stands in the folder, as `fr.json`; the others in `locales`. */
export const PracticeTexts = v.strictObject({
  state: v.strictObject({
    origin: v.picklist(['human', 'machine']),
    review: v.picklist(['none', 'reviewed', 'validated']),
  }),
  /** The task, by exercise. */
  exercises: v.record(v.string(), v.string()),
  /** What is asked inside an exercise that asks several things. `{{term}}` stands for French words. */
  asks: v.record(v.string(), v.string()),
  /** What to do after an error, by its class: kind, short, never a reproach. */
  errors: v.record(v.string(), v.string()),
});
export type PracticeTexts = v.InferOutput<typeof PracticeTexts>;

const french = import.meta.glob('./*/fr.json', { import: 'default' });

/** @throws when the file is not on the device or is none */
export async function loadFrenchTexts(simulator: string): Promise<PracticeTexts> {
  return v.parse(PracticeTexts, await french[`./${simulator}/fr.json`]?.());
}

/** Undefined when this language has none, or they are not on the device: French is then shown alone. */
export async function loadTranslatedTexts(simulator: string, tag: string): Promise<PracticeTexts | undefined> {
  const fetched = await fetchPracticeTexts(simulator, tag);
  const texts = fetched.ok ? v.safeParse(PracticeTexts, fetched.value) : undefined;
  return texts?.success ? texts.output : undefined;
}
