import { mount } from 'svelte';
import { placeOf } from '../features/addresses.ts';
import { createInterfaceTexts } from '../i18n/interface-texts.svelte.ts';
import { languageOf } from '../i18n/languages.ts';
import { createSpeaker } from '../i18n/speaker.svelte.ts';
import { createKeptPractice } from '../storage/kept-practice.ts';
import { createPreferences, type KeyValueStorage, type Preferences } from '../storage/preferences.svelte.ts';
import type { SentinelPlace } from '../storage/sentinel.ts';
import { readAtStart } from '../storage/start-reader.ts';
import '../ui/base.css';
import App from './App.svelte';
import { firstSightFrom, type FirstSight } from './app-state.svelte.ts';
import { createClock } from './clock.ts';
import { databaseName } from './database-name.ts';
import { createOffline } from './offline.svelte.ts';
import { loadScreenOf } from './load-screen.ts';
import { createRouter } from './router.svelte.ts';

/** Starts the application. What the first screen needs is fetched and read at the same time; the rest comes after. */
async function start(): Promise<void> {
  const place = storageOrNone(() => window.localStorage);
  const tab = storageOrNone(() => window.sessionStorage);
  const preferences = createPreferences(place, tab);
  const firstSight = readFirstSight(preferences, place ?? forgetful);
  // Told again, in words, when the screen is shown.
  loadScreenOf(placeOf(location.hash)).catch(() => undefined);
  const texts = await createInterfaceTexts(preferences.values.language ?? 'fr');
  const clock = createClock(() => Date.now(), __BUILD_DATE__, tab);
  const openStorage = (): ReturnType<typeof import('./open-storage.ts').openStorage> =>
    import('./open-storage.ts').then((module) =>
      module.openStorage(place ?? forgetful, { newId: () => crypto.randomUUID(), clock: clock.now }),
    );
  const speaker = createSpeaker({
    synthesis: 'speechSynthesis' in window ? window.speechSynthesis : undefined,
    allVoicesAreLocal: navigator.userAgent.includes('Firefox'),
    createAudio: (address) => new Audio(address),
    speed: () => preferences.values.speed,
    isOn: () => preferences.values.sound,
  });
  const offline = createOffline(navigator.serviceWorker, () => location.reload());
  const router = createRouter(window);
  const kept = createKeptPractice(tab);
  const target = document.getElementById('app');
  if (!target) throw new Error('index.html has no #app');
  mount(App, { target, props: { texts, preferences, speaker, offline, clock, firstSight, openStorage, router, kept } });
}

function readFirstSight(preferences: Preferences, place: SentinelPlace): Promise<FirstSight | undefined> {
  const { language, heard, curriculum, learner } = preferences.values;
  const readTag = languageOf(language ?? 'fr').tag;
  const wanted = { curriculum, readTag, heardTag: heard ?? readTag };
  return readAtStart(window.indexedDB, databaseName, place, (reader) =>
    firstSightFrom(reader, wanted, learner, __BUILD_DATE__),
  );
}

/** A browser may refuse such a storage altogether; reading the property is then what throws. */
function storageOrNone(storage: () => KeyValueStorage): KeyValueStorage | undefined {
  try {
    return storage();
  } catch {
    return undefined;
  }
}

/** Where nothing can be remembered outside the database, the sentinel cannot warn; everything else still works. */
const forgetful: KeyValueStorage = { getItem: () => null, setItem: () => undefined };

void start();
