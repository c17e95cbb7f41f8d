import * as v from 'valibot';

/** The 24-unit signs, by name; few and small, so they come with the first screen. */
const files = import.meta.glob('./signs/*.svg', { query: '?raw', import: 'default', eager: true });

const drawings: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, file]) => [nameOf(path), drawingOf(v.parse(v.string(), file))]),
);

/** Inside of a sign's `<svg>`, or nothing when there is no such sign. */
export function signDrawing(name: string): string {
  return drawings.get(name) ?? '';
}

/** File name without folder and ending. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.svg'.length);
}

/** What stands between `<svg …>` and `</svg>`. */
export function drawingOf(svg: string): string {
  return svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
}
