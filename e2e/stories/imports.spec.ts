import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

const orderBook = new URL('../../samples/SCMS_Delivery_History_Dataset.csv', import.meta.url).pathname;

test('A real order book of 10,324 lines is imported and its on-time rate is read', async ({
  page,
  signIn,
  expectAccessible,
  pictures,
}) => {
  await signIn('zhangwei');
  await page.goto('/imports');
  await expectAccessible();
  await page.locator('input[type=file]').setInputFiles(orderBook);

  await page.getByRole('button', { name: '下一步：列对应' }).click();
  await expect(page.getByRole('textbox', { name: '规则名称' })).toHaveValue('SCMS delivery history');
  await expectAccessible();
  await pictures('import-mapping');
  await page.getByRole('button', { name: '采用并检查' }).click();

  await expect(page.getByText('没有发现问题')).toBeVisible({ timeout: 30_000 });
  await expectAccessible();
  await pictures('import-checked');
  await page.getByRole('button', { name: '下一步：写入' }).click();
  await page.getByRole('button', { name: '写入 6,233 张订单' }).click();
  await expect(page.getByText('已完成').first()).toBeVisible({ timeout: 40_000 });
  await expectAccessible();
  await pictures('import-done');

  await page.goto('/figures/on-time');
  await expect(page.getByText('88.5%').first()).toBeVisible();
  await expectAccessible();
  await pictures('on-time');
});
