/** Presses of the right button until a word is said about it: the first one may be a slip. */
const pressesUntilHint = 2;
const hintMilliseconds = 5000;

/** The browser's menu of the right button frightens novices: it stays closed on parents' screens, with a word after two. */
export type RightButtonHints = {
  /** Reactive. */
  readonly isShown: boolean;
  readonly pressedRight: (event: Event) => void;
};

/** @param isAllowed true where the menu may open: on the mediator's screen */
export function createRightButtonHints(isAllowed: () => boolean): RightButtonHints {
  let presses = 0;
  let isShown = $state(false);
  let hiding: ReturnType<typeof setTimeout> | undefined;
  return {
    get isShown() {
      return isShown;
    },
    pressedRight(event) {
      if (isAllowed()) return;
      event.preventDefault();
      presses += 1;
      if (presses < pressesUntilHint) return;
      isShown = true;
      clearTimeout(hiding);
      hiding = setTimeout(() => (isShown = false), hintMilliseconds);
    },
  };
}
