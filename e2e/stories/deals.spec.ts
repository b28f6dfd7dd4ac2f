import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

test('A wish becomes an inquiry and a quotation, which says what it lacks before it is sent', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await page.goto('/inquiries');
  await expect(page.getByRole('row', { name: /Fjordhus A\/S/ })).toContainText('已报价');
  await expectAccessible();
  await pictures('inquiries');

  await page.getByRole('button', { name: '登记询盘' }).click();
  await expect(page.getByLabel('潜在客户')).toBeVisible();
  await expectAccessible();
  await page.getByLabel('潜在客户').fill('Polar Lights Oy');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('请粘贴询盘内容')).toBeVisible();
  await page.getByLabel('原文').fill('Please quote 200 floor lamps.\nMikko');
  await page.getByLabel('预计金额').fill('3680');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('还没有报价。做一份报价，或写明原因关闭。')).toBeVisible();
  await expect(page.getByText('Please quote 200 floor lamps.')).toBeVisible();

  await page.getByRole('button', { name: '做报价', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('编辑 QT-');
  await page.getByLabel('有效期至').fill('2099-12-31');
  await page.getByLabel('有效期至').press('Enter');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('先编辑报价，选定客户，才能转订单。')).toBeVisible();
  await page.getByRole('button', { name: '登记已发给客户' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '行 · 必填' })).toBeVisible();
  await expect(page.getByRole('button', { name: '转为订单' })).toBeDisabled();
  await expectAccessible();
  await pictures('quotation-refused');
});

test('A quotation that was sent becomes an order once, and a lost inquiry says why', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await page.goto('/quotations?status=sent');
  await page
    .getByRole('row', { name: /Sakura/ })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByText('等客户答复；接受后转为订单。')).toBeVisible();
  await expectAccessible();
  await pictures('quotation');
  const quotation = page.url();
  await page.getByRole('button', { name: '转为订单' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SO-');
  await page.getByRole('link', { name: /^QT-/ }).click();
  await expect(page).toHaveURL(quotation);
  await expect(page.getByText('已转为订单，在订单中继续。')).toBeVisible();
  await expect(page.getByRole('link', { name: /查看订单 SO-/ })).toBeVisible();
  await expect(page.getByRole('button', { name: '转为订单' })).toHaveCount(0);

  await page.getByRole('link', { name: /^INQ-/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('INQ-');
  await expectAccessible();
  await pictures('inquiry');
  await page.getByRole('button', { name: '关闭…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭询盘' }).click();
  await expect(page.getByText('请选择原因')).toBeVisible();
  await page.getByRole('dialog').getByLabel('原因').click();
  await page.getByTitle('客户放弃').click();
  await expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: '关闭询盘' }).click();
  await expect(page.getByText(/已丢单 · 客户放弃/)).toBeVisible();
  await page.getByRole('button', { name: '重新打开' }).click();
  await expect(page.getByText('客户已接受报价')).toBeVisible();
});

test('Nobody of another department sees an inquiry or a quotation', async ({ page, signIn }) => {
  await signIn('zhoujie');
  await page.goto('/inquiries');
  await expect(page.getByText('还没有询盘')).toBeVisible();
  await page.goto('/quotations');
  await expect(page.getByText('还没有报价', { exact: true })).toBeVisible();
});
