/** Milliseconds from the input event to the frame that shows it: that the tap was felt, and that it is stored. */
export type Tap = { readonly visible: number; readonly saved: number };

declare global {
  var benchTapped: ((tap: Tap) => void) | undefined;
}

/** Runs in the page, before one tap on an outcome tile. It may use nothing from outside itself. */
export function watchTap(): void {
  let tapped: number | undefined;
  let visible: number | undefined;
  let isAsked = { visible: false, saved: false };
  addEventListener('click', ({ timeStamp }) => (tapped = timeStamp), { capture: true, once: true });

  /** After the next frame: what was changed is then on the screen. */
  const afterFrame = (done: (at: number) => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });
  };
  const look = (): void => {
    if (tapped === undefined) return;
    const start = tapped;
    if (!isAsked.visible && document.querySelector('[data-outcome][aria-busy="true"]') !== null) {
      isAsked = { ...isAsked, visible: true };
      afterFrame((at) => (visible = at - start));
    }
    if (!isAsked.saved && document.querySelector('[role="status"] > *') !== null) {
      isAsked = { visible: true, saved: true };
      afterFrame((at) => {
        observer.disconnect();
        // A tap that is stored before its first frame is seen once, as stored.
        globalThis.benchTapped?.({ visible: visible ?? at - start, saved: at - start });
      });
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
