import { AxeBuilder } from '@axe-core/playwright';
import { sideScroll } from '../support/journey.ts';
import { expect, openPage, test } from '../support/journey-test.ts';
import { longestMotion, mainActOutside, onEachScreen, settleIn, targetFaults } from '../support/parent-screens.ts';
import { browserNames } from '../support/visitor.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const languages = ['fr', 'ar', 'ti'];

for (const tag of languages) {
  test(`axe finds nothing serious on any parent screen in ${tag}`, async ({ visit }) => {
    const visitor = await visit('chromium');
    await settleIn(visitor, tag);
    const findings: string[] = [];
    await onEachScreen(visitor, async ({ name }) => {
      const { violations, passes } = await new AxeBuilder({ page: openPage(visitor) }).withTags(rules).analyze();
      expect(passes.length, `axe looked at ${name}`).toBeGreaterThan(5);
      for (const { id, impact, nodes } of violations) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        findings.push(`${name}: ${id} (${impact}) ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
      }
    });
    expect(findings).toEqual([]);
  });
}

for (const browser of browserNames) {
  test(`${browser}: the main act is in sight and nothing scrolls sideways, on every screen and size`, async ({
    visit,
  }) => {
    const sizes = [
      { width: 1366, height: 640 },
      { width: 911, height: 427 },
      // A laptop whose page is enlarged to 200 %.
      { width: 683, height: 320, scale: 2 },
      { width: 320, height: 640 },
    ];
    const faults: string[] = [];
    // Arabic for the other direction, Ukrainian for long words; the second browser looks at the harder direction only.
    for (const tag of browser === 'chromium' ? ['ar', 'uk'] : ['ar']) {
      const visitor = await visit(browser);
      await settleIn(visitor, tag);
      for (const size of sizes) {
        await visitor.resize(size);
        await onEachScreen(visitor, async ({ name, withHelp }) => {
          const where = `${tag}, ${size.width} × ${size.height}, ${name}`;
          const outside = await mainActOutside(visitor);
          // On the smallest windows the help panel itself scrolls; leaving each screen proves that its act is reached.
          const mayScroll = withHelp === true && size.width < 911;
          if (outside !== null && !mayScroll) faults.push(`${where}: the main act is at ${outside}`);
          const wide = await sideScroll(visitor);
          if (wide !== null) faults.push(`${where}: ${wide}`);
        });
      }
      await visitor.close();
    }
    expect(faults).toEqual([]);
  });
}

for (const viewport of [
  { width: 1366, height: 640 },
  { width: 360, height: 640 },
]) {
  test(`with the text “très grande” at ${viewport.width} px, everything still fits`, async ({ visit }) => {
    const visitor = await visit('chromium', { viewport });
    await settleIn(visitor, 'ar');
    await visitor.goTo('#/settings');
    await visitor.click('.rows section:first-child [role="radio"]:last-child');
    await visitor.waitFor('the largest', () => document.documentElement.dataset['textSize'] === 'largest', null);
    const pixels = await visitor.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize), null);
    expect(pixels).toBeGreaterThanOrEqual(30);
    const faults: string[] = [];
    await onEachScreen(visitor, async ({ name, withHelp }) => {
      const outside = await mainActOutside(visitor);
      if (outside !== null && withHelp !== true) faults.push(`${name}: the main act is at ${outside}`);
      const wide = await sideScroll(visitor);
      if (wide !== null) faults.push(`${name}: ${wide}`);
    });
    expect(faults).toEqual([]);
  });
}

for (const viewport of [
  { width: 1366, height: 640 },
  { width: 360, height: 640, isPhone: true },
]) {
  test(`everything to press is large and apart, one act is filled, at ${viewport.width} px`, async ({ visit }) => {
    const visitor = await visit('chromium', { viewport });
    await settleIn(visitor, 'fa-AF');
    const faults: string[] = [];
    await onEachScreen(visitor, async ({ name }) => {
      for (const fault of await targetFaults(visitor)) faults.push(`${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
}

test('who asked for less motion sees none', async ({ visit }) => {
  const visitor = await visit('chromium', { reducedMotion: true });
  await settleIn(visitor, 'fr');
  const faults: string[] = [];
  await onEachScreen(visitor, async ({ name }) => {
    const { seconds, whose } = await longestMotion(visitor);
    if (seconds > 0.01) faults.push(`${name}: ${whose} moves for ${seconds} s`);
  });
  expect(faults).toEqual([]);
});
