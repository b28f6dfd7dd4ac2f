import { type Browser, expect, type Page } from '@playwright/test';
import { test } from '../support/story.ts';

// What the browser logs of it is what this is about.
async function copyOf(page: Page, browser: Browser, baseURL: string | undefined): Promise<Page> {
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ storageState, baseURL: baseURL ?? '' });
  return context.newPage();
}

const link = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });

test('A page whose code does not come says why, and comes once it can', async ({
  page,
  browser,
  baseURL,
  signIn,
  expectAccessible,
}) => {
  await signIn('lina');
  const other = await copyOf(page, browser, baseURL);
  const heading = other.getByRole('heading', { level: 1 });
  await other.goto('/orders');
  await expect(other.getByRole('row', { name: /PO-4500017/ })).toBeVisible();

  await other.context().setOffline(true);
  await link(other, '客户').click();
  await expect(heading).toHaveText('没有加载成功');
  await expect(other.getByRole('alert')).toContainText('连不上服务器');
  await expectAccessible(other);
  await other.getByRole('button', { name: '重试' }).click();
  await expect(other.getByRole('alert')).toContainText('连不上服务器');
  await other.context().setOffline(false);
  await expect(heading).toHaveText('客户');

  // A newer version has other files.
  await other.route('**/assets/suppliers-page-*.js', (route) => route.fulfill({ status: 404 }));
  await link(other, '供应商').click();
  await expect(heading).toHaveText('已有新版本');
  await expectAccessible(other);
  await other.unrouteAll();
  await other.getByRole('button', { name: '重新加载' }).click();
  await expect(heading).toHaveText('供应商');
  await other.context().close();
});

test('A page that breaks says so in the frame, and the others still work', async ({
  page,
  browser,
  baseURL,
  signIn,
  expectAccessible,
}) => {
  await signIn('lina');
  const other = await copyOf(page, browser, baseURL);
  const body = 'export default () => { throw new Error("a lamp fell") }';
  await other.route('**/assets/products-page-*.js', (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  for (const colorScheme of ['light', 'dark'] as const) {
    await other.emulateMedia({ colorScheme });
    await other.goto('/products');
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('页面出错了');
    await expect(other.getByText('a lamp fell')).toBeVisible();
    await expectAccessible(other);
  }
  await link(other, '客户').click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('客户');
  await other.context().close();
});
