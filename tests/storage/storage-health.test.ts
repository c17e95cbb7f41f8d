import { describe, expect, it } from 'vitest';
import { askToPersist, readStorageHealth } from '../../src/storage/storage-health.ts';

const giga = 1024 ** 3;
const secure = { isSecureContext: true, hasServiceWorker: true };

describe('the health of the storage', () => {
  it('is unknown, and cannot be written, in a browser that has none of it', async () => {
    const health = await readStorageHealth(secure);
    expect(health).toEqual({
      isPersisted: null,
      freeBytes: null,
      isRoomEnough: true,
      canWrite: false,
      isProbablyPrivate: false,
    });
    expect(await askToPersist(secure)).toBeNull();
  });

  it('tells what the browser promises and how much room there is', async () => {
    const storage = { persisted: async () => true, estimate: async () => ({ quota: giga, usage: giga / 4 }) };
    expect(await readStorageHealth({ ...secure, storage })).toMatchObject({
      isPersisted: true,
      freeBytes: (giga * 3) / 4,
      isRoomEnough: true,
    });
    const full = { estimate: async () => ({ quota: giga, usage: giga }) };
    expect(await readStorageHealth({ ...secure, storage: full })).toMatchObject({ freeBytes: 0, isRoomEnough: false });
  });

  it('survives a browser that answers with exceptions', async () => {
    const refuse = async () => {
      throw new DOMException('', 'SecurityError');
    };
    const storage = { persisted: refuse, estimate: refuse, persist: refuse };
    expect(await readStorageHealth({ ...secure, storage })).toMatchObject({ isPersisted: null, freeBytes: null });
    expect(await askToPersist({ ...secure, storage })).toBeNull();
  });

  it('suspects a private window where a secure page gets no service worker', async () => {
    const health = await readStorageHealth({ isSecureContext: true, hasServiceWorker: false });
    expect(health.isProbablyPrivate).toBe(true);
    const insecure = await readStorageHealth({ isSecureContext: false, hasServiceWorker: false });
    expect(insecure.isProbablyPrivate).toBe(false);
  });
});
