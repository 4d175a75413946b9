import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { waitFor } from '../editor/harness/wait-for';
import { type Workbench, openWorkbench } from '../host/workbench';
import { areaOf, boxOf, pictureSettings, takePictures, takeReadmePicture } from './pictures';
import { answer, option, pickByClicking, pickByTyping, runCommand } from './quick-input';
import { acceptanceOf, entryOf, reportOn } from './report';
import { widenSideBar } from './side-bar';
import { newTaskFile, readText, today, untilFileIs } from './task-files';
import { openFile, untilCursorAt, untilInFront } from './text-editor';
import { chooseFromMenu, clickInline, collapseAll, outline, row } from './tree';

const ESCALATE = 'Escalate to a Partner';
const ROUTE = 'Work beyond core Django becomes a task log for a partner. Which way does it go?';
const THE_ROLE = 'the role, nobody in particular';
const TITLE = 'What is to be done?';
const SEARCH = '.ruru/tasks/TASK-DB-20261109-091500.md';

suite('The main job, by mouse and keyboard', () => {
  // Each step goes on where the one before it has left the window. Mocha's own `bail` would leave all of them out once another suite has failed.
  let isLost = false;
  setup(() => assert.ok(!isLost, 'The step before has left the window elsewhere.'));

  let workbench: Workbench;
  let page: Page;
  let folder: string;
  suiteSetup(async () => {
    workbench = await openWorkbench({ folder: 'examples/bookshop', settings: pictureSettings });
    ({ page, folder } = workbench);
    page.setDefaultTimeout(30_000);
  });
  suiteTeardown(() => workbench?.close());
  teardown(async function () {
    if (this.currentTest?.state !== 'failed') return;
    isLost = true;
    await workbench.screenshot('failed');
  });

  test('the activity bar shows the mode, the status bar the version and the open tasks', async () => {
    await page.getByRole('tab', { name: /^Django Developer/ }).waitFor();
    await page.getByRole('button', { name: /^Django \S*5\.2\S*, 2 open tasks$/ }).click();
    await row(page, 'Project', 'bookshop').waitFor();
    await row(page, 'Partners', 'Frontend').waitFor();
    await row(page, 'Tasks', 'In Progress').waitFor();
    await widenSideBar(page);
    await takePictures(page, '1-views', { part: 'side-bar', clip: { x: 0, y: 30, width: 518, height: 770 } });
  });

  for (const [reason, file, line] of [
    ['manage.py hands its arguments to Django', 'manage.py', 10],
    ['This names bookshop.settings.local as the settings module', 'manage.py', 9],
    ['Django is required here', 'pyproject.toml', 8],
  ] as const) {
    test(`a click on “${reason}” opens ${file} at line ${line}`, async () => {
      await row(page, 'Project', reason).click();
      await untilCursorAt(page, file, line);
    });
  }

  test('evidence stays marked in the views while its file is open', async () => {
    await row(page, 'Project', 'This names').click();
    await untilCursorAt(page, 'manage.py', 9);
    await takeReadmePicture(page, 'views', 'dark', { x: 0, y: 30, width: 518, height: 770 });
  });

  test('escalates from the command palette', async () => {
    await openFile(page, 'orders/querysets.py', 11);
    const file = await newTaskFile(folder, async () => {
      await runCommand(page, `Django Developer: ${ESCALATE}`);
      await option(page, 'Frontend implementation').waitFor();
      const wizard = await boxOf(page.locator('.quick-input-widget'));
      await takePictures(page, '2-escalate', { part: 'wizard', clip: wizard });
      await takeReadmePicture(page, 'escalate', 'light', wizard);
      await pickByTyping(page, ROUTE, 'Complex database design');
      await pickByClicking(page, THE_ROLE);
      await answer(page, TITLE, 'Count sales per publisher in one query');
    });
    await expectOpened(
      file,
      'DB',
      'Count sales per publisher in one query',
      'database-specialist',
      'orders/querysets.py',
    );
    await takePictures(page, '3-task-log');
  });

  test('escalates from the inline action of a partner', async () => {
    const file = await newTaskFile(folder, async () => {
      await collapseAll(page, 'Partners');
      await row(page, 'Partners', 'Security').click();
      await row(page, 'Partners', 'Security Specialist').waitFor();
      await takePictures(page, '4-partner');
      await takeReadmePicture(page, 'partners', 'light', await areaOf(page, 'Partners'));
      await clickInline(row(page, 'Partners', 'Security Specialist'), ESCALATE);
      await pickByClicking(page, 'Security audit or advanced protection');
      await pickByClicking(page, THE_ROLE);
      await answer(page, TITLE, 'Audit who may refund an order');
    });
    assert.match(file, /^\.ruru\/tasks\/TASK-SEC-\d{8}-\d{6}-\d{4}\.md$/);
    await untilInFront(page, file);
    await row(page, 'Tasks', 'Audit who may refund an order').waitFor();
    await row(page, 'Partners', 'Security').click();
  });

  test('escalates from the context menu of the editor, with what is selected', async () => {
    await openFile(page, 'orders/querysets.py', 11);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    const file = await newTaskFile(folder, async () => {
      await chooseFromMenu(page, page.locator('.editor-instance').getByText('with_lines'), ESCALATE, () =>
        takePictures(page, '5-editor-menu'),
      );
      await pickByTyping(page, ROUTE, 'Review schema');
      await pickByClicking(page, THE_ROLE);
      await answer(page, TITLE, 'Does the prefetch scale?');
    });
    await expectOpened(file, 'DB', 'Does the prefetch scale?', 'database-specialist', 'orders/querysets.py');
    assert.ok(readText(folder, file).includes('    return self.prefetch_related("lines__book")\n'));
  });

  test('escalates from the context menu of the explorer', async () => {
    await page.getByRole('tab', { name: /^Explorer/ }).click();
    const file = await newTaskFile(folder, async () => {
      await chooseFromMenu(page, page.getByRole('treeitem', { name: 'Dockerfile' }), ESCALATE, () =>
        takePictures(page, '6-explorer-menu'),
      );
      await pickByTyping(page, ROUTE, 'Containers and orchestration');
      await pickByClicking(page, THE_ROLE);
      await answer(page, TITLE, 'Halve the size of the image');
    });
    await page.getByRole('tab', { name: /^Django Developer/ }).click();
    await expectOpened(file, 'CONT', 'Halve the size of the image', 'containerization-developer', 'Dockerfile');
  });

  test('moves a task on, by inline action and context menu, and changes nothing beside', async () => {
    await page.getByRole('button', { name: 'Project Section' }).click();
    const before = readText(folder, SEARCH);
    const task = row(page, 'Tasks', 'Make the catalogue search fast');
    const withStatus = (status: string): string =>
      before
        .replace('status = "🟡 To Do"', `status = "${status}"`)
        .replace('updated_date = "2026-11-09"', `updated_date = "${today()}"`);
    await clickInline(task, 'Set Task Status');
    await pickByTyping(page, 'Move the task on to', 'In Progress');
    await untilMoved('In Progress', withStatus('🔵 In Progress'));
    const withReason = (status: string): string =>
      `${withStatus(status)}\n## Log 📜\n\n- ${today()}: Blocked: No access to the replica.\n`;
    await chooseFromMenu(page, task, 'Block Task…');
    await answer(page, 'What does it wait for?', 'No access to the replica.');
    await untilMoved('Blocked', withReason('⚪ Blocked'));
    await page.getByRole('tab', { name: /^Django Developer - 1 task/ }).waitFor();
    await takePictures(page, '7-blocked');
    await task.hover();
    await takeReadmePicture(page, 'tasks', 'dark', await areaOf(page, 'Tasks'));
    await chooseFromMenu(page, task, 'Send Task to Review', () => takePictures(page, '8-task-menu'));
    await untilMoved('Review', withReason('🟣 Review'));
    await clickInline(task, 'Set Task Status');
    await pickByClicking(page, 'Done');
    await untilMoved('Done', withReason('🟢 Done'));
  });

  test('reports progress, then completion, in the task log and on the clipboard', async () => {
    const task = row(page, 'Tasks', 'Count sales per publisher');
    await task.click();
    const file = await frontFile(page);
    const before = readText(folder, file);
    await clickInline(task, 'Report Progress');
    await takePictures(page, '9-coordinator');
    await pickByTyping(page, 'Who gets the report?', 'roo-commander');
    await answer(page, 'What has been done so far? It goes to roo-commander.', 'Plan and times are recorded.');
    const progress = reportOn(file, 'Progress report', 'Plan and times are recorded.');
    const withProgress = `${before}${entryOf(progress)}`;
    await untilFileIs(folder, file, withProgress);
    await untilClipboardIs(progress);
    await chooseFromMenu(page, task, 'Report Completion');
    await pickByTyping(page, 'points are open', 'All of these are done');
    await takePictures(page, '10-settled');
    await pickByTyping(page, 'Everything is settled.', 'Continue with the report');
    await pickByTyping(page, 'Who gets the report?', 'roo-commander');
    await answer(page, 'What is the result? It goes to roo-commander.', 'One query instead of 212; 18 ms.');
    await answer(page, 'What is left to do, and for whom?', '');
    const accepted = acceptanceOf(before, (path) => readText(folder, path));
    const completion = reportOn(file, 'Completion report', 'One query instead of 212; 18 ms.', accepted);
    const done = withProgress.replace('status = "🟡 To Do"', 'status = "🟢 Done"').replaceAll('- [ ] ', '- [x] ');
    const own = reportOn(file, 'Completion report', 'One query instead of 212; 18 ms.');
    await untilFileIs(folder, file, `${done}${entryOf(own)}`);
    await page.getByRole('treeitem', { name: /^Done, 3 tasks/ }).waitFor();
    await takePictures(page, '11-reported');
    await untilClipboardIs(completion);
  });

  /** A new task log is open, in the tree, and addressed to who takes it. */
  async function expectOpened(
    file: string,
    prefix: string,
    title: string,
    assignedTo: string,
    place: string,
  ): Promise<void> {
    const id = /^\.ruru\/tasks\/(TASK-[A-Z]+-\d{8}-\d{6}-\d{4})\.md$/.exec(file)?.[1] ?? file;
    assert.ok(id.startsWith(`TASK-${prefix}-`), file);
    await untilInFront(page, file);
    await row(page, 'Tasks', title).waitFor();
    const [, frontMatter = ''] = readText(folder, file).split('+++\n');
    assert.deepEqual(
      frontMatter
        .split('\n')
        .filter((line) => /^(?:id|title|status|created_date|updated_date|assigned_to|related_docs) =/.test(line)),
      [
        `id = "${id}"`,
        `title = "${title}"`,
        'status = "🟡 To Do"',
        `created_date = "${today()}"`,
        `updated_date = "${today()}"`,
        `assigned_to = "${assignedTo}"`,
        `related_docs = ["${place}"]`,
      ],
    );
  }

  /** The task log on disk reads so, and its row stands below its new status: only then is it still where the next click goes. */
  async function untilMoved(status: string, text: string): Promise<void> {
    await untilFileIs(folder, SEARCH, text);
    await untilListed(page, 'Make the catalogue search fast', status);
  }

  async function untilClipboardIs(expected: string): Promise<void> {
    await waitFor(
      `the clipboard to hold\n${expected}`,
      async () => (await page.evaluate<string>('navigator.clipboard.readText()')) === expected,
    );
  }
});

/** Waits until the Tasks view lists a task below a status; those that are done are folded away, and counted. */
async function untilListed(page: Page, title: string, status: string): Promise<void> {
  await waitFor(`${title} below ${status}`, async () => {
    const rows = await outline(page, 'Tasks');
    if (status === 'Done') return rows.includes('Done, 2') && !rows.includes(title);
    return rows.split(/\n(?! )/).some((group) => group.startsWith(`${status}, `) && group.includes(`\n  ${title}`));
  });
}

/** The path of the task log in front, relative to its folder. */
async function frontFile(page: Page): Promise<string> {
  const tab = page.locator('.tabs-container .tab.active[data-resource-name^="TASK-DB-"]');
  return `.ruru/tasks/${await tab.getAttribute('data-resource-name')}`;
}
