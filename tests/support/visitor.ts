import { setTimeout as pause } from 'node:timers/promises';

/** The two real browsers of the laptops. Every journey is written once and walked in both. */
export type BrowserName = 'chromium' | 'firefox';
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

export type Viewport = {
  readonly width: number;
  readonly height: number;
  /** Screen pixels for one CSS pixel. */
  readonly scale?: number;
  /** Touch and the phone's way of laying out, where the browser can pretend that. */
  readonly isPhone?: boolean;
};

/** Runs in every page of the browser before any code of the application. */
export type InitScript<Argument = unknown> = {
  readonly run: (argument: Argument) => void;
  readonly argument: Argument;
};

export type Point = { readonly x: number; readonly y: number };

/** What one browser must be able to do; everything else is written once over it. */
export type Driver = {
  readonly goto: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly evaluate: <Argument, Value>(
    run: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ) => Promise<Value>;
  readonly tap: (point: Point, times: 1 | 2) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  /** One key after the other, into whatever has the focus. */
  readonly type: (text: string) => Promise<void>;
  /** Presses at the first point, moves as a hand does, lets go at the second. */
  readonly drag: (from: Point, to: Point) => Promise<void>;
  readonly wheel: (at: Point, pixels: number) => Promise<void>;
  /** Takes the choice with these words; the open list of a `select` belongs to the browser, and no page event reaches it. */
  readonly select: (selector: string, words: string) => Promise<void>;
  readonly chooseFile: (selector: string, path: string) => Promise<void>;
  readonly resize: (viewport: Viewport) => Promise<void>;
  readonly screenshot: (path: string) => Promise<void>;
  /** SIGKILL for the browser and all its processes, as when the battery is pulled. */
  readonly kill9: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type DriverOptions = {
  /** Folder of the profile: given again, the browser opens with what it kept. */
  readonly profile: string;
  /** Folder where downloads land. */
  readonly downloads: string;
  readonly viewport: Viewport;
  readonly initScripts: readonly InitScript[];
  readonly reducedMotion: boolean;
};

/** Somebody in front of one browser window. Selectors are CSS. */
export type Visitor = Pick<
  Driver,
  'evaluate' | 'press' | 'type' | 'select' | 'reload' | 'screenshot' | 'kill9' | 'close' | 'resize'
> & {
  readonly browser: BrowserName;
  readonly profile: string;
  readonly downloads: string;
  /** Loads the application at an address such as `#/path`, and waits until a screen stands. */
  readonly open: (path?: string) => Promise<void>;
  /** Goes to a screen as a link would, and waits until clicks are taken there. */
  readonly goTo: (hash: string) => Promise<void>;
  /** Waits until this screen stands and clicks are taken. */
  readonly arrive: (hash: string) => Promise<void>;
  /** Presses the middle of the thing, once it stands still, is enabled and nothing covers it. */
  readonly click: (selector: string) => Promise<void>;
  /** Twice at the same point: at once, or the second time when `between` is shown, as a slow hand does it. */
  readonly doubleClick: (selector: string, between?: string) => Promise<void>;
  readonly drag: (selector: string, goal: string) => Promise<void>;
  /** Turns the wheel over the thing. */
  readonly wheel: (selector: string, pixels: number) => Promise<void>;
  /** Waits for it, and answers its text with single spaces. */
  readonly text: (selector: string) => Promise<string>;
  readonly shows: (selector: string, words?: string) => Promise<void>;
  readonly count: (selector: string) => Promise<number>;
  readonly chooseFile: (selector: string, path: string) => Promise<void>;
  readonly waitFor: <Argument>(
    what: string,
    holds: (argument: Argument) => boolean | Promise<boolean>,
    argument: Argument,
  ) => Promise<void>;
};

const patienceMilliseconds = 20_000;
const pollMilliseconds = 25;

/** Asks again and again; a page that is just being replaced has no answer yet. */
async function until<Value>(what: string, ask: () => Promise<Value | undefined>): Promise<Value> {
  const deadline = performance.now() + patienceMilliseconds;
  let last: unknown;
  while (performance.now() < deadline) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      last = undefined;
    } catch (thrown) {
      last = thrown;
    }
    await pause(pollMilliseconds);
  }
  throw new Error(`waited in vain: ${what}${last === undefined ? '' : `\n${String(last)}`}`);
}

