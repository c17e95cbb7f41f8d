import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { VitePWA } from 'vite-plugin-pwa';
import { build, type InlineConfig } from 'vite';
import { root } from '../support/repository.ts';
import { temporaryFolder } from './browser.ts';

const bench = join(root, 'tests', 'bench');
/** The browsers that the application is built for. */
const target = ['chrome109', 'firefox115', 'safari16'];

/** The application as `npm run build` makes it. */
export function appInto(outDir: string): InlineConfig {
  return {
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  };
}

/** @returns folder of the built application */
export async function buildApp(): Promise<string> {
  const outDir = temporaryFolder('app');
  await build(appInto(outDir));
  return outDir;
}

/** One of `floors/`. @returns its folder */
export async function buildFloor(name: 'a' | 'b'): Promise<string> {
  const outDir = temporaryFolder(`floor-${name}`);
  const manifest = { name: `floor-${name}`, short_name: name, icons: [] };
  await build({
    ...quiet,
    root: join(bench, 'floors', name),
    plugins: [svelte(), VitePWA({ registerType: 'autoUpdate', injectRegister: 'script-defer', manifest })],
    build: { outDir, emptyOutDir: true, target },
  });
  return outDir;
}

/**
 * A page that runs measurements, from one TypeScript file.
 *
 * @param entry from the bench's folder
 * @returns a folder with `<name>.html`
 */
export async function buildPage(entry: string, name: string): Promise<string> {
  const outDir = temporaryFolder(`page-${name}`);
  const html = `<!doctype html><meta charset="utf-8"><title>${name}</title><script type="module" src="/${name}.js"></script>`;
  await build({
    ...quiet,
    root: bench,
    plugins: [
      svelte(),
      {
        name: 'bench-page',
        generateBundle() {
          this.emitFile({ type: 'asset', fileName: `${name}.html`, source: html });
        },
      },
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target,
      lib: { entry: join(bench, entry), formats: ['es'], fileName: () => `${name}.js` },
    },
  });
  return outDir;
}

const quiet: InlineConfig = {
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
};
