import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Fact } from '../../src/domain/facts/fact.ts';
import { ok } from '../../src/domain/result.ts';
import { writeArdoiseFile } from '../../src/sync/ardoise-file.ts';

/** Files that a mediator may hand to Ardoise on a bad day, each written into `folder`. */
export function badCopies(folder: string, copy: string): Readonly<Record<'damaged' | 'truncated' | 'foreign', string>> {
  const whole = readFileSync(copy);
  const lines = gunzipSync(whole).toString('utf8');
  // One letter of one fact changed on the way: it unpacks, and its sum is wrong.
  const changed = lines.replace('"alone"', '"alune"');
  if (changed === lines) throw new Error('the copy holds nothing to damage');
  const [header = '', ...rest] = lines.split('\n');
  const files = {
    damaged: gzipSync(changed),
    truncated: gzipSync([header, ...rest.slice(0, 3), rest[3]?.slice(0, 10)].join('\n')),
    foreign: Buffer.from('%PDF-1.7 a timetable\n'),
  };
  const write = (name: keyof typeof files) => {
    const path = join(folder, `${name}.ardoise`);
    writeFileSync(path, files[name]);
    return path;
  };
  return { damaged: write('damaged'), truncated: write('truncated'), foreign: write('foreign') };
}

/** A whole copy of anything, facts or not: its sum is right, whatever it holds. */
export async function copyOf(folder: string, name: string, values: readonly unknown[]): Promise<string> {
  const written = await writeArdoiseFile([ok(values as readonly Fact[])]);
  if (!written.ok) throw new Error('could not write the copy');
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(await written.value.arrayBuffer()));
  return path;
}

/** The texts and structure of a small course in one file, as a mediator imports it; French only. */
export function curriculumFile(folder: string, name: string, change: Readonly<Record<string, unknown>> = {}): string {
  const step = {
    words: ['bus-stop'],
    showsRealScreen: false,
    screensCheckedOn: '2026-11-01',
    screensCheckedAgainst: 'documents',
  };
  const structure = {
    format: 1,
    id: 'take-the-bus',
    version: 1,
    workshops: [
      {
        id: 'bus',
        picture: 'computer',
        activities: [{ kind: 'practice', minutes: 120 }],
        steps: ['find-stop', 'show-ticket'],
        themes: ['street'],
      },
    ],
    steps: [
      { id: 'find-stop', ...step },
      { id: 'show-ticket', ...step },
    ],
    words: [{ id: 'bus-stop', theme: 'street' }],
    ...change,
  };
  const fr = {
    state: { origin: 'human', review: 'reviewed' },
    title: 'Prendre le bus',
    summary: 'Une matinée pour prendre le bus.',
    workshops: { bus: { title: 'Prendre le bus', label: 'le bus' } },
    steps: {
      'find-stop': { label: 'l’arrêt', text: 'Je trouve l’[[arrêt de bus]].' },
      'show-ticket': { label: 'le ticket', text: 'Je montre mon ticket.' },
    },
    themes: { street: 'La rue' },
    words: { 'bus-stop': { term: 'l’arrêt de bus', definition: 'L’endroit où le bus s’arrête.' } },
  };
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ ardoise: 'curriculum', structure, texts: { fr } }));
  return path;
}
