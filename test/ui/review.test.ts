import { doUntil } from '../editor/harness/do-until';
import { EDITOR } from '../editor/harness/selectors';
import { git } from './git';
import { boxOf, takePictures, takeReadmePicture } from './pictures';
import { bookshopWindow } from './bookshop-window';
import { option, runCommand } from './quick-input';
import { openFile } from './text-editor';

suite('Before it is merged, by mouse and keyboard', () => {
  const bookshop = bookshopWindow('review');

  test('an operation that locks a table says so above it and on it, in its migration', async () => {
    await openFile(bookshop.page, 'catalog/migrations/0004_book_slug_unique.py', 10);
    await bookshop.page.locator('.codelens-decoration').getByText('AlterField, dangerous').waitFor();
    // A hover shows the hints of the moment it opens, so it opens once the hint is drawn.
    await bookshop.page.locator('.monaco-editor .squiggly-hint').first().waitFor();
    await doUntil(
      'the hover',
      async () => {
        for (const key of ['Home', 'Control+K', 'Control+I']) await bookshop.page.locator(EDITOR).first().press(key);
      },
      () => bookshop.page.locator('.monaco-hover').getByText('Dangerous: All rows are read').first().isVisible(),
    );
    const editor = await boxOf(bookshop.page.locator('.editor-group-container').first());
    await takePictures(bookshop.page, '12-migration', { part: 'migration', clip: { ...editor, height: 480 } });
  });

  test('a review lists what of the branch should be seen by somebody else', async () => {
    git(bookshop.workbench.folder, 'init', '--quiet', '--initial-branch=main');
    git(bookshop.workbench.folder, 'add', 'manage.py', 'catalog/models.py');
    git(bookshop.workbench.folder, 'commit', '--quiet', '--message=Begin');
    git(bookshop.workbench.folder, 'switch', '--quiet', '--create=sales');
    git(bookshop.workbench.folder, 'add', 'catalog/migrations', 'orders/migrations', 'bookshop/settings');
    git(bookshop.workbench.folder, 'commit', '--quiet', '--message=Sales');
    await runCommand(bookshop.page, 'Django Developer: Review This Branch');
    await option(bookshop.page, 'Database Specialist').waitFor();
    const list = await boxOf(bookshop.page.locator('.quick-input-widget'));
    await takePictures(bookshop.page, '13-review', { part: 'review', clip: list });
    await takeReadmePicture(bookshop.page, 'review', 'light', list);
    await takeReadmePicture(bookshop.page, 'review-contrast', 'contrast', list);
    await bookshop.page.keyboard.press('Escape');
  });
});
