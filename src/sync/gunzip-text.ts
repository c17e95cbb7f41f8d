/** whole: to the end · cut: the bytes stop too early · garbled: the bytes are no gzip, or were changed. */
export type GunzipEnding = 'whole' | 'cut' | 'garbled';

/**
 * Unpacks as much as there is. A stream that fails drops what nobody has read yet; so everything unpacked is taken out
 * first, and only then is it asked whether that was all.
 *
 * @param onText awaited before more is unpacked
 */
export async function gunzipText(file: Blob, onText: (text: string) => Promise<void>): Promise<GunzipEnding> {
  const gunzip = new DecompressionStream('gzip');
  const decoder = new TextDecoder();
  const reader = gunzip.readable.getReader();
  let isIdle = false;
  const reading = (async (): Promise<'whole' | 'failed'> => {
    try {
      for (;;) {
        isIdle = true;
        const { done, value } = await reader.read();
        isIdle = false;
        if (done) return 'whole';
        await onText(decoder.decode(value, { stream: true }));
      }
    } catch {
      return 'failed';
    }
  })();

  const writer = gunzip.writable.getWriter();
  const input = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await input.read();
      if (done) break;
      await writer.write(value);
    }
  } catch {
    await reading;
    return 'garbled';
  }
  // Two quiet turns of the event loop: whatever was unpacked has been handed over.
  for (let quietTurns = 0; quietTurns < 2;) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    quietTurns = isIdle ? quietTurns + 1 : 0;
  }
  const [, ending] = await Promise.all([writer.close().catch(() => undefined), reading]);
  return ending === 'whole' ? 'whole' : 'cut';
}
