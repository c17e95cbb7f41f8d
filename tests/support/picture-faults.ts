/** What can be wrong with a drawing. The drawings go into the page as they are, so nothing may stand in them but shapes. */

const shapes: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'viewBox'],
  g: [],
  path: ['d'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
  text: ['x', 'y', 'text-anchor', 'font-size'],
};

const everywhere = ['class', 'transform'];

/** One pen, four fills, and in scenes one ring around the target. */
const classes = ['f', 'p', 'k', 'soft', 'ring'];

const viewBoxes: Readonly<Record<string, string>> = {
  signs: '0 0 24 24',
  words: '0 0 120 120',
  people: '0 0 120 120',
  workshops: '0 0 120 120',
  scenes: '0 0 328 280',
};

const mostBytes = 4096;

type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string> };

/** @param path from the folder of the pictures, such as `words/mail/send.svg` */
export function pictureFaults(path: string, svg: string): readonly string[] {
  const bytes = new TextEncoder().encode(svg).length;
  const { tags, faults } = readTags(svg);
  const folder = path.split('/')[0] ?? '';
  const rings = tags.filter((tag) => tag.attributes.get('class') === 'ring').length;
  const viewBox = tags[0]?.attributes.get('viewBox');
  return [
    ...faults,
    ...(bytes < mostBytes ? [] : [`${bytes} bytes`]),
    ...(tags[0]?.name === 'svg' && tags[0].attributes.get('xmlns') === 'http://www.w3.org/2000/svg'
      ? []
      : ['no svg at the start']),
    ...(viewBox !== undefined && viewBox === viewBoxes[folder] ? [] : [`viewBox ${viewBox}`]),
    ...(rings <= (folder === 'scenes' ? 1 : 0) ? [] : [`${rings} rings`]),
    ...tags.flatMap((tag, index) => tagFaults(tag, index === 0)),
  ].map((fault) => `${path}: ${fault}`);
}

function tagFaults({ name, attributes }: Tag, isFirst: boolean): readonly string[] {
  const own = shapes[name];
  if (own === undefined || (name === 'svg') !== isFirst) return [`<${name}>`];
  const allowed = name === 'svg' ? own : [...own, ...everywhere];
  const drawing = attributes.get('class');
  return [
    ...[...attributes.keys()]
      .filter((attribute) => !allowed.includes(attribute))
      .map((attribute) => `${attribute} on <${name}>`),
    ...(drawing === undefined || classes.includes(drawing) ? [] : [`class ${drawing}`]),
  ];
}

/** Tags of a drawing in order; a fault for everything that is not well-formed, or not plain elements and text. */
function readTags(svg: string): { readonly tags: readonly Tag[]; readonly faults: readonly string[] } {
  const tags: Tag[] = [];
  const open: string[] = [];
  const faults: string[] = [];
  const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<&]*")*)\s*(\/?)>|([^<]+)/y;
  while (token.lastIndex < svg.length) {
    const at = token.lastIndex;
    const found = token.exec(svg);
    if (!found) return { tags, faults: [...faults, `not well-formed at character ${at}`] };
    const [, slash, name = '', list = '', closed, text] = found;
    if (text !== undefined) {
      if (text.trim() !== '' && open.at(-1) !== 'text') faults.push(`text outside <text>: ${text.trim()}`);
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) faults.push('bare &');
    } else if (slash === '/') {
      if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
    } else {
      if (open.length === 0 && tags.length > 0) faults.push(`<${name}> after the end`);
      const pairs = [...list.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value] as const);
      const attributes = new Map(pairs);
      if (attributes.size < pairs.length) faults.push(`an attribute twice on <${name}>`);
      tags.push({ name, attributes });
      if (closed !== '/') open.push(name);
    }
  }
  return { tags, faults: open.length === 0 ? faults : [...faults, `<${open.at(-1)}> is not closed`] };
}

/**
 * Drawings that stand under two names: then they cannot tell the two apart. Under one name they may serve two places (a
 * workshop and the word for it): each concept has one picture, used everywhere.
 */
export function twins(drawings: ReadonlyMap<string, string>): readonly string[] {
  const first = new Map<string, string>();
  return [...drawings].flatMap(([path, svg]) => {
    const same = svg.replace(/\s+/g, '');
    const other = first.get(same);
    if (other !== undefined && nameOf(other) !== nameOf(path)) return [`${path} is ${other}`];
    first.set(same, path);
    return [];
  });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
