import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { answerMessage, clearMessages } from '../harness/notifications';
import { enter, pick, pickNext, quickPickItems, quickPickLabels } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, readInWorkspace, uriInWorkspace, writeInWorkspace } from '../harness/workspace';
import { isoToday } from '../harness/iso-today';
import { expectSoon } from '../harness/expect-soon';

const DATABASE = '.ruru/tasks/TASK-DB-20241101-090000.md';
const ENDPOINT = '.ruru/tasks/FEATURE_checkout/TASK-API-20241001-120000.md';
const COORDINATOR = '.ruru/tasks/TASK-CMD-20240930-080000.md';

suite('Reporting a completion', () => {
  const originals = new Map<string, Buffer>();
  suiteSetup(async () => {
    await activeExtension();
    for (const path of [DATABASE, COORDINATOR]) originals.set(path, readFileSync(pathInWorkspace(path)));
    const git = (date: string, ...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
        cwd: pathInWorkspace(''),
        env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      });
    git('2024-10-01T10:00:00', 'init', '--quiet');
    git('2024-10-01T10:00:00', 'add', '.');
    git('2024-10-01T10:00:00', 'commit', '--quiet', '--message=The shop');
    writeInWorkspace('orders/indexes.py', 'INDEXES = []\n');
    // What records the work is not the work.
    appendFileSync(pathInWorkspace('.ruru/tasks/old_notes.md'), '\n');
    mkdirSync(pathInWorkspace('.ruru/reports'));
    writeInWorkspace('.ruru/reports/TASK-DB-20241101-090000-20241102-100000-progress.md', 'Begun.\n');
    git('2024-11-02T10:00:00', 'add', '.');
    git('2024-11-02T10:00:00', 'commit', '--quiet', '--message=Indexes for TASK-DB-20241101-090000');
    writeFileSync(pathInWorkspace('shop/urls.py'), 'urlpatterns = []\n');
    git('2024-11-03T10:00:00', 'add', '.');
    git('2024-11-03T10:00:00', 'commit', '--quiet', '--message=Something else');
    await vscode.commands.executeCommand('git.openRepository', pathInWorkspace(''));
    const { outline } = await activeExtension();
    await waitFor('the tasks', () => outline.tasks().includes('Keep the order list'));
  });
  teardown(clearMessages);
  const original = (path: string) => String(originals.get(path));

  test('going back leaves everything as it is, and opens the task', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.reportCompletion', uriInWorkspace(DATABASE));
    await expectSoon(quickPickLabels, [
      'One query for the whole list',
      'A test that counts queries',
      'Tell operations about the new index 📣',
      'All of these are done',
      'None of these is needed…',
      'Go back to the task',
    ]);
    await pick('Go back to the task');
    await done;
    await waitFor(
      'the task log',
      () => vscode.window.activeTextEditor?.document.uri.path === uriInWorkspace(DATABASE).path,
    );
    assert.equal(readInWorkspace(DATABASE), original(DATABASE));
  });

  test('none of the points is needed, for one reason; going back writes nothing', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.reportCompletion', uriInWorkspace(DATABASE));
    await pick('None of these is needed');
    await enter('Why is it not needed?', 'the list is gone');
    await waitFor(
      'the reasons',
      async () => (await quickPickItems()).filter((row) => row.includes('not needed: the list is gone')).length === 3,
    );
    await pick('Go back to the task');
    await done;
    assert.equal(readInWorkspace(DATABASE), original(DATABASE));
  });

  test('after progress one button moves the task on', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.reportProgress', uriInWorkspace(DATABASE));
    await enter('What has been done so far?', 'The plan is recorded.');
    await done;
    await answerMessage('Reported to TASK-CMD-20240930-080000', 'Move to In Progress');
    await waitFor('the status', () => readInWorkspace(DATABASE).includes('status = "🔵 In Progress"'));
    assert.ok(
      readInWorkspace(DATABASE).endsWith(
        `- ${isoToday()}: **Progress report** to TASK-CMD-20240930-080000\n\n  **Progress:** The plan is recorded.\n`,
      ),
    );
    for (const [path, bytes] of originals) writeInWorkspace(path, bytes);
    rmSync(pathInWorkspace('.ruru/reports'), { recursive: true });
  });

  test('what is open is settled, and the report reaches everybody', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.reportCompletion', uriInWorkspace(DATABASE));
    await pick('Tell operations');
    await pickNext('Done', 'Not needed');
    await enter('Why is it not needed?', 'they made it themselves');
    await waitFor('the points', async () =>
      (await quickPickItems()).some((row) => row.startsWith('All others are done')),
    );
    await expectSoon(
      async () => (await quickPickItems()).map((item) => item.replace(/ — $/, '')),
      [
        'One query for the whole list — acceptance criterion, line 26',
        'A test that counts queries — acceptance criterion, line 27',
        'Tell operations about the new index 📣 — not needed: they made it themselves',
        'All others are done',
        'None of the others is needed…',
        'Go back to the task',
      ],
    );
    await pick('All others are done');
    await waitFor('the outcomes', async () => (await quickPickItems())[2] === 'A test that counts queries — done');
    await pickNext('Continue', 'Continue with the report');
    await enter('What is the result?', 'The list takes one query, 12 ms.');
    await enter('What was checked', 'tests pass; measured on a copy of production');
    await enter('What is left', 'watch the index grow');
    await done;
    const today = isoToday();
    const report = `**Completion report** to TASK-CMD-20240930-080000, ${today}

- Task: TASK-DB-20241101-090000 (Keep the order list fast)
- Task log: ${DATABASE}

**Result:** The list takes one query, 12 ms.

**Acceptance:**

- claimed: One query for the whole list
- claimed: A test that counts queries

**Files changed:**

- orders/indexes.py
- 1 more file meanwhile, in commits that name neither the task nor a file of it

**Checks:**

- tests pass
- measured on a copy of production
- Not needed: Tell operations about the new index 📣 (they made it themselves)

**Follow-ups:**

- watch the index grow`;
    const entry = `- ${today}: ${report.replace(`, ${today}`, '').replaceAll('\n', '\n  ').replaceAll(/^ +$/gm, '')}\n`;
    const ownEntry = entry
      .replace(/  - Task: .*\n  - Task log: .*\n\n/, '')
      .replace(/ {2}\*\*Acceptance:\*\*\n\n(?: {2}- .*\n)+\n/, '');
    assert.equal(
      readInWorkspace(DATABASE),
      `${original(DATABASE)
        .replace('status = "🟡 To Do"', 'status = "🟢 Done"')
        .replace('updated_date = "2024-11-01"', `updated_date = "${today}"`)
        .replace('- [ ] One', '- [x] One')
        .replace('- [ ] A test', '- [x] A test')
        .replace(
          '- [ ] Tell operations about the new index 📣',
          '- [-] Tell operations about the new index 📣 (not needed: they made it themselves)',
        )}
## Log 📜

${ownEntry}`,
    );
    assert.equal(readInWorkspace(COORDINATOR), original(COORDINATOR) + entry);
    const [kept = '', ...others] = readdirSync(pathInWorkspace('.ruru/reports'));
    assert.deepEqual(others, []);
    assert.match(kept, /^TASK-DB-20241101-090000-\d{8}-\d{6}-completion-\d{4}\.md$/);
    assert.ok(readInWorkspace(`.ruru/reports/${kept}`).endsWith(`\n\n${report}\n`));
    await expectSoon(() => vscode.env.clipboard.readText(), report);
  });

  test('what was finished and never reported can be reported from the list', async () => {
    const done = vscode.commands.executeCommand('djangoDeveloper.showOutstandingReports');
    await expectSoon(quickPickLabels, ['Agree on the order endpoint', 'Test the checkout end to end']);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
  });

  test('what was reported by other means is marked so, and is outstanding no more', async () => {
    const { outline } = await activeExtension();
    const outstanding = () =>
      outline
        .tasks()
        .split('\n')
        .filter((line) => /^Outstanding|^ {2}.* — to /.test(line));
    const text = readInWorkspace(ENDPOINT);
    const before = outstanding();
    await vscode.commands.executeCommand('djangoDeveloper.markAsReported', uriInWorkspace(ENDPOINT));
    assert.equal(
      readInWorkspace(ENDPOINT),
      `${text}\n## Log\n\n- ${isoToday()}: Completion reported to TASK-CMD-20240930-080000, by other means.\n`,
    );
    await waitFor('the report to leave the list', () => outstanding().length < before.length);
    assert.deepEqual(
      [before, outstanding()],
      [
        ['Outstanding Reports — 2', '  Agree on the order endpoint — to TASK-CMD-20240930-080000'],
        ['Outstanding Reports — 1'],
      ],
    );
    await answerMessage('"Agree on the order endpoint" is marked as reported.', 'Undo');
    await waitFor('the file as it was', () => readInWorkspace(ENDPOINT) === text);
  });
});