/** @param address of the application, with its last slash */
export function createVisitor(
  browser: BrowserName,
  driver: Driver,
  address: string,
  folders: { readonly profile: string; readonly downloads: string },
): Visitor {
  const { evaluate } = driver;

  async function waitFor<Argument>(
    what: string,
    holds: (argument: Argument) => boolean | Promise<boolean>,
    argument: Argument,
  ): Promise<void> {
    try {
      await until(what, async () => ((await evaluate(holds, argument)) ? true : undefined));
    } catch (thrown) {
      const seen = await evaluate(() => `${location.hash}\n${document.body.innerText.slice(0, 800)}`, null).catch(
        String,
      );
      throw new Error(`${browser}: ${String(thrown)}\non the screen: ${seen}`, { cause: thrown });
    }
  }
  async function reach(selector: string): Promise<Point> {
    await waitFor(`${selector} can be pressed`, bringIntoReach, selector);
    return until(`${selector} stands still`, () => evaluate(pointToPress, selector));
  }
  const shows = (selector: string, words = '') =>
    waitFor(`${selector} shows “${words}”`, isVisible, { selector, words });
  const arrive = (hash: string) => waitFor(`screen ${hash} takes clicks`, standsAndTakesClicks, hash);

  return {
    browser,
    ...folders,
    evaluate,
    press: driver.press,
    type: driver.type,
    select: async (selector, words) => {
      await reach(selector);
      await driver.select(selector, words);
    },
    drag: async (selector, goal) => driver.drag(await reach(selector), await reach(goal)),
    wheel: async (selector, pixels) => driver.wheel(await reach(selector), pixels),
    reload: async () => {
      await driver.reload();
      await waitFor('a screen', hasScreen, null);
    },
    screenshot: driver.screenshot,
    resize: driver.resize,
    kill9: driver.kill9,
    close: driver.close,
    open: async (path = '') => {
      await driver.goto(address + path);
      await waitFor('a screen', hasScreen, null);
    },
    goTo: async (hash) => {
      await evaluate((wanted) => {
        location.hash = wanted;
      }, hash);
      await arrive(hash);
    },
    arrive,
    click: async (selector) => driver.tap(await reach(selector), 1),
    doubleClick: async (selector, between) => {
      const point = await reach(selector);
      if (between === undefined) return driver.tap(point, 2);
      await driver.tap(point, 1);
      await shows(between);
      return driver.tap(point, 1);
    },
    text: async (selector) => {
      await waitFor(`${selector} is there`, isVisible, { selector, words: '' });
      return evaluate(
        (wanted) => (document.querySelector(wanted)?.textContent ?? '').replace(/\s+/g, ' ').trim(),
        selector,
      );
    },
    shows,
    count: (selector) => evaluate((wanted) => document.querySelectorAll(wanted).length, selector),
    chooseFile: async (selector, path) => {
      await waitFor(`${selector} is there`, (wanted) => document.querySelector(wanted) !== null, selector);
      await driver.chooseFile(selector, path);
    },
    waitFor,
  };
}

// What follows runs inside the page and may use nothing from outside.

function hasScreen(): boolean {
  return document.querySelector('#main, .staff') !== null;
}

/** One turn of the event loop later: a new hash is seen before the application has heard of it. */
async function standsAndTakesClicks(hash: string): Promise<boolean> {
  if ((location.hash || '#/') !== hash) return false;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  return !('settling' in document.documentElement.dataset) && document.querySelector('#main, .staff') !== null;
}

function isVisible({ selector, words }: { readonly selector: string; readonly words: string }): boolean {
  return [...document.querySelectorAll(selector)].some((element) => {
    const { width, height } = element.getBoundingClientRect();
    const text = (element.textContent ?? '').replace(/\s+/g, ' ');
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible' && text.includes(words);
  });
}

function bringIntoReach(selector: string): boolean {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement) || 'settling' in document.documentElement.dataset) return false;
  if (element.matches(':disabled')) return false;
  const { top, bottom, left, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return false;
  const reached = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
  if (reached !== null && element.contains(reached)) return true;
  element.scrollIntoView({ block: 'center', inline: 'center' });
  return false;
}

/** The middle of the element, once it did not move for one frame and still lies on top. */
async function pointToPress(selector: string): Promise<Point | undefined> {
  const element = document.querySelector(selector);
  if (element === null) return undefined;
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const { x, y, width, height } = element.getBoundingClientRect();
  if (x !== before.x || y !== before.y) return undefined;
  const point = { x: x + width / 2, y: y + height / 2 };
  const reached = document.elementFromPoint(point.x, point.y);
  return reached !== null && element.contains(reached) ? point : undefined;
}
