import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

test('A supervisor keeps all that is known of a customer, and the merchandiser orders for them', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('zhangwei');
  await page.goto('/customers');
  await expect(page.getByRole('row', { name: /ACME Handels GmbH/ })).toBeVisible();
  await expectAccessible();
  await pictures('customers');

  await page.getByRole('row', { name: /ACME/ }).getByRole('link').click();
  await page.getByRole('button', { name: '编辑' }).click();
  await page.getByRole('button', { name: '添加联系人' }).click();
  const contact = page.getByRole('group', { name: '联系人 1' });
  await contact.getByLabel('姓名').fill('Anna Schmidt');
  await contact.getByLabel('邮箱').fill('not an address');
  await page.getByRole('button', { name: '添加要求' }).click();
  const requirement = page.getByRole('group', { name: '特殊要求 1' });
  await requirement.getByLabel('要求名称').fill('托盘');
  await requirement.getByLabel('内容').fill('Nur EPAL-Paletten');
  await requirement.getByLabel('提出日期').fill('2026-03-05');
  await requirement.getByLabel('提出日期').press('Enter');
  await expectAccessible();
  await page.locator('button[type=submit]').click();
  await expect(contact.getByText('不是邮箱地址')).toBeVisible();

  await contact.getByLabel('邮箱').fill('anna@acme.example');
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('link', { name: 'anna@acme.example' })).toBeVisible();
  await expect(page.getByText('Nur EPAL-Paletten').first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: '经过' })).toContainText('修改客户');
  await expect(page.getByRole('complementary', { name: '经过' })).toContainText('（已加密）');
  await expect(page.getByRole('complementary', { name: '经过' })).not.toContainText('anna@acme.example');
  await expectAccessible();
  await pictures('customer');

  await page.goto('/customers');
  const search = page.getByRole('searchbox', { name: '联系人邮箱或电话' });
  await search.fill('ANNA@acme.example');
  await search.press('Enter');
  await expect(page.getByRole('link', { name: /^C-/ })).toHaveCount(1);
  await expect(page).toHaveURL(/contact=/);
});

test('Who may not see contacts is told that they are hidden, and by which permission', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('zhangwei');
  await page.goto('/customers/new');
  await page.getByLabel('名称', { exact: true }).fill('Nordlicht AS');
  await page.getByRole('button', { name: '添加联系人' }).click();
  await page.getByRole('group', { name: '联系人 1' }).getByLabel('姓名').fill('Ingrid Dahl');
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht AS' })).toBeVisible();
  await expect(page.getByText('Ingrid Dahl')).toBeVisible();
  const address = page.url();

  await page.context().clearCookies();
  await signIn('wangfang');
  await page.goto(address);
  await expect(page.getByText('已隐藏的联系人')).toBeVisible();
  await expect(page.getByText('查看客户联系人')).toBeVisible();
  await expect(page.getByText('Ingrid Dahl')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '编辑' })).toHaveCount(0);
  await expectAccessible();
});

test('Input survives a reload, and another person changing the customer meanwhile', async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  await signIn('zhangwei');
  await page.goto('/customers');
  await page
    .getByRole('row', { name: /Sakura/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: '编辑' }).click();
  await expect(page.getByRole('button', { name: '保存' })).toBeVisible(); // the page left has a field of the same name
  await page.getByLabel('备注').fill('只用日文单证');
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('draft.customers'))))
    .toBe(true);
  await page.reload();
  await expect(page.getByLabel('备注')).toHaveValue('只用日文单证');

  const context = await browser.newContext({ storageState: await page.context().storageState(), locale: 'zh-CN' });
  const other = await context.newPage();
  await other.goto(page.url());
  await other.evaluate(() => localStorage.clear());
  await other.reload();
  await other.getByLabel('备注').fill('大阪办公室收件');
  await other.locator('button[type=submit]').click();
  await expect(other.getByText('大阪办公室收件').first()).toBeVisible();
  await context.close();

  await page.locator('button[type=submit]').click();
  const conflict = page.getByRole('dialog');
  await expect(conflict).toContainText('大阪办公室收件');
  await expect(conflict).toContainText('只用日文单证');
  await expectAccessible();
  await conflict.getByRole('button', { name: '按选择保存' }).click();
  await expect(page.getByText('只用日文单证').first()).toBeVisible();
});

test('Suppliers and products say what to do first while there are none', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await page.goto('/products');
  await expect(page.getByText('还没有产品')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: '新建产品' }).first().click();
  await page.getByLabel('品名').fill('台灯');
  await page.getByLabel('产品编码').fill('LAMP-01');
  await page.getByLabel('海关编码').fill('94');
  await page.locator('button[type=submit]').click();
  await expect(page.getByText(/不是海关编码/)).toBeVisible();
  await page.getByLabel('海关编码').fill('9405.21');
  await page.getByRole('button', { name: '添加规格项' }).click();
  await page.getByRole('group', { name: '规格项 1' }).getByLabel('名称').fill('颜色');
  await page.getByRole('group', { name: '规格项 1' }).getByLabel('值').fill('RAL 7016');
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('heading', { level: 1, name: 'LAMP-01 台灯' })).toBeVisible();
  await expectAccessible();
  await pictures('product');

  await page.goto('/suppliers/new');
  await page.getByLabel('名称').fill('宁波恒达五金厂');
  await page.getByRole('button', { name: '添加产品' }).click();
  const made = page.getByRole('group', { name: '产品 1' });
  await made.getByRole('combobox').click();
  await page.getByTitle('LAMP-01 台灯').click();
  await made.getByLabel('交货天数').fill('30');
  await expectAccessible();
  await page.locator('button[type=submit]').click();
  await expect(page.getByText('30 天')).toBeVisible();
  await expectAccessible();
  await pictures('supplier');
});
