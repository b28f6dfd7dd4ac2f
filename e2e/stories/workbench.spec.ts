import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

test('A merchandiser sees what is overdue first, asks a customer again, and keeps a to-do', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台');
  const overdue = page.getByRole('region', { name: /^逾期/ });
  await expect(overdue.getByText('承诺的日期已过，还没有交齐')).toBeVisible();
  await expectAccessible();
  await pictures('workbench');

  const today = page.getByRole('region', { name: /^今天/ });
  await today
    .getByRole('listitem')
    .filter({ hasText: 'Sakura' })
    .getByRole('button', { name: '已询问，改天再问' })
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: '已询问，改天再问' }).click();
  await expect(today.getByText('Sakura')).toHaveCount(0);

  await page.keyboard.press('n');
  await page.keyboard.type('给货代打电话');
  await page.keyboard.press('Enter');
  const todo = page.getByRole('listitem').filter({ hasText: '给货代打电话' });
  await todo.getByRole('button', { name: '完成' }).click();
  await expect(todo).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(todo).toBeVisible();
});

test('A supervisor looks at the work of a department and takes an order over', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('zhangwei');
  await expect(page.getByText('现在没有要做的事')).toBeVisible();
  await expectAccessible();
  await page.getByRole('combobox', { name: '谁的待办' }).click();
  await page.getByTitle('外贸一部').click();
  await expect(page.getByRole('region', { name: /^逾期/ })).toBeVisible();
  await expect(page.getByText('李娜').first()).toBeVisible();
  await expectAccessible();

  await page.getByRole('listitem').filter({ hasText: 'Maple' }).getByRole('link').click();
  const due = page.getByRole('listitem').filter({ hasText: '决定暂停的订单：恢复还是取消' });
  await expect(due).toContainText('李娜');
  await page.getByRole('button', { name: '移交' }).click();
  const found = page.waitForResponse(/\/colleagues\?.*text=/); // the list is drawn anew when it comes
  await page.getByLabel('新的负责人').fill('张伟');
  await found;
  await page.getByTitle('张伟').click();
  await page.getByRole('dialog').getByRole('button', { name: '移交' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(due).toContainText('张伟');
  await page.goto('/');
  await expect(page.getByText('决定暂停的订单：恢复还是取消')).toBeVisible();
});
