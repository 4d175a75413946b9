import type { Page } from 'playwright-core';
import { type Workbench, openWorkbench } from '../host/workbench';
import { git } from './git';
import { boxOf, pictureSettings, takePictures, takeReadmePicture } from './pictures';
import { option, runCommand } from './quick-input';
import { openFile } from './text-editor';

suite('Before it is merged, by mouse and keyboard', () => {
  let workbench: Workbench;
  let page: Page;
  suiteSetup(async () => {
    workbench = await openWorkbench({ folder: 'examples/bookshop', settings: pictureSettings });
    ({ page } = workbench);
    page.setDefaultTimeout(30_000);
  });
  suiteTeardown(() => workbench?.close());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('failed-review');
  });

  test('an operation that locks a table says so above it and on it, in its migration', async () => {
    await openFile(page, 'catalog/migrations/0004_book_slug_unique.py', 10);
    await page.locator('.codelens-decoration').getByText('AlterField, dangerous').waitFor();
    // A hover shows the hints of the moment it opens, so it opens once the hint is drawn.
    await page.locator('.monaco-editor .squiggly-hint').first().waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover').getByText('Dangerous: All rows are read').first().waitFor();
    await takePictures(page, '12-migration');
  });

  test('a review lists what of the branch should be seen by somebody else', async () => {
    git(workbench.folder, 'init', '--quiet', '--initial-branch=main');
    git(workbench.folder, 'add', 'manage.py', 'catalog/models.py');
    git(workbench.folder, 'commit', '--quiet', '--message=Begin');
    git(workbench.folder, 'switch', '--quiet', '--create=sales');
    git(workbench.folder, 'add', 'catalog/migrations', 'orders/migrations', 'bookshop/settings');
    git(workbench.folder, 'commit', '--quiet', '--message=Sales');
    await runCommand(page, 'Django Developer: Review This Branch');
    await option(page, 'Database Specialist').waitFor();
    await takePictures(page, '13-review');
    await takeReadmePicture(page, 'review', 'light', await boxOf(page.locator('.quick-input-widget')));
    await page.keyboard.press('Escape');
  });
});
