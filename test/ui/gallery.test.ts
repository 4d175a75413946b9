import { type Workbench, openWorkbench } from '../host/workbench';
import { boxOf, pictureSettings, takePictures } from './pictures';
import { bookshopWindow } from './bookshop-window';
import { runCommand } from './quick-input';
import { widenSideBar } from './side-bar';
import { row, unfold } from './tree';

suite('What a new user sees, by mouse and keyboard', () => {
  const bookshop = bookshopWindow('new-user');

  test('the walkthrough says what there is, in four steps', async () => {
    await runCommand(bookshop.page, 'Welcome: Open Walkthrough');
    await bookshop.page.locator('.quick-input-widget').getByRole('textbox').fill('Django Developer');
    await bookshop.page.locator('.quick-input-widget .monaco-list-row.focused').filter({ hasText: 'Django' }).waitFor();
    await bookshop.page.locator('.quick-input-widget').getByRole('textbox').press('Enter');
    await bookshop.page.locator('.getting-started-step').nth(3).waitFor();
    await runCommand(bookshop.page, 'View: Close Primary Side Bar');
    await bookshop.page.locator('.getting-started-media svg, .getting-started-media iframe').first().waitFor();
    const walkthrough = await boxOf(bookshop.page.locator('.editor-group-container').first());
    await takePictures(bookshop.page, '24-walkthrough', { part: 'walkthrough', clip: walkthrough });
    await runCommand(bookshop.page, 'View: Close All Editors');
  });

  test('the Project view goes through an app: its models with their fields, its migrations with what they mean', async () => {
    await bookshop.page.getByRole('button', { name: /^Django \S*5\.2\S*,/ }).click();
    for (const view of ['Partners', 'Tasks'])
      await bookshop.page.locator(`.pane-header[aria-label^="${view}"]`).click();
    await widenSideBar(bookshop.page);
    for (const label of ['What is in it', 'catalog', 'Migrations', 'Models', 'Author']) {
      await unfold(row(bookshop.page, 'Project', label));
    }
    await bookshop.page.locator('.activitybar .badge:visible').waitFor({ state: 'hidden' });
    await takePictures(bookshop.page, '25-project', {
      part: 'project',
      clip: { x: 0, y: 30, width: 518, height: 740 },
    });
  });
});

suite('A folder that nobody has trusted yet', () => {
  let workbench: Workbench | undefined;
  suiteTeardown(() => workbench?.close());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench?.screenshot('failed-restricted');
  });

  test('says in its views that it is in Restricted Mode, and shows what it may', async () => {
    workbench = await openWorkbench({
      folder: 'examples/bookshop',
      settings: { ...pictureSettings, 'security.workspace.trust.startupPrompt': 'never' },
      workspaceTrust: true,
    });
    const { page } = workbench;
    page.setDefaultTimeout(30_000);
    await page.getByRole('button', { name: /^Django \S*5\.2\S*,/ }).click();
    await row(page, 'Tasks', 'Restricted Mode').waitFor();
    await widenSideBar(page);
    await takePictures(page, '26-restricted', { part: 'restricted', clip: { x: 0, y: 0, width: 900, height: 800 } });
  });
});
