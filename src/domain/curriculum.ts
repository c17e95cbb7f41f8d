import * as v from 'valibot';

/**
 * A curriculum is data: which workshops, which steps, which words, in which order. It holds no text: texts stand beside
 * it, one file a language (see curriculum-texts.ts). The same shape serves what is shipped, imported and adapted.
 */

/** Ids are written into facts and file names: short, lower case, never reused for something else. */
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/));
const Day = v.pipe(v.string(), v.isoDate());

/** The order in which a two-hour workshop uses them, as the workshops of Dax were run. */
export const activityKinds = [
  'welcome',
  'recall',
  'demonstration',
  'practice',
  'break',
  'real',
  'words',
  'take-home',
] as const;

const Activity = v.object({
  kind: v.picklist(activityKinds),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
  /** Steps that this part of the workshop works on. */
  steps: v.optional(v.array(Id), []),
});

const Workshop = v.object({
  id: Id,
  /** Name of its drawing in `ui/pictures/workshops`. */
  picture: Id,
  activities: v.array(Activity),
  /** In the order in which they are learnt. */
  steps: v.pipe(v.array(Id), v.minLength(1)),
  /** « En vrai » items: what a person does with her own account, outside the app. */
  real: v.optional(v.array(Id), []),
  /** Themes whose words are learnt in this workshop. */
  themes: v.optional(v.array(Id), []),
});

/** Folder and name of a drawing in `ui/pictures`. */
const PicturePath = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/));

const Step = v.object({
  id: Id,
  /** In `ui/pictures/scenes`; a card without one shows a sign. */
  scene: v.optional(v.nullable(PicturePath), null),
  /** Instead of the drawing where there is room: the simulator itself, after so many of the gestures that lead to the goal. */
  frozen: v.optional(
    v.nullable(
      v.strictObject({
        exercise: Id,
        gestures: v.pipe(v.number(), v.integer(), v.minValue(0)),
        /** `data-target` of what the card is about, where that is not what the next gesture is for. */
        ring: v.optional(Id),
      }),
    ),
    null,
  ),
  words: v.array(Id),
  skills: v.optional(v.array(Id), []),
  /** In the order in which they are practised; the first is what the card offers. */
  exercises: v.optional(v.array(Id), []),
  /** True when the card shows a screen that others may change (a site, Firefox, Linux Mint). */
  showsRealScreen: v.boolean(),
  /** Day on which the card was last held against what it shows. Older than twelve months: the mediator is told. */
  screensCheckedOn: Day,
  /** `screen`: held against the real screen; `documents`: against public documents only. */
  screensCheckedAgainst: v.picklist(['screen', 'documents']),
});

const Word = v.object({
  id: Id,
  theme: Id,
  /** In `ui/pictures/words`; by default the theme's folder and the word's id. */
  picture: v.optional(PicturePath),
});

const Skill = v.object({
  id: Id,
  /** Code of the competence in DigComp 2.2, such as 1.1. */
  digcomp: v.pipe(v.string(), v.regex(/^[1-5]\.[1-6]$/)),
});

const Exercise = v.object({
  id: Id,
  words: v.array(Id),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  device: v.picklist(['laptop', 'phone', 'both']),
  skill: v.optional(v.nullable(Id), null),
});

/** Unknown members are tolerated: a curriculum file may come from a newer version. */
export const Curriculum = v.object({
  format: v.literal(1),
  id: Id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Another curriculum whose steps, words, skills and exercises this one borrows by id. */
  uses: v.optional(Id),
  workshops: v.pipe(v.array(Workshop), v.minLength(1)),
  steps: v.optional(v.array(Step), []),
  words: v.optional(v.array(Word), []),
  skills: v.optional(v.array(Skill), []),
  exercises: v.optional(v.array(Exercise), []),
});

export type Curriculum = v.InferOutput<typeof Curriculum>;
export type Workshop = Curriculum['workshops'][number];
export type Step = Curriculum['steps'][number];
export type Word = Curriculum['words'][number];
export type Skill = Curriculum['skills'][number];
export type Exercise = Curriculum['exercises'][number];
export type ActivityKind = (typeof activityKinds)[number];

/** A card is held against what it shows at least once a year: school sites change every September. */
const monthsUntilStale = 12;

/**
 * Whether a card's screens have to be looked at again.
 *
 * @param today a day as YYYY-MM-DD, from a person or a trusted clock
 */
export function screensAreStale(step: Step, today: string): boolean {
  if (!step.showsRealScreen) return false;
  const limit = new Date(`${step.screensCheckedOn}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + monthsUntilStale);
  return today > limit.toISOString().slice(0, 10);
}
