import { expect } from '@playwright/test';
import { startServer } from '../support/server.ts';
import { test as base } from '../support/story.ts';

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  server: async ({}, use) => {
    const server = await startServer({ isDemo: false });
    await use(server);
    await server.stop();
  },
});

// 首次设置
test('A real organisation begins at the address that its server prints', async ({
  page,
  server,
  expectAccessible,
  expectFitting,
}) => {
  await page.goto('/orders');
  await expect(page.getByRole('heading', { name: '首次设置' })).toBeVisible();

  const printed = /First run: (\S+)/.exec(server.printed())?.[1] ?? '';
  await page.goto(printed);
  await expect(page.getByLabel('一次性口令')).not.toHaveValue('');
  await expectAccessible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFitting();
  await expectAccessible();
  for (const [label, typed] of [
    ['公司名称', '宁波远航进出口有限公司'],
    ['姓名', '陈敏'],
    ['账号', 'chenmin'],
    ['密码', 'a-very-long-one'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(typed);
  await page.getByRole('button', { name: '开始使用' }).click();

  await expect(page.getByRole('banner')).toContainText('宁波远航进出口有限公司');
  expect(new URL(page.url()).pathname).toBe('/');
  await page.goto(printed);
  await expect(page).toHaveURL(`${server.address}/`);
});
