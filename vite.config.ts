import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { VitePWA } from 'vite-plugin-pwa';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './tests/support/find-browsers.ts';

const buildDate = process.env['ARDOISE_BUILD_DATE'] ?? new Date().toISOString();

/**
 * The policy every built page carries, also when a static host sends no header of its own. No inline script or style,
 * nothing from elsewhere. `blob:` is for files that a person opens or saves; `data:` for nothing.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  base: './',
  define: { __BUILD_DATE__: JSON.stringify(buildDate) },
  plugins: [
    svelte(),
    contentSecurityPolicy(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Ardoise',
        short_name: 'Ardoise',
        description: 'Suivre l’école de son enfant, pas à pas, sans réseau.',
        lang: 'fr',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#fbf7f0',
        theme_color: '#fbf7f0',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,json,svg,png,woff2,webm,ogg,m4a,webmanifest}'],
        maximumFileSizeToCacheInBytes: 5_000_000,
      },
    }),
  ],
  build: {
    target: ['chrome109', 'firefox115', 'safari16'],
    // A small file must stay a file: packs are kept by their addresses, and a data: address is refused by the policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        assetFileNames: (asset) => `${assetFolder(asset.originalFileNames[0] ?? '')}/[name]-[hash][extname]`,
        codeSplitting: {
          groups: [
            { name: 'svelte', test: /node_modules[\\/](svelte|esm-env|clsx)/ },
            { name: 'dexie', test: /node_modules[\\/]dexie/ },
            { name: 'i18next', test: /node_modules[\\/]i18next/ },
            // A card, what is pressed on it, and their parts: one file instead of twenty, as each costs a request.
            {
              name: 'card',
              test: /src[\\/](features[\\/](learn-step[\\/][^\\/]+$|(?!open-exercise)[^\\/]+$)|ui[\\/][A-Z][^\\/]+$|curricula[\\/]course)/,
            },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/**/*.firefox.test.ts', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['tests/**/*.firefox.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'chromium',
          include: ['tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findChromium() ?? '/usr/bin/chromium',
                chromiumSandbox: false,
                args: [...chromiumArguments],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

/**
 * Folder of a built file. What belongs to one language or one script goes to `packs/<tag>/`, so that the service worker
 * can tell by the address alone what a phone needs (see src/service-worker/packs.ts); the rest is for everybody.
 *
 * @param source path of the file in the repository or in node_modules
 */
function assetFolder(source: string): string {
  const locale = /locales\/([A-Za-z-]+)\//.exec(source);
  if (locale) return `packs/${locale[1]}`;
  if (source.includes('noto-sans-arabic-arabic')) return 'packs/Arab';
  if (source.includes('noto-sans-ethiopic-ethiopic')) return 'packs/Ethi';
  if (source.includes('noto-sans-cyrillic')) return 'packs/Cyrl';
  return 'assets';
}

/** Adds the policy at build only: the development server needs inline scripts for its hot reload. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'ardoise-content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
