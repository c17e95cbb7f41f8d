/** The main control of a screen, and how its effect is seen. Selectors are CSS. */
export type Control = {
  readonly click: string;
  /** When several match: the one with this text. */
  readonly label?: string;
  readonly shows: string;
};

/**
 * Milliseconds from the start of the navigation. `shown`: the screen with its main control stands in the page; `usable`: a
 * click on the control has had its visible effect.
 */
export type Usable = { readonly shown: number; readonly usable: number; readonly files: readonly LoadedFile[] };
/** Bytes as they came over the wire, compressed; `at`: when it was asked for. */
export type LoadedFile = { readonly name: string; readonly bytes: number; readonly at: number };

declare global {
  var benchUsable: ((found: Usable) => void) | undefined;
}

/**
 * Runs in the page before anything else of it: looks for the main control every 50 ms and clicks it; a click without
 * effect is repeated after a second, not sooner, because a burst of clicks keeps a slow page from ever answering one. It
 * may use nothing from outside itself.
 */
export function watchUsable({ click, label, shows }: Control): void {
  let shown: number | undefined;
  let clickedAt = Number.NEGATIVE_INFINITY;
  const find = (): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(click)].find((one) => label === undefined || one.textContent === label);
  const look = (): void => {
    if (shown === undefined && find() !== undefined) shown = performance.now();
    if (clickedAt < 0 || document.querySelector(shows) === null) return;
    const usable = performance.now();
    observer.disconnect();
    clearInterval(timer);
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].flatMap(
      (entry) =>
        entry instanceof PerformanceResourceTiming && entry.startTime <= usable
          ? [{ name: entry.name, bytes: entry.encodedBodySize, at: entry.startTime }]
          : [],
    );
    globalThis.benchUsable?.({ shown: shown ?? usable, usable, files });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  const timer = setInterval(() => {
    const control = find();
    if (control === undefined || performance.now() - clickedAt < 1000) return;
    clickedAt = performance.now();
    control.click();
    look();
  }, 50);
}
