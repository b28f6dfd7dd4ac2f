import { expect, type Locator } from '@playwright/test';
import { Colleague } from '../support/agreement.ts';
import { newImport } from '../support/pages.ts';
import { test } from '../support/story.ts';

// As a reader does with the mouse, to copy it.
async function selectedBy(doubleClicked: Locator): Promise<string> {
  await doubleClicked.dblclick({ force: true, position: { x: 18, y: 12 } });
  return doubleClicked.evaluate(() => getSelection()?.toString().trim() ?? '');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme });

    test(`Whoever may only look reads fields as any other text, ${colorScheme}`, async ({
      page,
      signIn,
      expectAccessible,
      pictures,
    }) => {
      await signIn('liuyang');
      const text = await page.evaluate(() => getComputedStyle(document.body).color);
      const expectRead = async (field: Locator, value: RegExp) => {
        await expect(field).toHaveCSS('color', text);
        await expect(field).toHaveCSS('cursor', 'auto');
        expect(await selectedBy(field)).toMatch(value);
      };
      const selects = page.locator('form .ant-select-content');

      await page.goto('/people');
      await page.getByRole('link', { name: '李娜' }).click();
      const account = page.getByRole('textbox', { name: '账号' });
      await expect(account).toBeDisabled();
      await expectRead(account, /^lina$/);
      await expectRead(selects.filter({ hasText: '外贸' }), /外贸|一部/);
      await expect(page.getByRole('dialog').getByText('可选')).toHaveCount(0);
      await expectAccessible();
      await pictures(`fixed-fields-${colorScheme}`);

      await page.goto('/mail-templates');
      await expectRead(page.getByRole('textbox', { name: '正文' }), /\w+/);
      await expect(page.getByText('只能查看；修改需要权限“修改邮件模板”。')).toBeVisible();
      await expect(page.getByRole('button', { name: '保存' })).toBeDisabled();
    });
  });
}

test('An empty field that may not be changed asks for nothing, but says what its emptiness means', async ({
  page,
  baseURL,
  signIn,
  expectAccessible,
}) => {
  const admin = await Colleague.signedIn(baseURL ?? '', 'admin');
  const { revision } = await admin.get('/orders/completeness-policy');
  const rule = { kind: null, customer_id: null, field: 'port_of_loading', need: 'required' };
  await admin.put('/orders/completeness-policy', { rules: [rule], revision });
  await signIn('admin');
  const table = await newImport(page);
  await page.context().clearCookies();

  await signIn('liuyang');
  await page.goto('/completeness-policy');
  await expect(page.getByText('所有客户')).toBeVisible();
  await expect(page.getByRole('button', { name: '加一条' })).toHaveCount(0);

  await page.goto(`/${table}?step=mapping`);
  const empty = page.locator('.ant-select-disabled .ant-select-placeholder');
  await expect(empty.first()).toBeAttached();
  await expect(empty.filter({ visible: true })).toHaveCount(0);
  await expectAccessible();
});
