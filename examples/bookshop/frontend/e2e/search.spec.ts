import { expect, test } from '@playwright/test';

test('a reader finds a book by its author', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search books' }).fill('Quill');

  await expect(page.getByRole('listitem')).toHaveText(['The Lighthouse Keeper by Mara Quill: £9.99']);
});

test('a search without a match says so', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search books' }).fill('no such book');

  await expect(page.getByText('No book matches.')).toBeVisible();
});
