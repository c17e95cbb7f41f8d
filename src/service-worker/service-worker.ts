/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerMessage } from './messages.ts';
import { isPack, keepPacks, keptFolders, packCache, packsIn, packsMissing, removeOldPacks } from './packs.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };

const files = self.__WB_MANIFEST.map((entry) => (typeof entry === 'string' ? { url: entry, revision: null } : entry));
const core = files.filter((file) => !isPack(file.url));
const packs = files.map((file) => file.url).filter(isPack);

cleanupOutdatedCaches();
precacheAndRoute(core);
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

// Packs are kept one language at a time, at the page's request; what is kept is served without asking the network.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isPack(relativeAddress(url)),
  async ({ request }) => (await (await packCache()).match(request, { ignoreSearch: true })) ?? fetch(request),
);

// A new version must be complete before it may take over: the languages that are kept come with it.
self.addEventListener('install', (event) => {
  event.waitUntil(
    keptFolders().then(async (folders) => {
      const wanted = packsIn(packs, folders);
      await keepPacks(wanted);
      if ((await packsMissing(wanted)).length > 0) throw new Error('a language that is kept is not complete yet');
    }),
  );
});
self.addEventListener('activate', (event) => event.waitUntil(removeOldPacks(packs)));

self.addEventListener('message', (event) => {
  const port = event.ports[0];
  event.waitUntil(
    answerMessage(event.data, { core, packs }).then((answer) => {
      // The page decides when: on its home screen, never during a session.
      if (answer.kind === 'skip-waiting') return self.skipWaiting();
      port?.postMessage(answer);
      return undefined;
    }),
  );
});

/** Address below the scope, as the list of files spells it. */
function relativeAddress(url: URL): string {
  const scope = new URL(self.registration.scope).pathname;
  return url.pathname.startsWith(scope) ? url.pathname.slice(scope.length) : url.pathname;
}
