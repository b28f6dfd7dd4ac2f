// From the customer's purchase order to the order that is confirmed: three people, those who review, and a phone.
import { type Browser, expect, type Page } from '@playwright/test';
import { pdfOf } from '../support/pdf.ts';
import { test } from '../support/story.ts';

const columns = [50, 120, 300, 360, 410, 480] as const;
const row = (y: number, cells: readonly string[]) =>
  cells.map((cell, place) => [columns[place] ?? 0, y, cell] as const);
const purchaseOrder = pdfOf([
  [50, 780, 'PURCHASE ORDER'],
  [50, 750, 'PO Number: HL-9001'],
  [50, 735, 'Currency: USD'],
  [50, 720, 'Delivery date: 2026-12-20'],
  [50, 705, 'Delivery terms: FOB Ningbo'],
  [50, 690, 'Payment terms: 30 % T/T'],
  [50, 675, 'Ship to: Am Sandtorkai 1, 20457 Hamburg'],
  ...row(630, ['Your item no', 'Description', 'Qty', 'Unit', 'Unit price', 'Amount']),
  ...row(612, ['BOX-11', 'Gift box', '500', 'pcs', '0.80', '400.00']),
]);

test('From the purchase order dropped on the page to the order that three people verified and the customer signed', async ({
  page,
  browser,
  signIn,
  expectAccessible,
  pictures,
}) => {
  const become = async (account: string) => {
    await page.context().clearCookies();
    await signIn(account);
  };

  // The purchase order is read, each field with its place; the merchandiser mistypes a quantity.
  await signIn('lina');
  await page.goto('/orders/read');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'HL-9001.pdf', mimeType: 'application/pdf', buffer: purchaseOrder });
  await expect(page.getByRole('textbox', { name: '客户订单号' })).toHaveValue('HL-9001');
  await page.getByRole('button', { name: /客户要求交期的出处/ }).click();
  const original = page.getByRole('region', { name: '原件' });
  await expect(original.getByRole('button', { name: '客户要求交期', pressed: true })).toBeVisible();
  await page.getByRole('combobox', { name: '客户', exact: true }).fill('Nordlicht');
  await page.getByTitle('Nordlicht Leuchten AB').click();
  await page.getByLabel('第 10 行 数量').fill('5000');
  await page.getByRole('button', { name: '建立订单' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SO-');
  const order = page.url();
  const number = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';

  // What the machine read says otherwise; the order is corrected.
  await expect(page.getByText('未处理的差异（1）')).toBeVisible();
  await page.getByRole('link', { name: '修改订单' }).click();
  await page.getByRole('combobox', { name: '类型' }).click();
  await page.getByTitle('加急').click();
  await page.getByRole('gridcell', { name: '5000' }).click();
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await page.locator('button[type=submit]').click();
  await expect(page.getByText('还没有人读取客户文件')).toBeVisible();
  await page.getByRole('button', { name: '转为「评审中」' }).click();
  await expect(page.getByText('已转为「评审中」')).toBeVisible();
  await page.getByRole('button', { name: '签第 1 级' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /签\s?字/ })
    .click();
  await expect(page.getByRole('button', { name: '签第 1 级' })).toHaveCount(0);
  await page.getByRole('button', { name: '转为「待客户确认」' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '核对' }).last()).toBeVisible();

  // The verifier: the original on the left, blind by the keyboard alone.
  await become('wangfang');
  await page.goto(`${order}/verification`);
  await expect(page.getByRole('img', { name: '原件第 1 页' })).toBeVisible();
  await expect(page.getByLabel('客户订单号')).toBeFocused();
  await readByKeyboard(page);
  await expect(page.getByText('没有未处理的差异')).toBeVisible();
  await expectAccessible();
  await pictures('request-verified');
  await tabTo(page, '签第 2 级');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, /^签\s?字$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '签第 2 级' })).toHaveCount(0);

  await become('zhangwei');
  await page.goto(order);
  await page.getByRole('button', { name: '签第 3 级' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /签\s?字/ })
    .click();
  await expect(page.getByText('已核对', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '发起合同评审' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发起合同评审' }).click();
  await expect(page.getByRole('button', { name: '发起合同评审' })).toHaveCount(0);
  for (const account of ['zhaolei', 'qianfei', 'wumin']) {
    await become(account);
    await page.goto('/approvals');
    await page
      .getByRole('row', { name: new RegExp(number) })
      .getByRole('link')
      .click();
    await page.getByRole('button', { name: /^同\s?意$/ }).click();
    await expect(page.getByText('意见已提交')).toBeVisible();
  }

  // The customer reads and signs this very version on the phone.
  await become('lina');
  await page.goto(order);
  await page.getByRole('button', { name: '转为「待客户确认」' }).click();
  const link = await linkFor(page, 'Lars Nyberg');
  const phone = await customersPhone(browser);
  await phone.goto(link);
  await expect(phone.getByText('USD 400.00').last()).toBeVisible();
  await phone.getByLabel('Your name').fill('Lars Nyberg');
  await phone.getByRole('checkbox').check();
  await phone.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(phone.getByText('Signed by Lars Nyberg')).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: '转为「已确认」' }).click();
  await expect(page.getByRole('button', { name: '转为「生产中」' })).toBeVisible();
});

// Presses Tab until what has this name has the focus.
async function tabTo(page: Page, name: string | RegExp) {
  for (let pressed = 0; pressed < 60; ++pressed) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
    });
    if (typeof name === 'string' ? focused.startsWith(name) : name.test(focused)) return;
  }
  throw new Error(`the keyboard does not come to ${name}`);
}

async function readByKeyboard(page: Page) {
  const type = async (field: string, words: string, chosen = false) => {
    await tabTo(page, field);
    await page.keyboard.type(words);
    if (chosen) await page.keyboard.press('Enter');
  };
  await page.keyboard.type('HL-9001');
  await type('币种', 'USD', true);
  await type('客户要求交期', '2026-12-20', true);
  await type('贸易术语', 'FOB', true);
  await type('指定地点', 'Ningbo');
  await type('付款条件', '30 % T/T');
  await type('送货地址', 'Am Sandtorkai 1, 20457 Hamburg');
  // To the document and back to where one was.
  await page.keyboard.press('F6');
  await expect(page.getByRole('region', { name: '客户文件' })).toBeFocused();
  await page.keyboard.press('F6');
  await tabTo(page, /^第 1 行 客户货号/);
  for (const cell of ['', 'BOX-11', 'Gift box', '', '500', 'pcs', '0.8', '400']) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Control+Enter');
}

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
