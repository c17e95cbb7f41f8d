import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { launchFirefox } from './launch-firefox.ts';
import type { Driver, DriverOptions } from './visitor.ts';

/** Firefox with a profile and a downloads folder of its own, as a visitor uses it. */
export async function openFirefox(options: DriverOptions): Promise<Driver> {
  const browser = await launchFirefox(options.profile, {
    'browser.download.folderList': 2,
    'browser.download.dir': options.downloads,
    'browser.download.always_ask_before_handling_new_types': false,
    // As on everybody's laptop; automation would turn it off.
    'signon.rememberSignons': true,
    'ui.prefersReducedMotion': options.reducedMotion ? 1 : 0,
  });
  // The first tab of a headless Firefox is never the active one, and would never draw a focus.
  const page = await browser.newPage();
  await page.setViewport(viewportOf(options.viewport));
  for (const { run, argument } of options.initScripts) await page.evaluateOnNewDocument(run, argument);

  let hasEnded = false;

  return {
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    tap: ({ x, y }, times) => page.mouse.click(x, y, { count: times }),
    press: async (key) => {
      const [name = '', ...modifiers] = key.split('+').reverse();
      for (const modifier of modifiers) await page.keyboard.down(modifier as 'Shift');
      await page.keyboard.press(name as 'Enter');
      for (const modifier of modifiers) await page.keyboard.up(modifier as 'Shift');
    },
    type: (text) => page.keyboard.type(text),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    wheel: async ({ x, y }, pixels) => {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY: pixels });
    },
    select: async (selector, words) => {
      const value = await page.$eval(
        selector,
        (element, wanted) =>
          element instanceof HTMLSelectElement
            ? [...element.options].find((option) => option.label === wanted)?.value
            : undefined,
        words,
      );
      if (value === undefined) throw new Error(`no choice « ${words} » in ${selector}`);
      await page.select(selector, value);
    },
    chooseFile: async (selector, path) => {
      const input = await page.$(selector);
      if (input === null) throw new Error(`no ${selector} to give a file to`);
      await input.evaluate((element) => {
        if (!(element instanceof HTMLInputElement)) throw new Error('not a file field');
      });
      await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path);
    },
    resize: (viewport) => page.setViewport(viewportOf(viewport)),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    kill9: async () => {
      const first = browser.process();
      if (first?.pid === undefined) throw new Error('Firefox runs without a process of ours');
      hasEnded = true;
      const gone = new Promise<void>((resolve) => first.once('exit', () => resolve()));
      process.kill(-first.pid, 'SIGKILL');
      await gone;
      await preferencesPutBack(options.profile);
    },
    close: async () => {
      // Asking a browser that was killed to close waits for ever.
      if (hasEnded) return;
      hasEnded = true;
      await browser.close();
      await preferencesPutBack(options.profile);
    },
  };
}

/** puppeteer puts the profile's own preferences back after the browser ended; only then may it be opened again. */
async function preferencesPutBack(profile: string): Promise<void> {
  while (readdirSync(profile).some((file) => file.endsWith('.puppeteer'))) await pause(10);
}

function viewportOf({ width, height, scale = 1 }: DriverOptions['viewport']): {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor: number;
} {
  return { width, height, deviceScaleFactor: scale };
}
