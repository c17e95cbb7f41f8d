import type { Gesture } from '../../src/domain/practice.ts';
import { byMouse } from '../support/do-gesture.ts';
import { addPerson, chooseLanguage } from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import { continueToQuestion, finished, openFromCard, visitWithoutServer, walk } from '../support/practise.ts';
import { wayThrough } from '../support/practice-ways.ts';
import { findTraces, tracesInDownloads, tracesInPage, type Traces } from '../support/typed-traces.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

/** By exercise and field: a text that stands nowhere in Ardoise, as a beginner may type it before the right one. */
const slips: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '3.7': { username: 'zebulon.k77', password: 'Soleil-2024!zq' },
  '3.10': { phone: '06 39 98 77 31', code: '994417', 'birth-yanis': '17/07/2017', 'birth-lina': '18/08/2018' },
  '4.8': { subject: 'Grenadine 4418' },
  '5.7': { 'field-to': 'zebulon@courrier.example', 'field-subject': 'Grenadine 4419' },
};

/** Own words that are sent in the place of a model, typed just before the button. */
const ownWords: Readonly<Record<string, Readonly<Record<string, Gesture<unknown>>>>> = {
  '4.6': { 'send-absence': type('comment', 'Grenadine 4416 était malade') },
  '4.8': { 'send-message': type('text', 'Grenadine 4417 : je voudrais vous voir') },
};

for (const browser of browserNames) {
  test(`${browser}: of all that is typed nothing is found anywhere afterwards`, async ({ server, visit }) => {
    const visitor = await visitWithoutServer(visit, server, browser);
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    const before = await tracesInPage(visitor);
    const strange: string[] = [];
    const fromTheCard: string[] = [];
    for (const exercise of ['3.7', '3.10', '4.6', '4.8', '5.7']) {
      const gestures = wayThrough(exercise).flatMap((gesture) => withSlips(exercise, gesture));
      await openFromCard(visitor, exercise);
      await walk(visitor, gestures, byMouse, async ({ verb, words = '' }) => {
        if (verb !== 'type') return;
        const isStrange = findTraces(before, [words]).length === 0;
        (isStrange ? strange : fromTheCard).push(words);
        expect(await keptInTab(visitor), `${exercise}: what a reload would come back to`).not.toContain(words);
      });
      await finished(visitor, 'alone');
      await continueToQuestion(visitor, exercise, 'mouse');
    }
    expect(strange).toEqual(expect.arrayContaining(Object.values(slips).flatMap((texts) => Object.values(texts))));
    expect(fromTheCard).toEqual(expect.arrayContaining(['a.exemple12', 'Soleil-2024!', '06 39 98 12 34']));

    const after = await tracesInPage(visitor);
    const places = Object.keys(after);
    expect(places).toEqual(expect.arrayContaining(['localStorage', 'sessionStorage', 'cookies']));
    expect(
      places.some((place) => place.endsWith('.facts')),
      `the databases were read: ${places.slice(0, 20).join(', ')}`,
    ).toBe(true);
    expect(findTraces(after, strange)).toEqual([]);
    expect(findTraces(tracesInDownloads(visitor), [...strange, ...fromTheCard])).toEqual([]);
    // The right texts are a part of Ardoise: its files hold them, and its lexicon some words. Nothing came to that.
    const known = findTraces(before, fromTheCard);
    expect(findTraces(after, fromTheCard).filter((trace) => !known.includes(trace))).toEqual([]);
    expect(filesOf(after)).toEqual(filesOf(before));
    expect(Object.keys(filesOf(after)).length, 'the kept files were read').toBeGreaterThan(20);
  });
}

function withSlips(exercise: string, gesture: Gesture<unknown>): readonly Gesture<unknown>[] {
  const own = ownWords[exercise]?.[gesture.target];
  const slip = gesture.verb === 'type' ? slips[exercise]?.[gesture.target] : undefined;
  return [...(own === undefined ? [] : [own]), ...(slip === undefined ? [] : [type(gesture.target, slip)]), gesture];
}

function type(target: string, words: string): Gesture<unknown> {
  return { verb: 'type', target, words, actions: [] };
}

function keptInTab(visitor: Visitor): Promise<string> {
  return visitor.evaluate(() => JSON.stringify({ ...sessionStorage }), null);
}

function filesOf(traces: Traces): Traces {
  return Object.fromEntries(Object.entries(traces).filter(([place]) => place.startsWith('Cache Storage')));
}
