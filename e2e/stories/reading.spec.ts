import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

const purchaseOrder = fileURLToPath(new URL('../../server/testing/pdfs/purchase_order.pdf', import.meta.url));

test("A merchandiser drops the customer's purchase order, sees where each field stands, and makes the order from it", async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await page.goto('/orders/new');
  await page.getByRole('button', { name: '从客户文件识别' }).click();
  await expect(page.getByRole('heading', { name: '从客户文件建单' })).toBeVisible();
  await expectAccessible();
  await pictures('reading-start');

  await page.locator('input[type=file]').setInputFiles(purchaseOrder);
  await expect(page.getByRole('img', { name: '原件第 1 页' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '客户订单号' })).toHaveValue('HL-2026-0417');
  await expect(page.getByRole('textbox', { name: '第 45 行 品名' })).toHaveValue('壁灯 Wall lamp model 44');
  await page.getByRole('button', { name: /客户要求交期的出处/ }).click();
  const original = page.getByRole('region', { name: '原件' });
  await expect(original.getByRole('button', { name: '客户要求交期', pressed: true })).toBeVisible();
  await expectAccessible();

  await page.getByRole('textbox', { name: '客户订单号' }).fill('HL-2026-0417 A');
  await page.getByRole('button', { name: '建立订单' }).click();
  await expect(page.getByText('原件已保存').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SO-');
  await expect(page.getByText('HL-2026-0417 A').first()).toBeVisible();
  await page.getByRole('button', { name: '查看 purchase_order.pdf' }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('“PO Number: HL-2026-0417”')).toBeVisible();
  await panel.getByRole('button', { name: '在原件中查看 客户订单号' }).click();
  await expect(panel.getByRole('img', { name: /客户订单号/ })).toBeVisible();
  await expectAccessible();
});

test('Pasted words are read too, and a document that cannot be read says why', async ({ page, signIn }) => {
  await signIn('lina');
  await page.goto('/orders/read');
  await page.locator('input[type=file]').setInputFiles({
    name: 'po.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\nnothing'),
  });
  await expect(page.getByText('此 PDF 已损坏或不是 PDF')).toBeVisible();
  await page.getByText('粘贴文字').click();
  await page.getByLabel('客户的原话').fill('WL-12 壁灯 1200个，单价3.5美元\n交期：03/04/2026');
  await page.getByRole('button', { name: '识别', exact: true }).click();
  await expect(page.getByLabel('第 10 行 数量')).toHaveValue('1200');
  await expect(page.getByText('日期有两种读法')).toHaveCount(2); // at the field, and among what was left out
  await page.getByRole('combobox', { name: '日期写法' }).click();
  await page.getByText('日/月/年').click();
  await expect(page.getByText('日期有两种读法')).toHaveCount(0);
});
