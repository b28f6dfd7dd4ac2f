import { expect, type Page } from '@playwright/test';
import { test } from '../support/story.ts';

const words = 'PO ST-2208\n5,500 pcs BOX-11 礼品盒 定制印刷, USD 0.335 per piece\nFOB Ningbo';

async function open(page: Page, reference: RegExp) {
  await page.goto('/orders');
  await page.getByRole('row', { name: reference }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SO-');
}

async function sign(page: Page, level: number) {
  await page.getByRole('button', { name: `签第 ${level} 级` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /签\s?字/ })
    .click();
  await expect(page.getByRole('button', { name: `签第 ${level} 级` })).toHaveCount(0);
}

test('A wrong quantity is found by who reads the order blind, corrected, and signed by three people', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await open(page, /ST-2208/);
  const order = page.url();
  await page.getByRole('link', { name: '读取客户文件' }).click();
  await expect(page.getByText('还没有保存客户的文件或留言')).toBeVisible();
  await expectAccessible();
  await page.getByRole('link', { name: '去订单页' }).click();
  await page.getByRole('button', { name: '添加需求' }).click();
  await page.getByText('文字', { exact: true }).click();
  await page.getByLabel('客户的原话').fill(words);
  await page.getByRole('button', { name: '保存原话' }).click();
  await expect(page.getByRole('button', { name: '查看 文字原话' })).toBeVisible();

  await page.context().clearCookies();
  await signIn('wangfang');
  await page.goto(order);
  await expect(page.getByText(/处未处理的差异，您提交自己的盲录后才显示/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^处理 第 10 行/ })).toHaveCount(0);
  await page.goto(`${order}/verification?view=comparison`);
  await expect(page.getByText('提交盲录后显示比较结果')).toBeVisible();
  await expectAccessible();
  await page.goto(`${order}/verification`);
  await expect(page.locator('pre')).toHaveText(words);
  await expect(page.getByLabel('客户订单号')).toBeFocused();
  await page.keyboard.type('ST-2208');
  await page.getByRole('combobox', { name: '币种' }).fill('USD');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: '贸易术语' }).fill('FOB');
  await page.keyboard.press('Enter');
  await page.getByLabel('指定地点').fill('Ningbo');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已提交')).toHaveCount(0);
  await expectAccessible();
  await page.getByRole('grid', { name: '订单行' }).getByRole('gridcell').nth(1).click();
  for (const cell of ['BOX-11', '礼品盒 定制印刷', '', '5500', 'piece', '0.335']) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Tab');
  }
  await page.reload();
  await expect(page.getByText('BOX-11')).toHaveCount(2);
  await pictures('verification-entry');
  await page.getByLabel('指定地点').press('Control+Enter');

  const difference = page.getByRole('listitem').filter({ hasText: /第 10 行 · 数量.*王芳 读取/ });
  await expect(difference).toContainText('5,500');
  await expect(difference).toContainText('5,000');
  await expect(page.getByRole('row', { name: /数量.*不同/ })).toBeVisible();
  await expectAccessible();
  await pictures('verification-comparison');
  // The machine took the name of the goods otherwise: they are the same.
  await page.getByRole('button', { name: '处理 第 10 行 · 品名规格' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^误报/).check();
  await dialog.getByLabel('原因').fill('同一品名');
  await expectAccessible();
  await dialog.getByRole('button', { name: /处\s?理/ }).click();
  await expect(page.getByText('已处理的差异（1）')).toBeVisible();

  await page.context().clearCookies();
  await signIn('lina');
  await page.goto(order);
  await expect(page.getByRole('button', { name: '处理 第 10 行 · 数量' }).first()).toBeDisabled();
  await page.getByRole('link', { name: '修改订单' }).click();
  await page.getByRole('gridcell', { name: '5000' }).click();
  await page.keyboard.type('5500');
  await page.keyboard.press('Enter');
  await page.locator('button[type=submit]').click();
  await expect(page.getByText('没有未处理的差异')).toBeVisible();
  await sign(page, 1);
  await expectAccessible();

  for (const [account, level] of [
    ['wangfang', 2],
    ['zhangwei', 3],
  ] as const) {
    await page.context().clearCookies();
    await signIn(account);
    await page.goto(order);
    await sign(page, level);
  }
  await expect(page.getByText('已核对', { exact: true })).toBeVisible();
  await pictures('verification-signed');
});
