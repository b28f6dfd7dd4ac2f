import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

const away = '连不上服务器';
const quietMoment = 20_000; // longer than what was fetched counts as new

test('Without a line every page says so, and comes by itself once it is back', async ({
  page,
  context,
  signIn,
  expectAccessible,
  expectFitting,
}) => {
  await page.clock.install();
  await signIn('lina');
  await page.goto('/orders');
  const orders = page.getByRole('row').filter({ has: page.getByRole('link') });
  await orders.filter({ hasText: 'PO-4500017' }).getByRole('link').click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('SO-');
  const own = await heading.textContent();
  await expectFitting(); // all its parts are there
  await page.goBack();

  // A list, asked otherwise; and asked again as it stands.
  await expect(orders.first()).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: '已逾期' }).click();
  await expect(page.getByRole('alert')).toContainText(away);
  await expect(orders).toHaveCount(0);
  await expectFitting();
  await expectAccessible();
  await context.setOffline(false);
  await expect(orders).toHaveCount(1);
  await page.getByRole('button', { name: '已逾期' }).click();
  await expect(orders).not.toHaveCount(1);
  await context.setOffline(true);
  await page.clock.fastForward(quietMoment);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText('未能更新')).toBeVisible();
  await expect(orders.first()).toBeVisible();
  await expectAccessible();

  // An order that was open before, and one that was not.
  await orders.filter({ hasText: 'PO-4500017' }).getByRole('link').click();
  await expect(heading).toHaveText(own ?? '');
  await expect(page.getByText('未能更新').first()).toBeVisible();
  await expectFitting();
  await expectAccessible();
  await page.goBack();
  await orders.filter({ hasNotText: 'PO-4500017' }).first().getByRole('link').click();
  await expect(page.getByRole('alert')).toContainText(away);
  await context.setOffline(false);
  await expect(heading).toContainText('SO-');
  await expect(page.getByText(away)).toHaveCount(0);
  await expect(page.getByText('未能更新')).toHaveCount(0);
});

test('What was typed without a line is kept, and sent when it is asked for', async ({ page, context, signIn }) => {
  await signIn('lina');
  await page.goto('/orders');
  await page
    .getByRole('row', { name: /PO-4500017/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: '编辑' }).click();
  await page.getByRole('textbox', { name: '付款条件' }).fill('30 % T/T');
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()));

  await context.setOffline(true);
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('alert').filter({ hasText: '连不上服务器，输入已保留' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '付款条件' })).toHaveValue('30 % T/T');
  expect(sent).toHaveLength(1);

  await context.setOffline(false);
  await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(true);
  await expect(page.getByRole('textbox', { name: '付款条件' })).toHaveValue('30 % T/T');
  await page.locator('button[type=submit]').click();
  await expect(page.locator('ins', { hasText: '30 % T/T' })).toBeVisible();
  expect(sent, 'by itself it is not sent').toHaveLength(2);
});
