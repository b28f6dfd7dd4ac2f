import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { Colleague } from '../support/agreement.ts';
import type { Server } from '../support/server.ts';
import { test } from '../support/story.ts';

// One of lina's, with a customer, a currency and prices.
async function pricedOrder(server: Server) {
  const lina = await Colleague.signedIn(server.address, 'lina');
  const { items } = await lina.get('/orders?limit=200');
  const order = items.find((one: { customer_reference?: string }) => one.customer_reference?.startsWith('PO-4500017'));
  return order as { id: string; number: string };
}

async function issue(page: Page, kind: string, format = 'PDF') {
  await page.getByRole('button', { name: '出具单证' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '单证' }).click();
  await page.getByTitle(kind, { exact: true }).last().click();
  if (format !== 'PDF') {
    await dialog.getByRole('combobox', { name: '格式' }).click();
    await page.getByTitle(format, { exact: true }).last().click();
  }
  return dialog;
}

test('A proforma invoice is looked at, issued, downloaded, refused a second time and voided', async ({
  page,
  server,
  signIn,
  expectAccessible,
  pictures,
}) => {
  const order = await pricedOrder(server);
  await signIn('lina');
  await page.goto(`/orders/${order.id}`);
  await expect(page.getByText('还没有出具单证。')).toBeVisible();

  const dialog = await issue(page, '形式发票');
  await dialog.getByRole('button', { name: '预览', exact: true }).click();
  await expect(dialog.getByRole('img', { name: '第 1 页' })).toBeVisible({ timeout: 30_000 });
  await expectAccessible();
  await dialog.getByRole('button', { name: '出具并保存' }).click();
  await expect(page.getByText(/^已出具 PI-\d{4}-00001$/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('与订单一致')).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^下载 PI-.*\.pdf$/ })
    .or(page.getByRole('link', { name: /^下载 PI-.*\.pdf$/ }))
    .click();
  const file = await (await downloading).path();
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');

  const again = await issue(page, '形式发票');
  await again.getByRole('button', { name: '出具并保存' }).click();
  await expect(again.getByText(/已出具过同样的单证/)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(again).toBeHidden();
  const sheet = await issue(page, '形式发票', 'XLSX');
  await sheet.getByRole('button', { name: '出具并保存' }).click();
  await expect(page.getByText(/中文 · XLSX|英文 · XLSX|德文 · XLSX/)).toBeVisible({ timeout: 30_000 });
  await expectAccessible();
  await pictures('documents');

  await page
    .getByRole('button', { name: /^作废 PI-/ })
    .first()
    .click();
  const voiding = page.getByRole('dialog');
  await voiding.getByRole('textbox').fill('价格有误');
  await voiding.getByRole('button', { name: /^作\s?废$/ }).click();
  await expect(page.getByText(/李娜：价格有误/)).toBeVisible();

  // What happened stands in the order's record, with the number.
  await page.reload();
  await expect(page.getByText(/出具单证/).first()).toBeVisible();
});

test('An administrator enters our data and changes a page, and is told what is wrong with it', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('admin');
  await page.goto('/document-settings');
  await page.getByLabel('签字人').fill('王建国');
  await expectAccessible();
  await pictures('document-company');
  await page.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(page.getByText('已保存').first()).toBeVisible();

  await page.getByRole('tab', { name: '模板' }).click();
  const text = page.getByRole('textbox', { name: '模板内容（HTML）' });
  await expect(text).toHaveValue(/words\.proforma_title/);
  await expectAccessible();
  await pictures('document-pages');
  await text.fill('<h1>{{document.numbr}}</h1>');
  await page.getByRole('button', { name: '保存模板' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'document.numbr' })).toBeVisible();
  await text.fill('<h1>{{document.number}}</h1>');
  await page.getByRole('button', { name: '保存模板' }).click();
  await expect(page.getByText(/自定义，第 1 版/)).toBeVisible();
  await page.getByRole('button', { name: '预览', exact: true }).click();
  await expect(page.getByRole('img', { name: '第 1 页' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '恢复自带模板' }).click();
  await expect(page.getByText('自带模板').first()).toBeVisible();

  await page.getByRole('tab', { name: '编号' }).click();
  await expect(page.getByText(/PI-\d{4}-00001/).first()).toBeVisible();
  await expectAccessible();
  await pictures('document-numbering');
});
