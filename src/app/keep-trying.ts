/** Often enough for somebody who waits, seldom enough for a weak network. */
const everyMilliseconds = 30_000;

/** Tries again when the network comes back, and every half minute. @returns stops trying */
export function keepTrying(work: () => Promise<void>): () => void {
  const retry = (): void => void work();
  const timer = setInterval(retry, everyMilliseconds);
  window.addEventListener('online', retry);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', retry);
  };
}
