import * as v from 'valibot';
import { fieldIds, fieldsOf, mostSigns, taskIds, type Field, type FieldId } from './tasks.ts';
import { rightSigns } from './edit-plan.ts';

const places = [...fieldIds, 'confirm', 'none'] as const;

export const State = v.strictObject({
  typed: v.record(v.string(), v.string()),
  task: v.picklist(taskIds),
  /** Where the small line blinks. */
  place: v.picklist(places),
  /** Signs before the small line. The text may be shorter: it is emptied when a state outlives the page. */
  caret: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostSigns)),
  /** Verr. Maj is on. */
  isLocked: v.boolean(),
  isPadOn: v.boolean(),
  /** The drawn key that was clicked: it holds for one sign. What a finger holds is nobody's business but the finger's. */
  latch: v.picklist(['none', 'shift', 'altgr']),
  /** A drawn key that waits for its letter. */
  accent: v.picklist(['none', '^', '¨']),
  /** Letters found in 1.8. */
  found: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The computer wrote something else than the drawing shows at that place. */
  isOtherLayout: v.boolean(),
  /** What the small form says. */
  answer: v.picklist(['none', 'empty', 'check', 'sent']),
});
export type State = Readonly<v.InferOutput<typeof State>>;

export type Action =
  | { readonly kind: 'focus'; readonly place: State['place'] }
  /** Clicked in a field, between two signs. */
  | { readonly kind: 'point'; readonly place: FieldId; readonly at: number }
  /** A real key wrote a sign. */
  | {
      readonly kind: 'write';
      readonly text: string;
      /** Drawn key at the place of the real one. */
      readonly key?: string | undefined;
      /** What the sign says about Verr. Maj. */
      readonly isLocked?: boolean | undefined;
      readonly isHeldTooLong?: boolean | undefined;
    }
  /** A drawn key was clicked or touched. */
  | { readonly kind: 'tap'; readonly key: string }
  | { readonly kind: 'latch'; readonly latch: State['latch'] }
  | { readonly kind: 'lock' }
  | { readonly kind: 'pad'; readonly isOn: boolean }
  /** A digit of the pad that is off. */
  | { readonly kind: 'pad-off' }
  | { readonly kind: 'erase'; readonly side: 'before' | 'after' }
  | { readonly kind: 'move'; readonly to: 'left' | 'right' | 'start' | 'end' }
  | { readonly kind: 'next' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'empty'; readonly place: FieldId }
  | { readonly kind: 'accent'; readonly accent: '^' | '¨' }
  | { readonly kind: 'nothing' };

export function fieldAt({ task, place }: State): Field | undefined {
  return fieldsOf(task).find(({ id }) => id === place);
}

export function textOf(state: State, id: string): string {
  return state.typed[id] ?? '';
}

/** Within the text, whatever became of it. */
export function caretOf(state: State): number {
  return Math.min(state.caret, textOf(state, state.place).length);
}

export function isRight(state: State, field: Field): boolean {
  const text = textOf(state, field.id);
  const length = field.kind === 'phone' ? text.replaceAll(' ', '').length : text.length;
  return length === field.wanted.length && rightSigns(field, text) === text.length;
}

export function areAllRight(state: State): boolean {
  return fieldsOf(state.task).every((field) => isRight(state, field));
}
