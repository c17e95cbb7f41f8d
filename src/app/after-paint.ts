/** Longer than any frame; a page in the background paints none. */
const patienceMilliseconds = 500;

/** Resolves once what was just drawn is on the glass, so that work that can wait does not delay it. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const givenUp = setTimeout(resolve, patienceMilliseconds);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(givenUp);
        resolve();
      }),
    );
  });
}
