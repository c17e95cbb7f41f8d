import * as v from 'valibot';
import { Workbox } from 'workbox-window';

const State = v.object({ kind: v.literal('state'), missing: v.array(v.string()), total: v.number() });

/** What is kept of the application on this device. */
export type OfflineState =
  /** The browser has no service worker here: a private window, or an address that is neither https nor localhost. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly missing: readonly string[]; readonly total: number };

/** The page's side of the service worker: what is kept, and when a new version takes over. */
export type Offline = {
  /** Reactive. */
  readonly state: OfflineState;
  /** Reactive: a complete new version waits. */
  readonly updateIsReady: boolean;
  /** Keeps the packs of these folders; asks again when some are still missing. */
  readonly keep: (folders: readonly string[]) => Promise<void>;
  /** Looks, file by file, whether everything is there. */
  readonly check: (folders: readonly string[]) => Promise<void>;
  /** Lets the new version take over; the page is loaded anew. */
  readonly applyUpdate: () => void;
};

/** @param container `navigator.serviceWorker`, or undefined where there is none */
export function createOffline(container: ServiceWorkerContainer | undefined, reload: () => void): Offline {
  let state = $state.raw<OfflineState>(container ? { kind: 'unknown' } : { kind: 'impossible' });
  let updateIsReady = $state(false);
  let registration: Promise<ServiceWorkerRegistration | undefined> = Promise.resolve(undefined);
  let workbox: Workbox | undefined;

  if (container && !import.meta.env.DEV) {
    workbox = new Workbox('./service-worker.js', { scope: './' });
    workbox.addEventListener('waiting', () => (updateIsReady = true));
    workbox.addEventListener('controlling', (event) => {
      if (event.isUpdate) reload();
    });
    registration = workbox.register({ immediate: true }).catch(() => undefined);
    void registration.then((found) => {
      if (!found) state = { kind: 'impossible' };
      if (found?.waiting && container.controller) updateIsReady = true;
    });
  }

  async function ask(type: 'keep' | 'check', folders: readonly string[]): Promise<void> {
    if (!container || !(await registration)) return;
    const { active } = await container.ready;
    if (!active) return;
    const parsed = v.safeParse(State, await answerOf(active, { type, folders }));
    if (parsed.success) state = { kind: 'known', missing: parsed.output.missing, total: parsed.output.total };
  }

  /** A few files at a time, so that the count goes down before people's eyes; ends when nothing more comes. */
  async function keep(folders: readonly string[]): Promise<void> {
    for (let before = Infinity; ;) {
      await ask('keep', folders);
      const left = state.kind === 'known' ? state.missing.length : 0;
      if (left === 0 || left >= before) return;
      before = left;
    }
  }

  return {
    get state() {
      return state;
    },
    get updateIsReady() {
      return updateIsReady;
    },
    keep,
    check: (folders) => ask('check', folders),
    applyUpdate: () => workbox?.messageSkipWaiting(),
  };
}

/** A worker that is being replaced may never answer; a check must end all the same. */
const patienceMilliseconds = 30_000;

function answerOf(worker: ServiceWorker, message: object): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const givenUp = setTimeout(() => resolve(undefined), patienceMilliseconds);
    port1.onmessage = (event) => {
      clearTimeout(givenUp);
      resolve(event.data);
    };
    worker.postMessage(message, [port2]);
  });
}
