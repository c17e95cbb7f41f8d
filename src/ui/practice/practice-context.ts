import { getContext, setContext } from 'svelte';

/** What the pieces of a mock may ask of the frame around them. */
export type PracticeFrame = {
  /** Something that looks like a real secret was typed; the field is empty again already. */
  readonly stopRealSecret: () => void;
  /** Says a French text of the mock; undefined where nothing can be heard, and then no speaker is drawn. */
  readonly sayFrench?: ((text: string) => void) | undefined;
};

const key = Symbol('practice frame');

export function providePracticeFrame(frame: PracticeFrame): void {
  setContext(key, frame);
}

/** The frame of the mock that calls; undefined where a mock is only looked at. Only while a component is set up. */
export function practiceFrame(): PracticeFrame | undefined {
  return getContext<PracticeFrame | undefined>(key);
}
