import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

const purchaseOrder = fileURLToPath(new URL('../../server/testing/pdfs/purchase_order.pdf', import.meta.url));

test('What came in without an order waits on a list until it has one, or a reason', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await page.goto('/incoming');
  await expect(page.getByText('没有符合条件的来件')).toBeVisible();
  await expectAccessible();

  await page.getByRole('button', { name: '登记来件' }).first().click();
  await page.getByLabel('发件人').fill('Nordlicht AB');
  await expectAccessible();
  await pictures('incoming-new');
  await page.locator('input[type=file]').setInputFiles(purchaseOrder);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('purchase_order.pdf');
  await expect(page.getByText('它还没有订单').or(page.getByText('还没有订单：')).first()).toBeVisible();
  await expectAccessible();
  await pictures('incoming');
  await page.goto('/');
  await expect(page.getByText('处理没有订单的来件')).toBeVisible();

  await page.goto('/incoming');
  await page.getByRole('link', { name: 'purchase_order.pdf' }).click();
  await page.getByRole('button', { name: '由此新建订单' }).click();
  await expect(page.getByRole('textbox', { name: '客户订单号' })).toHaveValue('HL-2026-0417');
  await page.getByRole('button', { name: '建立订单' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SO-');
  await expect(page.getByRole('button', { name: '查看 purchase_order.pdf' })).toBeVisible();
  const order = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';

  await page.goto('/incoming/new');
  await page.getByText('消息', { exact: true }).click();
  await page.getByLabel('主题').fill('同行名录推广');
  await page.getByLabel('原话').fill('List your company in our directory');
  await page.reload();
  await expect(page.getByLabel('主题')).toHaveValue('同行名录推广');
  await page.getByRole('button', { name: /^登\s?记$/ }).click();
  await page.getByRole('button', { name: '不需要订单' }).click();
  await page.getByRole('dialog').getByLabel('原因').fill('广告');
  await expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: '不需要订单' }).click();
  await expect(page.getByText('李娜 关闭：广告')).toBeVisible();
  await page.getByRole('button', { name: '重新打开' }).click();
  await page.getByRole('button', { name: '关联订单' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill(order);
  await page.getByText(`${order} `).last().click();
  await page.getByRole('dialog').getByRole('button', { name: '关联订单' }).click();
  await expect(page.getByText(`李娜 把它关联到订单 ${order}`)).toBeVisible();

  await page.goto('/incoming?state=all');
  await expect(page.getByRole('row', { name: /purchase_order\.pdf.*已有订单/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /同行名录推广.*已有订单/ })).toBeVisible();
  await expectAccessible();
  await pictures('incoming-list');
});
