// A confirmed order changes: asked for, agreed to by the supervisor, answered by the customer part by part on the
// phone, asked anew and signed, applied, verified anew by the verifier.
import { type Browser, expect, type Page } from '@playwright/test';
import { agreeOn } from '../support/agreement.ts';
import { test } from '../support/story.ts';

test('A confirmed order is changed by three people and the customer on a phone, and goes on once it is verified anew', async ({
  page,
  browser,
  server,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await openOrder(page, 'B-9931');
  const order = page.url().split('/').at(-1) ?? '';
  await expect(page.getByRole('button', { name: '编辑' })).toHaveCount(0);
  await page.getByRole('button', { name: '提出变更' }).click();
  await typeQuantity(page, '2700');
  await page.getByLabel('付款条件').fill('50 % T/T');
  await page.getByLabel('变更原因').fill('旺季加量');
  const effect = page.getByRole('region', { name: '改动与影响' });
  await expect(effect.locator('ins', { hasText: '2,700' })).toBeVisible();
  await expect(effect).toContainText('提交后需要审批');
  await expectAccessible();
  await page.locator('button[type=submit]').click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('CR-');
  await expect(page.getByText('未检查').first()).toBeVisible();
  await expectAccessible();
  await pictures('change');
  const change = page.url();
  await page.getByRole('button', { name: /^提\s?交$/ }).click();
  await expect(page.getByText('正在等待审批')).toBeVisible();

  await sitDown(page, signIn, 'zhangwei');
  await page.goto('/approvals');
  await page
    .getByRole('row', { name: /订单变更/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: /^同\s?意$/ }).click();
  await expect(page.getByText('意见已提交')).toBeVisible();

  await sitDown(page, signIn, 'lina');
  await page.goto(change);
  const phone = await customersPhone(browser);
  await phone.goto(await linkFor(page));
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Change of order');
  await expect(phone.locator('del', { hasText: '2,400' })).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(phone);
  await phone.screenshot({ path: 'results/pictures/change-phone.png', fullPage: true });
  await phone.getByRole('button', { name: 'Answer part by part instead' }).click();
  await phone.getByRole('group', { name: 'Line 10' }).getByText('Propose otherwise').click();
  await phone.getByRole('button', { name: 'Send the answer' }).click();
  await expect(phone.getByRole('alert')).toContainText('what instead');
  await phone.getByLabel(/Line 10 · Why/).fill('2450 is enough');
  await phone.getByLabel('Your name').fill('Grace Miller');
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Send the answer' }).click();
  await expect(phone.getByText('You proposed otherwise')).toBeVisible();

  await page.reload();
  await expect(page.getByText('2450 is enough')).toBeVisible();
  await expect(page.getByText('客户没有全部接受：')).toBeVisible(); // and what comes next
  await page.getByRole('button', { name: /^修\s?改$/ }).click();
  await typeQuantity(page, '2450');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: /^提\s?交$/ }).click();
  await expect(page.getByText('正在等待审批')).toBeVisible(); // other terms of payment are agreed to anew
  await sitDown(page, signIn, 'zhangwei');
  await page.goto('/approvals');
  await page
    .getByRole('row', { name: /订单变更/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: /^同\s?意$/ }).click();
  await expect(page.getByText('意见已提交')).toBeVisible();

  await sitDown(page, signIn, 'lina');
  await page.goto(change);
  await phone.goto(await linkFor(page));
  await expect(phone.getByText('You accepted this')).toBeVisible(); // the terms are as they were
  await phone.getByLabel('Your name').fill('Grace Miller');
  await phone.getByRole('checkbox').check();
  await phone.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(phone.getByText('Signed by Grace Miller')).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: '执行变更' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '执行变更' }).click();
  await expect(page.getByText('已生效').first()).toBeVisible();
  await page.goto(`/orders/${order}`);
  await expect(page.getByText('新内容未核对').first()).toBeVisible();
  await expect(page.getByText('客户的同意涵盖订单的现有内容。')).toBeVisible();
  await page.getByRole('button', { name: '转为「生产中」' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '变更后的内容已核对并签字' }).last()).toBeVisible();
  await expectAccessible();
  await pictures('order-changed');

  await agreeOn(server.address, order); // the verifier reads it anew, all levels are signed
  await page.reload();
  await page.getByRole('button', { name: '转为「生产中」' }).click();
  await expect(page.getByRole('button', { name: '转为「已完成」' })).toBeVisible();
  await page.getByRole('link', { name: '修订版' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('修订版');
  await expect(page.locator('ins', { hasText: '2,450' })).toBeVisible();
  await expectAccessible();
  await pictures('revisions');
});

// Another person sits down at the browser.
async function sitDown(page: Page, signIn: (account: string) => Promise<void>, account: string) {
  await page.context().clearCookies();
  await signIn(account);
}

async function openOrder(page: Page, reference: string) {
  await page.goto('/orders');
  await page
    .getByRole('row', { name: new RegExp(reference) })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SO-');
}

async function typeQuantity(page: Page, quantity: string) {
  await page.getByRole('grid').getByRole('gridcell').nth(4).click();
  await page.keyboard.type(quantity);
  await page.keyboard.press('Enter');
}

async function linkFor(page: Page): Promise<string> {
  await page.getByRole('button', { name: '请客户在线答复' }).click();
  await page.getByLabel('收件人').fill('Grace Miller');
  await page.getByRole('button', { name: '生成链接' }).click();
  return page.getByLabel('链接', { exact: true }).inputValue();
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
