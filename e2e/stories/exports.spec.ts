import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/story.ts';

async function askFor(page: Page, file: RegExp) {
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('button', { name: file }).first().click();
}

test('A list comes as a file, can be stopped, and says why it does not come', async ({
  page,
  signIn,
  expectAccessible,
  expectFitting,
}) => {
  await signIn('zhangwei');
  await page.goto('/orders');
  const saved = page.waitForEvent('download');
  await askFor(page, /CSV/);
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^orders-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(await readFile(await file.path(), 'utf8')).toContain('PO-4500017');
  await expect(page.getByText(`已下载 ${file.suggestedFilename()}`)).toBeVisible();

  // One that takes its time.
  const downloads = page.getByRole('region', { name: '下载' });
  await page.route('**/api/v1/exports/**', () => {});
  await askFor(page, /XLSX/);
  await expect(downloads).toContainText('服务器正在写文件');
  await expectAccessible();
  await downloads.getByRole('button', { name: /取消/ }).click();
  await expect(downloads).toHaveCount(0);
  await page.unrouteAll();

  const refusal = { status: 429, code: 'too_many_exports', problems: [] };
  await page.route('**/api/v1/exports/**', (route) => route.fulfill({ status: 429, json: refusal }));
  await askFor(page, /XLSX/);
  await expect(downloads.getByRole('alert')).toContainText('正在导出的人太多');
  await expectAccessible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFitting();
  await page.unrouteAll();
  const again = page.waitForEvent('download');
  await downloads.getByRole('button', { name: '重试' }).click();
  expect((await again).suggestedFilename()).toMatch(/\.xlsx$/);
  await expect(downloads).toHaveCount(0);
});
