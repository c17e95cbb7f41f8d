/**
 * Keeps together what a line break must not part: guillemets and what they hold, and the French signs that stand after a
 * space. Texts are written with plain spaces, so that whoever writes them sees what is there.
 */
export function unbroken(text: string): string {
  return text.replace(/« /g, '«\u00a0').replace(/ (?=[»?!:;%])/g, '\u00a0');
}
