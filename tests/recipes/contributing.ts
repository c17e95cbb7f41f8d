import { readText } from '../support/repository.ts';

/** A code block of CONTRIBUTING.md that a reader would type in. */
export type Block = {
  /** `file`: a whole new file · `add`: lines for a file that exists · `step`: commands, by name. */
  readonly kind: 'file' | 'add' | 'step';
  /** Path from the root of the repository, or the name of the step. */
  readonly target: string;
  readonly text: string;
};

/** Blocks of one recipe, in order. @param heading as it stands after `##` */
export function blocksOf(heading: string): readonly Block[] {
  return [...section(heading).matchAll(/^```\w+ (file|add|step)=(\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, kind, target = '', text = '']) => ({ kind: kind === 'add' || kind === 'step' ? kind : 'file', target, text }),
  );
}

/** Lines of prose of one recipe: what a newcomer has to read, without the code, blank lines and the heading. */
export function proseOf(heading: string): readonly string[] {
  return section(heading)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function section(heading: string): string {
  const found = readText('CONTRIBUTING.md')
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`CONTRIBUTING.md has no part « ${heading} »`);
  return found.slice(heading.length + 1);
}
