import * as v from 'valibot';
import type { Fact } from '../domain/facts/fact.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { FactStore, StorageError } from '../storage/fact-store.ts';
import { gunzipText } from './gunzip-text.ts';

/*
 * `.ardoise` is gzip(NDJSON): a header line, one fact a line, a trailer. It is what pull and push carry, in a file.
 * `sha256` in the trailer is SHA-256 over the SHA-256 of each block of 1000 lines (line ends included, header included,
 * trailer not), so that neither side ever has to hold the whole text.
 */
const FORMAT = 'ardoise';
const FORMAT_VERSION = 1;
const BLOCK_LINES = 1000;

const Header = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.minValue(1)) });
const Trailer = v.object({ end: v.literal(true), count: v.number(), sha256: v.string() });

type FactPages = AsyncIterable<Result<readonly Fact[], StorageError>> | Iterable<Result<readonly Fact[], StorageError>>;

/** All facts of a store, page by page. For one stream: `[await store.factsOf(stream)]`. */
export async function* allFacts(
  store: Pick<FactStore, 'factsAfter'>,
): AsyncGenerator<Result<readonly Fact[], StorageError>> {
  for (let after = 0, hasMore = true; hasMore;) {
    const page = await store.factsAfter(after, BLOCK_LINES);
    yield page.ok ? ok(page.value.facts) : page;
    if (!page.ok) return;
    after = page.value.upTo;
    hasMore = page.value.more;
  }
}

/** Compresses while it reads. Nothing but the compressed bytes and one page is held in memory. */
export async function writeArdoiseFile(pages: FactPages): Promise<Result<Blob, StorageError>> {
  const gzip = new CompressionStream('gzip');
  const compressed = new Response(gzip.readable).blob();
  const writer = gzip.writable.getWriter();
  const hash = createBlockHash();
  let count = 0;
  const write = async (lines: readonly string[]) => {
    await hash.add(lines);
    await writer.write(new TextEncoder().encode(textOf(lines)));
  };
  await write([JSON.stringify({ format: FORMAT, version: FORMAT_VERSION })]);
  for await (const page of pages) {
    if (!page.ok) {
      await Promise.allSettled([writer.abort(), compressed]);
      return page;
    }
    count += page.value.length;
    await write(page.value.map((fact) => JSON.stringify(fact)));
  }
  const trailer = JSON.stringify({ end: true, count, sha256: await hash.end() });
  await writer.write(new TextEncoder().encode(textOf([trailer])));
  await writer.close();
  return ok(await compressed);
}

/**
 * not-ardoise another kind of file · newer-format of a newer application: update · damaged its checksum is wrong or it
 * cannot be unpacked: copy it again. Nothing was absorbed in any of the three.
 */
export type FileError = { readonly kind: 'not-ardoise' | 'newer-format' | 'damaged' };

export type FileRead = {
  /** Values handed over. */
  readonly count: number;
  /** false: the stick was pulled out too early. All complete lines were handed over, which is safe; say it. */
  readonly isComplete: boolean;
};

/**
 * Reads the file twice: first to see that it is whole, then to hand it over in batches.
 *
 * @param absorb usually `(values) => store.absorb(values, 'file')`; at its first error the reading ends with that error
 */
export async function readArdoiseFile<E>(
  file: Blob,
  absorb: (values: readonly unknown[]) => Promise<Result<unknown, E>>,
): Promise<Result<FileRead, FileError | E>> {
  const seen = await inspect(file);
  if (!seen.ok) return seen;
  let failure: Result<never, E> | null = null;
  let waiting: unknown[] = [];
  let left = seen.value.count;
  const handOver = async () => {
    const values = waiting;
    waiting = [];
    const result = values.length === 0 || failure !== null ? ok(null) : await absorb(values);
    if (!result.ok) failure = result;
  };
  let isHeader = true;
  await eachLine(file, async (line) => {
    if (isHeader) isHeader = false;
    else if (left > 0) {
      left -= 1;
      waiting.push(parseLine(line));
      if (waiting.length === BLOCK_LINES) await handOver();
    }
  });
  await handOver();
  return failure ?? ok(seen.value);
}

async function inspect(file: Blob): Promise<Result<FileRead, FileError>> {
  const hash = createBlockHash();
  let header: unknown;
  let trailer: v.InferOutput<typeof Trailer> | null = null;
  let count = -1;
  const ending = await eachLine(file, async (line) => {
    if (count === -1) header = parseLine(line);
    const end = line.startsWith('{"end":') ? v.safeParse(Trailer, parseLine(line)) : null;
    if (trailer !== null) return;
    if (end?.success === true) {
      trailer = end.output;
      return;
    }
    await hash.add([line]);
    count += 1;
  });
  // A gzip file that does not even yield a first line was changed or cut right at its beginning.
  if (header === undefined) return err({ kind: (await isGzip(file)) ? 'damaged' : 'not-ardoise' });
  const known = v.safeParse(Header, header);
  if (!known.success) return err({ kind: 'not-ardoise' });
  if (known.output.version > FORMAT_VERSION) return err({ kind: 'newer-format' });
  const end = trailerOf(trailer);
  if (end === null) return ending === 'garbled' ? err({ kind: 'damaged' }) : ok({ count, isComplete: false });
  if (end.count !== count || end.sha256 !== (await hash.end())) return err({ kind: 'damaged' });
  return ok({ count, isComplete: true });
}

async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/** Only complete lines: what follows the last line end was cut off. */
async function eachLine(file: Blob, onLine: (line: string) => Promise<void>): ReturnType<typeof gunzipText> {
  let rest = '';
  return gunzipText(file, async (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) await onLine(line);
  });
}

/** A line that is no JSON is handed on as text: whoever absorbs it puts it aside as damaged, with its content. */
function parseLine(line: string): unknown {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), line);
  return parsed.success ? parsed.output : line;
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function createBlockHash() {
  const digests: Uint8Array[] = [];
  let block: string[] = [];
  const closeBlock = async () => {
    digests.push(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(textOf(block)))));
    block = [];
  };
  return {
    add: async (lines: readonly string[]) => {
      for (const line of lines) {
        block.push(line);
        if (block.length === BLOCK_LINES) await closeBlock();
      }
    },
    end: async () => {
      if (block.length > 0) await closeBlock();
      const all = new Uint8Array(await new Blob(digests.map((digest) => new Uint8Array(digest))).arrayBuffer());
      const total = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
      return [...total].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}

/** TypeScript does not see assignments made in a callback; this gives the variable its declared type back. */
function trailerOf(trailer: v.InferOutput<typeof Trailer> | null): v.InferOutput<typeof Trailer> | null {
  return trailer;
}
