import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

test('An auditor reads who did what, narrows it, and has the whole record verified', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('liuyang');
  await page.goto('/record');
  await expect(page.getByRole('row', { name: /刘洋 登录/ }).first()).toBeVisible();
  await expectAccessible();
  await pictures('record');

  await page.goto('/record?topic=orders&kind=order_created');
  await expect(page.getByRole('row', { name: /新建订单/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /登录/ })).toHaveCount(0);
  await page.getByRole('button', { name: '只看此对象' }).first().click();
  await expect(page).toHaveURL(/stream=orders/);
  await expect(page.getByRole('row', { name: /新建订单/ })).toHaveCount(1);
  await page.getByText(/^内容（\d/).click();
  await expect(page.getByText('客户订单号').first()).toBeVisible();
  await expectAccessible();

  await page.getByRole('button', { name: '校验全部记录' }).click();
  await expect(page.getByText('记录完整，未被改动')).toBeVisible();
  await expectAccessible();
});

test('The record is refused to those who may not read it, and says who can open it', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('lina');
  await page.goto('/record');
  await expect(page.getByRole('heading', { level: 1, name: '您没有权限查看此页' })).toBeVisible();
  await expect(page.getByText(/查看变更记录/)).toBeVisible();
  await expectAccessible();
});
