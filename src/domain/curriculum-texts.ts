import * as v from 'valibot';

/**
 * Texts of one curriculum in one language. In a sentence, `[[…]]` holds a French term that stays French in every
 * language: it is what the person will see on the real screen.
 */
const Labelled = v.object({ title: v.string(), label: v.string() });
const StepText = v.object({ label: v.string(), text: v.string() });

/** `term` in French; in another language `meaning` says the same thing, and the French term stays beside it. */
const WordText = v.object({
  term: v.optional(v.string()),
  meaning: v.optional(v.string()),
  definition: v.string(),
});

export const origins = ['human', 'machine'] as const;
export const reviews = ['none', 'reviewed', 'validated'] as const;

/** Who wrote a text and who has read it since. Freshness (did the French change?) is a separate state. */
export const TextState = v.object({ origin: v.picklist(origins), review: v.picklist(reviews) });

export const CurriculumTexts = v.object({
  /** State of every text of the file that has none of its own in `states`. */
  state: TextState,
  /** Exceptions, by key such as `steps.turn-on.text`. */
  states: v.optional(v.record(v.string(), TextState), {}),
  title: v.string(),
  summary: v.string(),
  workshops: v.optional(v.record(v.string(), Labelled), {}),
  steps: v.optional(v.record(v.string(), StepText), {}),
  real: v.optional(v.record(v.string(), v.string()), {}),
  themes: v.optional(v.record(v.string(), v.string()), {}),
  words: v.optional(v.record(v.string(), WordText), {}),
  skills: v.optional(v.record(v.string(), v.string()), {}),
});

export type CurriculumTexts = v.InferOutput<typeof CurriculumTexts>;
export type TextState = v.InferOutput<typeof TextState>;

/** A stretch of a sentence: plain text, or a French term that is never translated. */
export type Segment = { readonly kind: 'text' | 'french'; readonly text: string };

/** Cuts a sentence at its `[[French terms]]`, in order; an unclosed bracket is left as it stands. */
export function segments(sentence: string): readonly Segment[] {
  return sentence
    .split(/(\[\[.*?\]\])/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('[[') && part.endsWith(']]')
        ? { kind: 'french', text: part.slice(2, -2) }
        : { kind: 'text', text: part },
    );
}

/** The sentence as it is read aloud: without the brackets. */
export function spokenText(sentence: string): string {
  return segments(sentence)
    .map((segment) => segment.text)
    .join('');
}

/** The French terms of a sentence, in order. */
export function frenchTerms(sentence: string): readonly string[] {
  return segments(sentence)
    .filter((segment) => segment.kind === 'french')
    .map((segment) => segment.text);
}

/** Every text of a file by its key (`steps.turn-on.text`), in the file's order. */
export function textsByKey(texts: CurriculumTexts): ReadonlyMap<string, string> {
  const found = new Map<string, string>([
    ['title', texts.title],
    ['summary', texts.summary],
  ]);
  for (const group of ['workshops', 'steps', 'real', 'themes', 'words', 'skills'] as const) {
    for (const [id, value] of Object.entries(texts[group])) {
      if (typeof value === 'string') found.set(`${group}.${id}`, value);
      else
        for (const [name, text] of Object.entries<string | undefined>(value))
          if (text !== undefined) found.set(`${group}.${id}.${name}`, text);
    }
  }
  return found;
}
