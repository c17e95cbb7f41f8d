/** Room left around what is brought into sight, for the ring, in pixels of the mock. */
const margin = 12;

/**
 * Scrolls what scrolls inside a mock, and nothing around it, as little as it takes to see one thing in it.
 *
 * @param stage element that holds the mock, drawn at any scale
 * @param name `data-target` of the thing
 */
export function bringIntoSight(stage: HTMLElement, name: string): void {
  const thing = stage.querySelector(`[data-target="${CSS.escape(name)}"]`);
  if (thing === null) return;
  const scale = stage.getBoundingClientRect().width / stage.offsetWidth || 1;
  for (let box = thing.parentElement; box !== null && box !== stage; box = box.parentElement) {
    if (!scrolls(box)) continue;
    const [outer, inner] = [box.getBoundingClientRect(), thing.getBoundingClientRect()];
    const above = (inner.top - outer.top) / scale - margin;
    const below = (inner.bottom - outer.bottom) / scale + margin;
    if (above < 0) box.scrollTop += above;
    else if (below > 0) box.scrollTop += Math.min(below, above);
  }
}

/** What is only cut off keeps its place. */
function scrolls(box: Element): boolean {
  return ['auto', 'scroll'].includes(getComputedStyle(box).overflowY);
}
