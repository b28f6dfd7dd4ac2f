// From the version put to the customer to the order that is confirmed: two people and a phone.
import { type Browser, expect, type Page } from '@playwright/test';
import { test } from '../support/story.ts';

test('A customer signs an order by a link on the phone, and it is confirmed', async ({
  page,
  browser,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await openOrder(page, 'N-118');
  await page.getByRole('button', { name: '转为「已确认」' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '客户已签字确认此版本' }).last()).toBeVisible();
  const link = await linkFor(page, 'Lars Nyberg', expectAccessible);

  const phone = await customersPhone(browser);
  await phone.goto(link);
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('for your agreement');
  await expect(phone.getByText('USD 4,260.00').last()).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(phone.getByRole('alert')).toContainText('type your name');
  await phone.getByLabel('Your name').fill('Lars Nyberg');
  await phone.getByRole('checkbox').check();
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(phone.getByRole('alert')).toContainText('kept on this device');
  await phone.context().setOffline(false);
  await phone.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(phone.getByText('Signed by Lars Nyberg')).toBeVisible();
  await expectAccessible(phone);

  await page.reload();
  await expect(page.getByText('客户的同意涵盖订单的现有内容。')).toBeVisible();
  await page.getByRole('button', { name: '转为「已确认」' }).click();
  await expect(page.getByRole('button', { name: '转为「生产中」' })).toBeVisible();
  await page.getByRole('link', { name: '签字证明' }).click();
  await expect(page.getByText('签字、版本与变更记录的指纹一致').first()).toBeVisible();
  await expectAccessible();
  await pictures('signoff-certificate');
});

test('A customer proposes a change, and gets a new version to sign', async ({ page, browser, signIn }) => {
  await signIn('lina');
  await openOrder(page, 'N-118');
  const stale = await linkFor(page, 'Lars Nyberg');
  const phone = await customersPhone(browser);
  await phone.goto(stale);
  await phone.getByRole('button', { name: /Propose a change/ }).click();
  await phone.getByLabel('Line 10: what should be different').fill('500 instead of 600');
  await phone.getByLabel('Your name').fill('Lars Nyberg');
  await phone.getByRole('button', { name: 'Send' }).click();
  await expect(phone.getByText('We have your proposal')).toBeVisible();

  await page.goto('/');
  await page.getByRole('button', { name: /答复 Lars Nyberg/ }).click();
  await expect(page.getByText('500 instead of 600').first()).toBeVisible();
  await page.getByRole('button', { name: '编辑' }).click();
  await page.getByLabel('付款条件').fill('100 % T/T');
  await page.locator('button[type=submit]').click();
  const fresh = await linkFor(page, 'Lars Nyberg');

  await phone.goto(stale);
  await expect(phone.getByText('can be read but not signed')).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Sign', exact: true })).toHaveCount(0);
  await phone.goto(fresh);
  await expect(phone.getByText('100 % T/T')).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Sign', exact: true })).toBeVisible();
});

async function openOrder(page: Page, reference: string) {
  await page.goto('/orders');
  await page
    .getByRole('row', { name: new RegExp(reference) })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SO-');
}

// Made on the order's page, and read off the field it is shown in once.
async function linkFor(page: Page, person: string, look: () => Promise<void> = async () => {}): Promise<string> {
  await page.getByRole('button', { name: '发送签字链接' }).click();
  await page.getByLabel('客户方签字人').fill(person);
  await look();
  await page.getByRole('button', { name: '生成链接' }).click();
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  await page.getByRole('button', { name: '完成' }).click();
  return link;
}

async function customersPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    isMobile: true,
    hasTouch: true,
  });
  return context.newPage();
}
