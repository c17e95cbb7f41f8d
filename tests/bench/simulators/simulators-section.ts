import { gzipSync } from 'node:zlib';
import { relative } from 'node:path';
import { build, type Rolldown } from 'vite';
import { temporaryFolder } from '../browser.ts';
import { appInto } from '../build.ts';
import { root } from '../../support/repository.ts';
import type { Report, SectionOptions, Table } from '../report.ts';

/** What each simulator adds to what is loaded already: its own code, views, styles and French sentences. */
export async function measureSimulators({ say }: SectionOptions): Promise<Report> {
  say('simulators: the application is built');
  const bytes = new Map<string, { code: number; texts: number }>();
  for (const file of await outputOfBuild()) {
    const own = new Set(file.modules.map(simulatorOf).filter((id) => id !== undefined));
    // A chunk of one simulator alone; what several share is counted with none.
    const [id] = own;
    if (id === undefined || own.size > 1) continue;
    const sum = bytes.get(id) ?? { code: 0, texts: 0 };
    if (file.modules.some((path) => path.endsWith('fr.json'))) sum.texts += file.bytes;
    else sum.code += file.bytes;
    bytes.set(id, sum);
  }
  const rows = [...bytes].sort(([one], [other]) => one.localeCompare(other));
  const table: Table = {
    title: 'What each simulator adds when somebody practises, kB gzip',
    columns: ['simulator', 'code and styles', 'French sentences'],
    rows: rows.map(([id, { code, texts }]) => [id, (code / 1000).toFixed(1), (texts / 1000).toFixed(1)]),
    notes: ['None of it is loaded before a first card: the start section lists what is.'],
  };
  return { tables: [table], verdicts: [], figures: {} };
}

type Built = { readonly bytes: number; readonly modules: readonly string[] };

/** Each file of the build with its compressed size and the sources in it, from the repository's root. */
async function outputOfBuild(): Promise<readonly Built[]> {
  const result = await build(appInto(temporaryFolder('simulators')));
  const outputs = (Array.isArray(result) ? result : [result]).filter((one) => 'output' in one);
  return outputs.flatMap(({ output }) =>
    output.map((file) => ({ bytes: gzipSync(contentOf(file)).length, modules: sourcesOf(file) })),
  );
}

function contentOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source;
}

function sourcesOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): readonly string[] {
  const paths = file.type === 'chunk' ? file.moduleIds : file.originalFileNames;
  return paths.map((path) => (path.startsWith('/') ? relative(root, path) : path));
}

function simulatorOf(path: string): string | undefined {
  return /^src\/simulators\/([a-z0-9-]+)\//.exec(path)?.[1];
}
