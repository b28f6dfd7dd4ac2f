import { expect } from '@playwright/test';
import { agreeOn } from '../support/agreement.ts';
import { test } from '../support/story.ts';

test('An order under way is delivered in parts and moves on the board', async ({
  page,
  server,
  signIn,
  expectAccessible,
  pictures,
}) => {
  test.slow(); // from the first mark to the last delivery
  await signIn('lina');
  await page.goto('/orders');
  await page
    .getByRole('row', { name: /PO-4500017/ })
    .getByRole('link')
    .click();
  for (const field of ['送货地址', '付款条件', '客户要求交期']) {
    await page.getByRole('button', { name: `注明原因 ${field}` }).click();
    await page.getByRole('dialog').getByLabel('原因').click();
    await page.getByTitle('不适用').last().click();
    await page.getByRole('dialog').getByLabel('说明').fill('按框架协议');
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expectAccessible();

  const orderId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goto('/orders/board');
  const number = await page.getByRole('region', { name: '草稿' }).getByRole('link', { name: /^SO-/ }).textContent();
  await agreeOn(server.address, orderId);
  for (const status of ['评审中', '待客户确认', '已确认']) {
    await page.getByRole('button', { name: `移动 ${number}` }).click();
    await page.getByRole('menuitem', { name: `移到「${status}」` }).click();
    await expect(page.getByRole('region', { name: status }).getByRole('link', { name: number ?? '' })).toBeVisible();
  }
  await expectAccessible();
  await pictures('board');

  const stuck = page.getByRole('region', { name: '生产中' }).getByRole('button', { name: /^移动/ });
  await stuck.focus();
  await stuck.press('Enter');
  await page.getByRole('menuitem', { name: '移到「已完成」' }).click();
  await expect(page.getByRole('dialog')).toContainText('每一行都已交付');
  await expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: '返回' }).click();

  await page.getByRole('link', { name: number ?? '' }).click();
  await page.getByRole('button', { name: '登记交付: 行号 10' }).click();
  await page.getByRole('dialog').getByLabel('数量').fill('100');
  await expectAccessible();
  await page.getByRole('dialog').locator('button[type=submit]').click();
  await expect(page.getByText('100 / 1,200')).toBeVisible();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByText('0 / 1,200', { exact: true })).toHaveCount(2);
  await expect(page.getByRole('complementary', { name: '经过' })).toContainText('撤销交付记录');
  await expectAccessible();
  await pictures('order-delivered');
});
