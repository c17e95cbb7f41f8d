import * as v from 'valibot';
import type { Export } from './define-export.ts';

/** Every file of this folder is an export, except the three that make exports possible. */
const modules = import.meta.glob(['./*.ts', '!./define-export.ts', '!./find-exports.ts', '!./write-csv.ts'], {
  eager: true,
  import: 'default',
});

const Shape = v.object({
  id: v.string(),
  title: v.string(),
  keys: v.array(v.string()),
  headers: v.array(v.string()),
  toCsv: v.function(),
});
const Listed = v.custom<Export>((value) => v.is(Shape, value), 'the default export is made with defineExport');

/** The exports that a person can choose from, by title. Throws for a file that breaks the contract: it is our own. */
export const foundExports: readonly Export[] = Object.values(modules)
  .map((module) => v.parse(Listed, module))
  .sort((one, other) => one.title.localeCompare(other.title, 'fr'));
