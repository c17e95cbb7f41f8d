import type { StorageSurroundings } from '../storage/storage-health.ts';

/** The browser's own parts that the storage check asks. */
export function storageSurroundings(window: Window & typeof globalThis): StorageSurroundings {
  return {
    storage: window.navigator.storage,
    indexedDB: window.indexedDB,
    isSecureContext: window.isSecureContext,
    hasServiceWorker: 'serviceWorker' in window.navigator,
  };
}
