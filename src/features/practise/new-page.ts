/**
 * On a phone the page of the frame scrolls, not the mock: when the mock shows another page, its beginning may be above
 * what is in sight, as it never is in a real browser.
 *
 * @returns what to call after each change; it brings the first heading that was not there before back into sight
 */
export function followNewPages(stage: HTMLElement): () => void {
  const words = (heading: Element): string => heading.textContent;
  const headings = (): Element[] => [...stage.querySelectorAll('h1, h2, h3')];
  let before = new Set(headings().map(words));

  return () => {
    const all = headings();
    const fresh = all.find((heading) => !before.has(words(heading)));
    before = new Set(all.map(words));
    const page = stage.closest('main');
    if (!fresh || !page) return;
    if (fresh.getBoundingClientRect().top < page.getBoundingClientRect().top) fresh.scrollIntoView({ block: 'start' });
  };
}
