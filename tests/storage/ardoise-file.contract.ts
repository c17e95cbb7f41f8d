import { allFacts, readArdoiseFile, writeArdoiseFile } from '../../src/sync/ardoise-file.ts';
import type { Fact } from '../../src/domain/facts/fact.ts';
import { err, ok, type Result } from '../../src/domain/result.ts';
import { emptyMemoryDatabase, openMemoryFactStore } from '../../src/storage/memory-fact-store.ts';
import { busyWorkshop, foreignFact } from './sample-facts.ts';
import { fakePlace, surroundings, valueOf, type TestTools } from './store-under-test.ts';

/** What an `.ardoise` file does in every browser and in Node: their streams differ where a file is cut. */
export function ardoiseFileContract(name: string, { describe, it, expect }: TestTools): void {
  describe(`${name}: an .ardoise file`, () => {
    it('carries every fact from one computer to another, unknown kinds included', async () => {
      const one = await newStore();
      const other = await newStore();
      valueOf(await one.absorb(busyWorkshop(), 'file'));
      const file = valueOf(await writeArdoiseFile(allFacts(one)));
      const read = await readArdoiseFile(file, (values) => other.absorb(values, 'file'));
      expect(read).toEqual(ok({ count: busyWorkshop().length, isComplete: true }));
      expect(valueOf(await other.factsAfter(0, 1000)).facts).toEqual(busyWorkshop());
    });

    it('may be empty, and may hold more than one page', async () => {
      for (const count of [0, 1, 1000, 2500]) {
        const { values, result } = await readAll(await fileOf(manyFacts(count)));
        expect([result, values.length]).toEqual([ok({ count, isComplete: true }), count]);
      }
    });

    it('that was cut gives its complete lines and says so', async () => {
      const facts = manyFacts(3000);
      const file = await fileOf(facts);
      let mostGiven = 0;
      for (const share of [0.5, 0.9, 0.999]) {
        const { values, result } = await readAll(file.slice(0, Math.floor(file.size * share)));
        expect(result).toEqual(ok({ count: values.length, isComplete: false }));
        expect(values).toEqual(facts.slice(0, values.length));
        mostGiven = values.length;
      }
      expect(mostGiven > 2000).toEqual(true);
    });

    it('is told apart from another kind of file, from a newer one and from a damaged one', async () => {
      const lines = (await textOf(await fileOf(manyFacts(3)))).split('\n');
      const changed = (line: number, text: string) =>
        gzip(lines.map((old, at) => (at === line ? text : old)).join('\n'));
      const bytes = new Uint8Array(await (await fileOf(manyFacts(3000))).arrayBuffer());
      bytes.fill(255, 2000, 2040);
      const files: readonly (readonly [Blob, string])[] = [
        [new Blob([]), 'not-ardoise'],
        [new Blob(['PK a zip, say']), 'not-ardoise'],
        [await gzip('name;first name\nDupont;Awa\n'), 'not-ardoise'],
        [await changed(0, '{"format":"ardoise","version":2}'), 'newer-format'],
        [await changed(2, (lines[2] ?? '').replace('karim', 'karin')), 'damaged'],
        [await changed(4, (lines[4] ?? '').replace('"count":3', '"count":2')), 'damaged'],
        [new Blob([bytes]), 'damaged'],
        [new Blob([bytes.slice(0, 12)]), 'damaged'],
      ];
      for (const [file, kind] of files) {
        const { values, result } = await readAll(file);
        expect([values, result]).toEqual([[], err({ kind })]);
      }
    });

    it('hands a line that is no fact on, for the store to put it aside', async () => {
      const store = await newStore();
      const file = await gzip('{"format":"ardoise","version":1}\nnot json\n');
      valueOf(await readArdoiseFile(file, (values) => store.absorb(values, 'file')));
      expect(valueOf(await store.counts())).toEqual({ facts: 0, unsent: 0, quarantined: 1 });
    });

    it('ends with the error of the store that reads or writes it', async () => {
      const store = await newStore();
      store.close();
      const closed = { ok: false, error: { kind: 'closed', name: '' } };
      expect(await writeArdoiseFile(allFacts(store))).toEqual(closed);
      const file = await fileOf(manyFacts(2500));
      expect(await readArdoiseFile(file, (values) => store.absorb(values, 'file'))).toEqual(closed);
    });
  });
}

async function newStore() {
  return valueOf(await openMemoryFactStore(emptyMemoryDatabase(), fakePlace(), surroundings())).store;
}

function manyFacts(count: number): readonly Fact[] {
  return Array.from({ length: count }, (_, index) => foreignFact(index + 1, { id: crypto.randomUUID() }));
}

async function fileOf(facts: readonly Fact[]): Promise<Blob> {
  const pages: Result<readonly Fact[], never>[] = [];
  for (let start = 0; start < facts.length; start += 700) pages.push(ok(facts.slice(start, start + 700)));
  return valueOf(await writeArdoiseFile(pages));
}

async function readAll(file: Blob) {
  const values: unknown[] = [];
  const result = await readArdoiseFile(file, async (batch) => ok(values.push(...batch)));
  return { values, result };
}

async function gzip(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

async function textOf(file: Blob): Promise<string> {
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
