import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { mount, unmount } from 'svelte';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/practice/practice.css';
import { everyExercise } from '../support/simulators.ts';
import { performGesture } from '../support/perform-gesture.ts';
import PracticeBench from '../support/PracticeBench.svelte';

/**
 * The hints are followed with a real mouse and a real keyboard in the real view: what a hint points at is there, can be
 * reached, and does what the hint says.
 */
let leave: () => void = () => undefined;
afterEach(() => leave());

const mostGestures = 150;

describe.each(everyExercise)('$name', ({ walked, practice, school }) => {
  it('is done with mouse and keyboard', { timeout: 60_000 }, async () => {
    const { default: View } = await walked.simulator.view();
    // The sheet must lie in sight whole: a click beyond the edge of the window reaches nothing.
    await page.viewport(960, 640);
    const sheet = document.createElement('div');
    sheet.style.cssText = 'inline-size: 920px; block-size: 440px';
    document.body.append(sheet);
    const bench = mount(PracticeBench, { target: sheet, props: { View, practice, school } });
    leave = () => {
      void unmount(bench);
      sheet.remove();
    };
    for (let gestures = 0; !practice.isReached(bench.stateNow()); gestures += 1) {
      const gesture = practice.nextGesture(bench.stateNow());
      if (gesture === undefined) throw new Error('no hint');
      expect(gestures, `hints lead in a circle at ${JSON.stringify(gesture)}`).toBeLessThan(mostGestures);
      const before = JSON.stringify(bench.stateNow());
      await performGesture(sheet, gesture);
      await expect
        .poll(() => JSON.stringify(bench.stateNow()), { message: `nothing happened after ${JSON.stringify(gesture)}` })
        .not.toBe(before);
    }
    expect(practice.isReached(bench.stateNow())).toBe(true);
  });
});
