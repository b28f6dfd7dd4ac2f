import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

test('A merchandiser finds an order, is told at the gate what is missing, and adds it', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await page.goto('/orders');
  await expect(page.getByRole('row', { name: /PO-4500017/ })).toBeVisible();
  await expectAccessible();
  await pictures('orders');

  await page
    .getByRole('row', { name: /PO-4500017/ })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SO-');
  await page.getByRole('button', { name: '转为「评审中」' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '付款条件' }).last()).toBeVisible();
  await expectAccessible();
  await pictures('order');

  await page.getByRole('button', { name: '编辑' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('编辑');
  await page.getByLabel('付款条件').fill('30 % T/T');
  await page.getByLabel('送货地址 · 街道、门牌').fill('Am Sandtorkai 1');
  await page.getByLabel('客户要求交期').click();
  await expect(page.locator('.ant-picker-dropdown')).toBeVisible();
  await expectAccessible();
  await page.getByLabel('客户要求交期').fill('2027-03-01');
  await page.keyboard.press('Enter');
  await expectAccessible();
  await pictures('order-form');
  await page.locator('button[type=submit]').click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('SO-');
  await expect(page.locator('ins', { hasText: '30 % T/T' })).toBeVisible();
  await page.getByRole('button', { name: '转为「评审中」' }).click();
  await expect(page.getByRole('button', { name: '转为「待客户确认」' })).toBeVisible();
});

test('A stranger to a department does not see its orders', async ({ page, signIn }) => {
  await signIn('zhoujie');
  await page.goto('/orders');
  await expect(page.getByText('还没有订单')).toBeVisible();
});
