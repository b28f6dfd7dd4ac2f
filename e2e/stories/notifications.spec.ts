import { expect } from '@playwright/test';
import { Colleague } from '../support/agreement.ts';
import { test } from '../support/story.ts';

test('A note that mentions somebody reaches them at once, is read, and they choose how to be told', async ({
  page,
  server,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('lina');
  await page.goto('/notifications');
  const readAll = page.getByRole('button', { name: '全部标为已读' });
  await expect(page.getByRole('heading', { name: '通知', level: 1 })).toBeVisible();
  await expect(async () => {
    if (await readAll.isEnabled()) await readAll.click();
    await expect(page.getByText('没有未读的通知')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole('button', { name: '通知', exact: true })).toBeVisible();
  await expectAccessible();

  const zhangwei = await Colleague.signedIn(server.address, 'zhangwei');
  const { items } = await zhangwei.get('/orders?limit=200');
  const order = items.find((one: { customer_reference?: string }) => one.customer_reference?.startsWith('PO-4500017'));
  await zhangwei.post('/notes', { topic: 'orders', id: order.id, text: '@李娜 客户想提前一周，请确认' });

  // Nothing is reloaded: the bell and the list hear of it.
  await expect(page.getByRole('button', { name: '通知，1 条未读' })).toBeVisible();
  await expect(page.getByText('客户想提前一周')).toBeVisible();
  await expectAccessible();
  await pictures('notifications');
  await page.getByRole('link', { name: /在备注里提到您/ }).click();
  await expect(page).toHaveURL(new RegExp(`/orders/${order.id}`));
  await expect(page.getByRole('button', { name: '通知', exact: true })).toBeVisible();

  await page.goto('/notifications');
  await page.getByRole('link', { name: '通知设置' }).click();
  await expect(page.getByRole('heading', { name: '通知设置' })).toBeVisible();
  await page.getByLabel('备注里提到我: 通知中心').uncheck();
  await expectAccessible();
  await pictures('notification-settings');
  await page.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(page.getByText('通知设置已保存')).toBeVisible();
  await zhangwei.post('/notes', { topic: 'orders', id: order.id, text: '@李娜 再确认一次' });
  await page.goto('/notifications');
  await expect(page.getByText('没有未读的通知')).toBeVisible();
});

test('An administrator words a mail otherwise, sees how it reads, and is told what is wrong', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('admin');
  await page.goto('/mail-templates?mail=signoff_link&language=en');
  await expect(page.getByText('Please confirm order PO 4500012345')).toBeVisible();
  await expectAccessible();
  await pictures('mail-templates');
  await page.getByLabel('主题').fill('Your order {reference} awaits you');
  await expect(page.getByText('Your order PO 4500012345 awaits you')).toBeVisible();
  await page.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(page.getByText('模板已保存')).toBeVisible();
  await page.getByLabel('主题').fill('Your order {refrence}');
  await expect(page.getByText('没有占位符 {refrence}').first()).toBeVisible();
  await page.getByRole('button', { name: '恢复默认' }).click();
  await expect(page.getByText('已恢复默认')).toBeVisible();

  await page.goto('/mails');
  await expect(page.getByText('还没有发出过邮件')).toBeVisible();
  await expectAccessible();
  await pictures('mails');
});
