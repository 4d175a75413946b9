import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import { openFromDisk, typeInto } from '../harness/edit';
import { activeExtension } from '../harness/extension';
import { expectProblems, isOurs, problemsOf } from '../harness/task-problems';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, taskFiles, uriInWorkspace, writeInWorkspace } from '../harness/workspace';
import { CALLBACK, UNCLOSED } from './task-logs';

const NEVER_CLOSED =
  '1:0-3 error unclosed-front-matter: The front matter is never closed; put a line +++ behind its last key.';
const STILL_OPEN = '4:9-18 error open-items: The task is done, and an item is open, the first on line 10.';
/** Where the task logs of these tests begin; nothing else does. */
const NEW = '.ruru/tasks/NEW-';
const NEW_FOLDER = '.ruru/tasks/NEW';

suite('Problems of task logs that nobody has open', () => {
  suiteSetup(async () => {
    await activeExtension();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  teardown(async () => {
    await setExtent(undefined);
    for (const name of taskFiles())
      if (name.startsWith('NEW')) rmSync(pathInWorkspace(`.ruru/tasks/${name}`), { recursive: true });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await expectNames([UNCLOSED]);
  });

  test('are told where a file is broken, once, and all of them while it is open', async () => {
    await expectProblems(UNCLOSED, [NEVER_CLOSED]);
    await openFromDisk(UNCLOSED);
    await expectProblems(UNCLOSED, [NEVER_CLOSED, STILL_OPEN]);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await expectProblems(UNCLOSED, [NEVER_CLOSED]);
  });

  test('go when it is mended, and stay when that is not saved', async () => {
    write('a.md', '+++\nid = "A"\nstatus = "done\n+++\n');
    const path = `${NEW}a.md`;
    await expectNames([UNCLOSED, path]);
    assert.deepEqual(problemsOf(path), [
      '3:9-14 error invalid-front-matter: The text in "status" that begins here is not closed; put " behind it.',
    ]);
    const editor = await openFromDisk(path);
    await typeInto(editor, (edit) => edit.insert(new vscode.Position(2, 14), '"'));
    await expectNames([UNCLOSED]);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await expectNames([UNCLOSED, path]);
    write('a.md', '+++\nid = "A"\nstatus = "done"\n+++\n');
    await expectNames([UNCLOSED]);
  });

  test('follow what other files say: an id that another takes, a task that begins to wait', async () => {
    write('a.md', '+++\nid = "A"\nstatus = "todo"\ndepends_on = ["B"]\n+++\n');
    write('b.md', '+++\nid = "A"\nstatus = "todo"\n+++\n');
    await expectProblems(`${NEW}a.md`, [`2:5-8 error duplicate-id: ${NEW}b.md has the id A too.`]);
    await expectProblems(`${NEW}b.md`, [`2:5-8 error duplicate-id: ${NEW}a.md has the id A too.`]);
    write('b.md', '+++\nid = "B"\nstatus = "todo"\ndepends_on = ["A"]\n+++\n');
    const waiting = (ids: string): string =>
      `4:14-17 error dependency-circle: These tasks wait for one another, and none of them can begin: ${ids}.`;
    await expectProblems(`${NEW}a.md`, [waiting('A → B → A')]);
    await expectProblems(`${NEW}b.md`, [waiting('B → A → B')]);
    write('b.md', '+++\nid = "B"\nstatus = "done"\ndepends_on = ["A"]\n+++\n');
    await expectNames([UNCLOSED]);
  });

  test('go with the file: renamed, put into the archive, deleted with its folder', async () => {
    mkdirSync(pathInWorkspace(NEW_FOLDER));
    write('a.md', '+++\nid = "A"\nstatus = "todo"\n');
    await expectNames([UNCLOSED, `${NEW}a.md`]);
    renameSync(pathInWorkspace(`${NEW}a.md`), pathInWorkspace(`${NEW}b.md`));
    await expectNames([UNCLOSED, `${NEW}b.md`]);
    renameSync(pathInWorkspace(`${NEW}b.md`), pathInWorkspace(`${NEW_FOLDER}/c.md`));
    await expectNames([UNCLOSED, `${NEW_FOLDER}/c.md`]);
    rmSync(pathInWorkspace(NEW_FOLDER), { recursive: true });
    await expectNames([UNCLOSED]);
    write('d.md', '+++\nid = "D"\nstatus = "todo"\n');
    await expectNames([UNCLOSED, `${NEW}d.md`]);
    renameSync(pathInWorkspace(`${NEW}d.md`), pathInWorkspace('.ruru/tasks/archive/NEW-d.md'));
    await expectNames([UNCLOSED]);
    rmSync(pathInWorkspace('.ruru/tasks/archive/NEW-d.md'));
  });

  test('are found in a directory that is new, every time', async () => {
    for (let round = 0; round < 5; round += 1) {
      mkdirSync(pathInWorkspace(NEW_FOLDER));
      writeInWorkspace(`${NEW_FOLDER}/a.md`, '+++\nid = "A"\nstatus = "todo"\n');
      await expectNames([UNCLOSED, `${NEW_FOLDER}/a.md`]);
      rmSync(pathInWorkspace(NEW_FOLDER), { recursive: true });
      await expectNames([UNCLOSED]);
    }
  });

  test('a file that cannot be read as text is among them', async () => {
    writeInWorkspace(`${NEW}latin.md`, new Uint8Array([0x23, 0x20, 0xe9, 0x0a]));
    await expectProblems(`${NEW}latin.md`, ['1:0-0 error unreadable: The file is not UTF-8 text.']);
  });

  test('what has the name of a task log and is none is among them, has a row, and goes once it is mended', async function () {
    if (process.platform === 'win32') return this.skip();
    const expected: Readonly<Record<string, string>> = {
      'dangling.md': 'The file is a link to ../gone.md, which is not there: bring that back, or delete the link.',
      'directory.md': 'The file is a directory: give it a name that does not end in .md.',
      link: 'The file is a link to the directory archive, and such links are not followed: put the directory itself in its place, or delete the link.',
      'pipe.md': 'The file is a pipe, no file: delete it, or put a file in its place.',
    };
    symlinkSync('../gone.md', pathInWorkspace(`${NEW}dangling.md`));
    mkdirSync(pathInWorkspace(`${NEW}directory.md`));
    symlinkSync('archive', pathInWorkspace(`${NEW}link`));
    execFileSync('mkfifo', [pathInWorkspace(`${NEW}pipe.md`)]);
    const names = Object.keys(expected);
    await expectNames([UNCLOSED, ...names.map((name) => `${NEW}${name}`)]);
    for (const name of names)
      assert.deepEqual(problemsOf(`${NEW}${name}`), [`1:0-0 error unreadable: ${expected[name]}`]);
    const rows = (await activeExtension()).outline
      .tasks()
      .split('\n')
      .map((row) => row.trim())
      .filter((row) => row.startsWith('NEW-'));
    assert.deepEqual(rows, [
      'NEW-dangling — line 1: The file is a link to ../gone.md, which is not… · no status',
      'NEW-directory — line 1: The file is a directory: give it a name that do… · no status',
      'NEW-link — line 1: The file is a link to the directory archive, an… · no status',
      'NEW-pipe — line 1: The file is a pipe, no file: delete it, or put… · no status',
    ]);
    for (const name of names) rmSync(pathInWorkspace(`${NEW}${name}`), { recursive: true });
    await expectNames([UNCLOSED]);
  });

  test('are all of every task log, or none, as the setting has it', async () => {
    await setExtent('workspace');
    await expectProblems(UNCLOSED, [NEVER_CLOSED, STILL_OPEN]);
    await expectProblems(CALLBACK, [
      '6:0-8 warning duplicate-key: "priority" is already on line 5; the last one holds. Remove one of them.',
      '8:15-27 warning updated-before-created: The task was updated on 2024-11-01, before it was created on 2024-11-04.',
      '9:14-28 error dangling-dependency: The task depends on TASK-NOWHERE, and there is no such task log.',
    ]);
    write('nowhere.md', '+++\nid = "TASK-NOWHERE"\nstatus = "todo"\n+++\n');
    await waitFor(
      'the dependency to be found',
      () => vscode.languages.getDiagnostics(uriInWorkspace(CALLBACK)).length === 2,
    );
    await setExtent('openFiles');
    await expectNames([]);
  });

  test('go while the mode is off, and come back with it', async () => {
    const settings = vscode.workspace.getConfiguration('djangoDeveloper');
    await settings.update('detection', 'off', vscode.ConfigurationTarget.Global);
    await expectNames([]);
    await settings.update('detection', undefined, vscode.ConfigurationTarget.Global);
    await expectNames([UNCLOSED]);
  });
});

function write(name: string, text: string): void {
  writeInWorkspace(`${NEW}${name}`, text);
}

async function setExtent(extent: string | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('djangoDeveloper')
    .update('taskProblems', extent, vscode.ConfigurationTarget.Global);
}

/** Waits until these files, and no others, have problems in the Problems panel. */
async function expectNames(expected: string[]): Promise<void> {
  const base = uriInWorkspace('').path.replace(/\/?$/, '/');
  let actual: string[] = [];
  const read = (): string[] =>
    vscode.languages
      .getDiagnostics()
      .flatMap(([{ path }, problems]) => (problems.some(isOurs) ? [path.slice(base.length)] : []))
      .sort();
  await waitFor(
    'the files',
    () => JSON.stringify((actual = read())) === JSON.stringify([...expected].sort()),
    8_000,
  ).catch(() => undefined);
  assert.deepEqual(actual, [...expected].sort());
}
