import { expect } from '@playwright/test';
import { examples, pagePatterns } from '../support/pages.ts';
import { test } from '../support/story.ts';

// Every page twice, with language, colours and width all changed. What opens over a page is looked at in its own story.
const looks = [
  { look: 'in Chinese, light, at a desk', locale: 'zh-CN', colorScheme: 'light', width: 1440, height: 900 },
  { look: 'in English, dark, on a phone', locale: 'en-GB', colorScheme: 'dark', width: 390, height: 844 },
] as const;

for (const { look, locale, colorScheme, width, height } of looks) {
  test.describe(() => {
    test.use({ locale, colorScheme, viewport: { width, height } });

    test(`Everybody can use every page ${look}`, async ({
      page,
      baseURL,
      signIn,
      expectAccessibleAtRest,
      expectFitting,
    }) => {
      const patterns = await pagePatterns();
      expect(patterns.length).toBeGreaterThan(50);
      await signIn('admin');
      const example = await examples(page, baseURL ?? '');
      for (const pattern of [...patterns, 'no/such/page']) {
        const path = pattern.includes(':') ? example[pattern] : pattern;
        expect(path, `${pattern} has an example in support/pages.ts`).toBeDefined();
        await test.step(`/${path}`, async () => {
          await page.goto(`/${path}`.replace('//', '/'));
          await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.locator('.anticon-lock + h1, .anticon-lock + h2')).toHaveCount(0);
          await expectFitting();
          await expectAccessibleAtRest();
        });
      }
    });
  });
}
