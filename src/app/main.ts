import { mount } from 'svelte';
import { createInterfaceTexts } from '../i18n/interface-texts.svelte.ts';
import { createSpeaker } from '../i18n/speaker.svelte.ts';
import { createPreferences, type KeyValueStorage } from '../storage/preferences.svelte.ts';
import '../ui/base.css';
import App from './App.svelte';
import { createClock } from './clock.ts';
import { createOffline } from './offline.svelte.ts';
import { createRouter } from './router.svelte.ts';

/** Starts the application: texts first, so that the first screen paints; what the device knows comes after. */
async function start(): Promise<void> {
  const place = localStorageOrNone();
  const preferences = createPreferences(place);
  const clock = createClock(
    () => Date.now(),
    __BUILD_DATE__,
    () => preferences.values.confirmedDay,
  );
  const sentinelPlace = place ?? forgetful;
  const openStorage = (): ReturnType<typeof import('./open-storage.ts').openStorage> =>
    import('./open-storage.ts').then((module) =>
      module.openStorage(sentinelPlace, { newId: () => crypto.randomUUID(), clock: clock.now }),
    );
  const texts = await createInterfaceTexts(preferences.values.language ?? 'fr');
  const speaker = createSpeaker({
    synthesis: 'speechSynthesis' in window ? window.speechSynthesis : undefined,
    allVoicesAreLocal: navigator.userAgent.includes('Firefox'),
    createAudio: (address) => new Audio(address),
    speed: () => preferences.values.speed,
    isOn: () => preferences.values.sound,
  });
  const offline = createOffline(navigator.serviceWorker, () => location.reload());
  const target = document.getElementById('app');
  if (!target) throw new Error('index.html has no #app');
  const router = createRouter(window);
  mount(App, { target, props: { texts, preferences, speaker, offline, clock, sentinelPlace, openStorage, router } });
}

/** A browser may refuse localStorage altogether; reading the property is then what throws. */
function localStorageOrNone(): KeyValueStorage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Where nothing can be remembered outside the database, the sentinel cannot warn; everything else still works. */
const forgetful: KeyValueStorage = { getItem: () => null, setItem: () => undefined };

void start();
