import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { mount, unmount } from 'svelte';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/practice/practice.css';
import shipped from '../../src/curricula/parentalite-numerique.json';
import { Curriculum } from '../../src/domain/curriculum.ts';
import { bringIntoSight } from '../../src/features/learn-step/frozen/bring-into-sight.ts';
import { frozenCards } from '../support/frozen-cards.ts';

/** What a card rings stands on its screen, in sight, at the size at which a card draws it. */
let leave: () => void = () => undefined;
afterEach(() => leave());

describe.each(frozenCards(v.parse(Curriculum, shipped).steps))('$step.id', ({ shown, now, ringed }) => {
  it('shows what it rings, and starts nothing', async () => {
    if (now === undefined || ringed === undefined) throw new Error('no gesture');
    const { default: View } = await shown.walked.simulator.view();
    await page.viewport(960, 640);
    const stage = document.createElement('div');
    stage.style.cssText = 'container-type: inline-size; position: relative; inline-size: 660px; block-size: 500px';
    document.body.append(stage);
    const acted: unknown[] = [];
    const view = mount(View, {
      target: stage,
      props: { now, act: (action: unknown) => acted.push(action), school: shown.school, frozen: true },
    });
    leave = () => {
      void unmount(view);
      stage.remove();
    };
    const targets = (): NodeListOf<Element> => stage.querySelectorAll(`[data-target="${CSS.escape(ringed)}"]`);
    await expect.poll(() => targets().length).toBe(1);
    bringIntoSight(stage, ringed);
    const [around, thing] = [stage.getBoundingClientRect(), targets()[0]?.getBoundingClientRect()];
    if (thing === undefined) throw new Error('gone');
    expect(thing.width * thing.height).toBeGreaterThan(0);
    expect(thing.top).toBeGreaterThanOrEqual(around.top);
    expect(thing.bottom).toBeLessThanOrEqual(around.bottom);
    expect(thing.left).toBeGreaterThanOrEqual(around.left);
    expect(thing.right).toBeLessThanOrEqual(around.right);
    // Longer than any way from a hover or a message to what it starts.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(acted).toEqual([]);
  });
});
