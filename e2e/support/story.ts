// What every browser story is written with.
//
//   import { expect } from '@playwright/test';
//   import { test } from '../support/story.ts';
//
//   test('An order is confirmed', async ({ page, signIn, expectAccessible, pictures }) => { … });
//
// A story fails on any error that the page itself throws or logs.
import AxeBuilder from '@axe-core/playwright';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { type Server, startServer } from './server.ts';

interface Story {
  /** As one of the demo organisation's people, by account name. */
  signIn(account: string): Promise<void>;
  /** No violation of axe's rules on the story's page or another, nor with the first of its choice lists open. */
  expectAccessible(page?: Page): Promise<void>;
  /** As it stands, with nothing opened. */
  expectAccessibleAtRest(): Promise<void>;
  /** The page is drawn to its end, and scrolls in one direction and at one place. */
  expectFitting(): Promise<void>;
  /** The page in both languages, at the width of a desk and of a phone: results/pictures/NAME-LANGUAGE-WIDTH.png. */
  pictures(name: string): Promise<void>;
  pageErrors: undefined;
}

// The browser logs every refusal of the server, and what a story's own cut of the line stops; pages show it themselves.
const shownByPages = /status of 4|ERR_INTERNET_DISCONNECTED/;

export const test = base.extend<Story & { server: Server }>({
  // One for each story, so that none depends on what another did.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
  baseURL: ({ server }, use) => use(server.address),
  pageErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !shownByPages.test(message.text())) errors.push(message.text());
      });
      await use(undefined);
      expect(errors, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
  signIn: ({ page }, use) => use((account) => signIn(page, account)),
  expectAccessible: ({ page }, use) => use((other = page) => expectAccessible(other)),
  expectAccessibleAtRest: ({ page }, use) => use(() => expectNoViolation(page, 'axe')),
  expectFitting: ({ page }, use) => use(() => expectFitting(page)),
  pictures: ({ page, browser }, use) => use((name) => pictures(page, browser, name)),
});

async function signIn(page: Page, account: string) {
  await page.goto('/');
  await page.locator('input[autocomplete=username]').fill(account);
  await page.locator('input[autocomplete=current-password]').fill('gendan-demo');
  await page.locator('button[type=submit]').click();
  await expect(page.locator('input[autocomplete=current-password]')).toHaveCount(0);
}

async function expectAccessible(page: Page) {
  await expectNoViolation(page, 'axe');
  // What opens over the page has rules of its own; one list stands for all, they are one component.
  const field = page.locator('.ant-select:not(.ant-select-disabled) [role=combobox]').first();
  // Opening it would close what is open already.
  const isCovered = (await page.locator('[role=dialog], .ant-popover').filter({ visible: true }).count()) > 0;
  if (isCovered || (await field.count()) === 0) return;
  const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement | null);
  await field.click();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  // Its scrolling part is moved by the field's arrow keys, which axe cannot know.
  await expectNoViolation(page, 'axe, with a list open', ['scrollable-region-focusable']);
  await page.keyboard.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await field.blur();
  await focused.evaluate((element) => element?.focus());
}

async function expectNoViolation(page: Page, what: string, except: string[] = []) {
  await settled(page);
  // In the page itself instead of a blank one opened for each time, which is for frames of other origins: a fifth of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.disableRules(except).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(' ')}`,
  );
  expect.soft(found, `${what}, at ${new URL(page.url()).pathname}`).toEqual([]);
}

// What fades in or out is neither here nor gone yet. It begins a frame after what causes it.
function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = () =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY,
        );
    await drawn();
    for (let moving = ending(); moving.length > 0; moving = ending()) {
      await Promise.allSettled(moving.map((animation) => animation.finished));
      await drawn();
    }
  });
}

async function expectFitting(page: Page) {
  await expect(page.locator('.ant-skeleton, .ant-spin, [aria-busy=true]')).toHaveCount(0);
  const { pathname } = new URL(page.url());
  const width = page.viewportSize()?.width;
  expect.soft(await page.evaluate(scrollsTwice), `${pathname} at ${width} scrolls beside its content`).toBe(false);
  expect.soft(await page.evaluate(isTooWide), `${pathname} at ${width} scrolls sideways`).toBe(false);
}

function scrollsTwice(): boolean {
  const main = document.querySelector('main');
  const isInner = main !== null && getComputedStyle(main).overflowY === 'auto';
  return isInner && document.documentElement.scrollHeight > window.innerHeight;
}

// Tables and grids that are wider scroll by themselves.
function isTooWide(): boolean {
  const scrolling = [document.scrollingElement, document.querySelector('main')];
  return scrolling.some((element) => element !== null && element.scrollWidth > element.clientWidth);
}

async function pictures(page: Page, browser: Browser, name: string) {
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const copy = await context.newPage();
  // A window's name outlives its page: it says in which language the next one begins.
  await copy.addInitScript(() => localStorage.setItem('gendan.language', JSON.stringify(window.name || 'zh')));
  for (const language of ['zh', 'en']) {
    await copy.evaluate((chosen) => Object.assign(window, { name: chosen }), language);
    await (language === 'zh' ? copy.goto(page.url()) : copy.reload());
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await copy.setViewportSize({ width, height });
      await expectFitting(copy);
      await copy.screenshot({ path: `results/pictures/${name}-${language}-${width}.png`, fullPage: true });
    }
  }
  await context.close();
}
