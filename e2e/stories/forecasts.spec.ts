// What was promised stands; what we expect moves, is seen by everybody, and is work once it is after the promise.
import { expect, type Page } from '@playwright/test';
import { test } from '../support/story.ts';

test('A merchandiser says that a line will be late, sees it in the order and among her work, and catches up', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await openOrder(page);
  const address = page.url();
  const { promised_on } = await (await page.request.get(new URL(address).pathname.replace('/', '/api/v1/'))).json();
  await page.getByRole('button', { name: '更新预计交期' }).click();
  const dialog = page.getByRole('dialog', { name: '更新预计交期' });
  await expect(dialog).toContainText('不改变与客户的约定');
  await expect(dialog).toContainText(/确认交期/);
  await forecast(page, daysAfter(promised_on, 14));
  await expectAccessible();
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toHaveCount(0);
  const row = page.getByRole('region', { name: '订单行' }).getByRole('row', { name: /CUP-07/ });
  await expect(row).toContainText('比承诺晚 14 天');
  await expect(page.getByRole('complementary', { name: '经过' })).toContainText('更新预计交期');
  await expectAccessible();
  await pictures('forecast');

  await page.goto('/');
  const work = page.getByRole('listitem').filter({ hasText: '预计交期比承诺晚 14 天' });
  await expect(work).toContainText('赶上，或与客户另约交期');
  await expectAccessible();
  await work.getByRole('link').first().click();
  await expect(page).toHaveURL(address);

  await page.getByRole('button', { name: '更新预计交期' }).click();
  await forecast(page, promised_on);
  await dialog.locator('button[type=submit]').click();
  await expect(row).not.toContainText('比承诺晚');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await expect(work).toHaveCount(0);
});

test('Who only reads an order sees what is expected and cannot say otherwise', async ({ page, signIn }) => {
  await signIn('wangfang');
  await openOrder(page);
  await expect(page.getByRole('columnheader', { name: '预计交期' })).toBeVisible();
  await expect(page.getByRole('button', { name: '更新预计交期' })).toHaveCount(0);
});

async function openOrder(page: Page) {
  await page.goto('/orders');
  await page
    .getByRole('row', { name: /B-9931/ })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SO-');
}

async function forecast(page: Page, on: string) {
  const field = page.getByRole('dialog').getByLabel(/不锈钢保温杯/);
  await field.fill(on);
  await field.press('Enter');
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
