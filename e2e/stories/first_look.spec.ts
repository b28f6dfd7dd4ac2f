import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

test('Who is not signed in sees the sign-in page, complete and accessible', async ({
  page,
  expectAccessible,
  pictures,
}) => {
  await page.goto('/');
  await expect(page.locator('input[type=password]')).toBeVisible();
  await expectAccessible();
  await pictures('sign-in');
});
