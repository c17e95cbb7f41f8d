import { importsOf, markupFindings, stylesOf, withoutComments, withoutText, type Source } from './source-code.ts';

/** Rules about the source tree. Each takes files with paths from `src` and names what breaks it, one line a finding. */

/** Lower layers that a folder may import: a folder, or one file of it. Its own folder is always allowed. */
export type Layers = Readonly<Record<string, readonly string[]>>;

/** Folders whose inner folders are separate: they meet only in the files that stand directly in them. */
export type Parted = readonly string[];

export function climbingImports(files: readonly Source[], layers: Layers, parted: Parted): readonly string[] {
  return files.flatMap((file) => {
    const from = folderOf(file.path);
    const allowed = layers[from];
    if (allowed === undefined)
      return from === '' ? [] : [`${file.path} stands in a folder that the table does not know`];
    return importsOf(file)
      .filter((path) => !isPackage(path))
      .filter((path) => {
        if (folderOf(path) !== from) return !allowed.some((one) => path === one || path.startsWith(`${one}/`));
        return parted.includes(from) && partOf(path) !== undefined && partOf(path) !== partOf(file.path);
      })
      .map((path) => `${file.path} -> ${path}`);
  });
}

/** Packages that a folder imports beside the ones it is meant to use. */
export function foreignPackages(files: readonly Source[], allowed: Layers): readonly string[] {
  return files.flatMap((file) => {
    const packages = allowed[folderOf(file.path)];
    if (packages === undefined) return [];
    return importsOf(file)
      .filter((name) => isPackage(name) && !packages.includes(name))
      .map((name) => `${file.path} -> ${name}`);
  });
}

/** Circles of imports, each once, as the path that closes it. */
export function cycles(files: readonly Source[]): readonly string[] {
  const importsByPath = new Map(files.map((file) => [file.path, importsOf(file).filter((path) => !isPackage(path))]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const next of importsByPath.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of importsByPath.keys()) visit(path, []);
  return found;
}

const bags = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'lib', 'libs', 'shared']);

export function bagFolders(paths: readonly string[]): readonly string[] {
  return paths.filter((path) =>
    path
      .split('/')
      .slice(0, -1)
      .some((folder) => bags.has(folder.toLowerCase())),
  );
}

export function barrels(files: readonly Source[]): readonly string[] {
  return files
    .filter(({ path }) => /(^|\/)index\.ts$/.test(path))
    .filter(({ text }) => {
      const statements = withoutComments(text)
        .split(';')
        .map((one) => one.trim());
      return statements.filter((one) => one !== '').every((one) => /^export\b[\s\S]*\bfrom\b/.test(one));
    })
    .map(({ path }) => path);
}

/** Everything written by hand; texts and curricula are content. */
export function longFiles(files: readonly Source[], most: number): readonly string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

/** A piece of code that may stand only in some places, each with its reason. */
export type Confined = {
  readonly what: string;
  readonly form: RegExp;
  readonly places: Readonly<Record<string, string>>;
};

/** @returns `path: what` for every file outside the places that holds the form; a place ends in `/`, is a file, or has a `*` */
export function strayCode(files: readonly Source[], { what, form, places }: Confined): readonly string[] {
  return files
    .filter(({ path }) => !Object.keys(places).some((place) => fits(path, place)))
    .filter(({ text }) => form.test(withoutText(text)))
    .map(({ path }) => `${path}: ${what}`);
}

/** Places of a rule that hold nothing it is about: the exception outlived its reason. */
export function unusedPlaces(files: readonly Source[], { form, places }: Confined): readonly string[] {
  return Object.keys(places).filter((place) => {
    const inside = files.filter(({ path }) => fits(path, place));
    return inside.length > 0 && !inside.some(({ text }) => form.test(withoutText(text)));
  });
}

/** Texts in components: what a person reads comes from `locales`. @param exempt folders whose screens are in French only */
export function literalTexts(
  files: readonly Source[],
  exempt: readonly string[],
  allowed: readonly string[],
): readonly string[] {
  return files
    .filter(({ path }) => path.endsWith('.svelte') && !exempt.some((place) => fits(path, place)))
    .flatMap(({ path, text }) =>
      markupFindings(text)
        .filter((finding) => finding.kind !== 'style' && /\p{L}/u.test(finding.text) && !allowed.includes(finding.text))
        .map((finding) => `${path}: « ${finding.text} »`),
    );
}

/** The content policy refuses style attributes: the style would silently be lost. */
export function styleAttributes(files: readonly Source[]): readonly string[] {
  return files
    .filter(({ path }) => path.endsWith('.svelte'))
    .filter(({ text }) => markupFindings(text).some((finding) => finding.kind === 'style'))
    .map(({ path }) => `${path}: style attribute`);
}

const physical = [
  /(?:^|[;{\s])((?:scroll-)?(?:margin|padding|border)-(?:left|right)[a-z-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:/g,
  /(?:^|[;{\s])((?:text-align|float|clear|caption-side)\s*:\s*(?:left|right))\b/g,
] as const;

/** Sides that do not turn round in a language that is read from the right. */
export function physicalSides(files: readonly Source[]): readonly string[] {
  return files
    .filter(({ path }) => /\.(css|svelte)$/.test(path))
    .flatMap((file) => {
      const styles = stylesOf(file);
      return physical.flatMap((form) => [...styles.matchAll(form)].map((match) => `${file.path}: ${match[1]}`));
    });
}

/** Addresses outside comments. @param allowed starts of addresses that are names or our own, never fetched elsewhere */
export function addresses(files: readonly Source[], allowed: readonly string[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(/https?:\/\/[^\s'"`)<]*/g)]
      .map(([address]) => address)
      .filter((address) => !allowed.some((start) => address.startsWith(start)))
      .map((address) => `${path}: ${address}`),
  );
}

function fits(path: string, place: string): boolean {
  if (place.includes('*')) return new RegExp(`^${place.replace(/[.]/g, '\\.').replace(/\*/g, '.*')}$`).test(path);
  return place.endsWith('/') ? path.startsWith(place) : path === place;
}

function isPackage(path: string): boolean {
  return !/\.(ts|svelte|css|json|svg)$/.test(path);
}

/** First folder under `src`; empty for a file that stands directly in it. */
function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

/** The inner folder of a file, or undefined when it stands directly in its layer's folder. */
function partOf(path: string): string | undefined {
  const parts = path.split('/');
  return parts.length > 2 ? parts[1] : undefined;
}
