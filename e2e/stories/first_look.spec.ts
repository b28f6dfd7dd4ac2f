import { expect } from '@playwright/test';
import { test } from '../support/story.ts';

test('Who is not signed in sees the sign-in page', async ({ page, expectAccessible, pictures }) => {
  await page.goto('/');
  await expect(page.locator('input[autocomplete=current-password]')).toBeVisible();
  await expectAccessible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible();
  await pictures('sign-in');
});

test('A wrong password is refused and the account stays', async ({ page, expectAccessible }) => {
  await page.goto('/');
  await page.locator('input[autocomplete=username]').fill('lina');
  await page.locator('input[autocomplete=current-password]').fill('not hers');
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('input[autocomplete=username]')).toHaveValue('lina');
  await expectAccessible();
});

test('A merchandiser signs in and finds the start page', async ({ page, signIn, expectAccessible, pictures }) => {
  await signIn('lina');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await expectAccessible();
  await pictures('start');
});
