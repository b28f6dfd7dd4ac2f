import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

const words = 'Dear Li Na,\nplease make it 1,200 pcs LAMP-01\nand ship by 3 May.';

test('A merchandiser keeps what the customer wrote, links a date to it, and colleagues find it beside the order', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await page.goto('/orders');
  await page
    .getByRole('row', { name: /PO-4500017/ })
    .getByRole('link')
    .click();

  await page.getByRole('button', { name: '添加需求' }).click();
  await page.getByText('文字', { exact: true }).click();
  await page.getByLabel('发送人').fill('Anna Schmidt');
  await page.getByLabel('客户的原话').fill(words);
  await expectAccessible();
  await page.getByRole('button', { name: '保存原话' }).click();

  await page.getByRole('button', { name: '查看 文字原话' }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.locator('pre')).toHaveText(words);
  await panel.getByLabel('选择订单字段').fill('客户要求交期');
  await page.keyboard.press('Enter');
  await panel.getByLabel('原文').fill('ship by 4 May');
  await panel.getByRole('button', { name: /关联$/ }).click();
  await expect(panel.getByText('原文中没有这段话')).toBeVisible();
  await panel.getByLabel('原文').fill('ship by 3 May');
  await panel.getByRole('button', { name: /关联$/ }).click();
  await expect(panel.getByText('“ship by 3 May”')).toBeVisible();
  await expectAccessible();
  const download = page.waitForEvent('download');
  await panel.getByRole('link', { name: '下载原件' }).click();
  expect((await download).suggestedFilename()).toMatch(/^SO-.*\.txt$/);
  await page.keyboard.press('Escape');
  await expect(page.getByText('关联字段出处').first()).toBeVisible();
  await pictures('order-requirements');
});

test('Notes and files stand beside the order; a page in disguise is turned away', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('lina');
  await page.goto('/orders');
  await page
    .getByRole('row', { name: /PO-4500021/ })
    .getByRole('link')
    .click();

  await page.getByLabel('备注', { exact: true }).fill('客户来电：先寄样品');
  await page.getByRole('button', { name: '添加备注' }).click();
  const aside = page.getByRole('complementary', { name: '经过' });
  await expect(aside.getByText('客户来电：先寄样品')).toBeVisible();
  await aside.getByRole('button', { name: '撤回' }).click();
  await expect(aside.getByText('备注已撤回')).toBeVisible();
  await aside.getByRole('button', { name: /关注/ }).click();
  await expect(aside.getByRole('button', { name: /已关注/ })).toBeVisible();

  const files = page.locator('section', { has: page.getByRole('heading', { name: '附件' }) });
  const drop = files.locator('input[type=file]');
  const disguised = Buffer.from('<!doctype html><script>alert(1)</script>');
  await drop.setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: disguised });
  await expect(files.getByText('不支持这种文件')).toBeVisible();
  await drop.setInputFiles({ name: '<b>sketch</b>.txt', mimeType: 'text/plain', buffer: Buffer.from('Lamp') });
  await expect(files.getByRole('link', { name: '下载 <b>sketch</b>.txt' })).toBeVisible();
  await expectAccessible();
  await files.getByRole('button', { name: '移除 <b>sketch</b>.txt' }).click();
  await page.getByLabel('原因').fill('放错订单');
  await page.getByRole('button', { name: '移除', exact: true }).click();
  await expect(files.getByText('还没有附件')).toBeVisible();
});
