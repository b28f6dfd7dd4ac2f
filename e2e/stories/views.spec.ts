import { expect, type Page } from '@playwright/test';
import { test } from '../support/story.ts';

const views = (page: Page) => page.getByRole('main').getByRole('button', { name: /视图|要催的/ });
const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('link') });

test('A view of the orders is kept, shared, taken further by a colleague, and removed', async ({
  page,
  browser,
  baseURL,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('zhangwei');
  await page.goto('/orders');
  await page.getByRole('button', { name: '已逾期' }).click();
  await expect(rows(page)).toHaveCount(1);
  await views(page).click();
  await page.getByLabel('新视图的名称').fill('要催的');
  await page.getByRole('checkbox', { name: '与所有人共享' }).check();
  await expectAccessible();
  await page.getByRole('button', { name: '保存视图' }).click();
  await expect(page).toHaveURL(/view=/);
  await expect(views(page)).toHaveText('要催的');
  await pictures('views');

  // Their own choice stays: what is on nobody's screen but theirs is changed, and updated in place.
  await page.keyboard.press('Escape');
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await context.newPage();
  await other.goto('/');
  await other.locator('input[autocomplete=username]').fill('lina');
  await other.locator('input[autocomplete=current-password]').fill('gendan-demo');
  await other.locator('button[type=submit]').click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('工作台');
  await other.goto('/orders');
  await views(other).click();
  await other.getByRole('button', { name: /要催的.*张伟.*共享/ }).click();
  await expect(other).toHaveURL(/is_late=true/);
  await expect(rows(other)).toHaveCount(1);

  // A colleague's view is not theirs to change or remove: what they change becomes a copy.
  await other.getByRole('combobox', { name: '类型' }).click();
  await other.getByTitle('加急').click();
  await expect(views(other)).toHaveText('要催的（已改动）');
  await views(other).click();
  await expect(other.getByRole('button', { name: '更新“要催的”' })).toHaveCount(0);
  await expect(other.getByRole('button', { name: '删除视图“要催的”' })).toHaveCount(0);
  await other.getByLabel('新视图的名称').fill('加急要催的');
  await other.getByRole('button', { name: '保存视图' }).click();
  await expect(views(other)).toHaveText('加急要催的');
  await context.close();

  // The copy is its maker's alone; the shared one is as it was.
  await page.reload();
  await expect(views(page)).toHaveText('要催的');
  await views(page).click();
  const list = page.getByRole('list', { name: '视图' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: '删除视图“要催的”' }).click();
  await expect(list).toHaveCount(0);
  await expect(page.getByText('还没有视图')).toBeVisible();
  await expect(views(page)).toHaveText('视图');
});
