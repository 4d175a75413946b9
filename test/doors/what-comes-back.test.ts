import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cloneShop, git } from './clone-shop';
import { runProgram } from './run-program';

const CLI = path.resolve('dist/cli.js');

/** The way of a task to a partner, who works in a clone of their own, and back. */
suite('django-developer tasks inbox', () => {
  let scratch: string;
  let mine: string;
  let theirs: string;
  let log: string;
  const tasks = async (...args: string[]) => {
    const { code, stdout, stderr } = await runProgram(CLI, ['tasks', ...args], { cwd: mine });
    assert.deepEqual([code, stderr], [0, ''], stdout);
    return timeless(stdout);
  };
  const send = (folder: string, message: string): void => {
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', `--message=${message}`);
    git(folder, 'push', '--quiet', 'origin', 'HEAD:main');
  };
  /** The partner changes the task log in their clone and pushes; then the sender pulls. */
  const work = (...replacements: (readonly [string | RegExp, string])[]): void => {
    git(theirs, 'pull', '--quiet', '--ff-only', 'origin', 'main');
    const file = path.join(theirs, log);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      replacements.reduce((rest, [from, to]) => rest.replace(from, to), text),
    );
    send(theirs, 'Work on it');
    git(mine, 'pull', '--quiet', '--ff-only', 'origin', 'main');
  };

  suiteSetup(() => {
    scratch = mkdtempSync(path.join(tmpdir(), 'what-comes-back-'));
    git(scratch, 'init', '--quiet', '--bare', '--initial-branch=main', 'shop.git');
    mine = cloneShop(scratch, 'mine', 'Grace');
    mkdirSync(path.join(mine, '.ruru/tasks'), { recursive: true });
    writeFileSync(
      path.join(mine, '.ruru/tasks/TASK-CMD-1.md'),
      '+++\nid = "TASK-CMD-1"\ntitle = "Sales"\nstatus = "🔵 In Progress"\nupdated_date = "2999-01-01"\n+++\n\n# Sales\n',
    );
    send(mine, 'Begin');
    theirs = cloneShop(scratch, 'theirs', 'Ada');
  });
  suiteTeardown(() => rmSync(scratch, { recursive: true, force: true }));

  test('nothing came back of what was just handed over', async () => {
    const made = await tasks(...['new', 'Index the orders', '--route', 'database', '--coordinator', 'TASK-CMD-1']);
    const [, path = '', id = ''] = /^(\.ruru\/tasks\/(\S+)\.md) was created\.\n/.exec(made) ?? [];
    assert.equal(
      made,
      `${path} was created.\nOthers have it once it is committed and pushed; django-developer tasks message ${id} is what to tell them.\n`,
    );
    log = path;
    send(mine, 'Hand it over');
    assert.equal(await tasks('inbox'), 'Nothing came back.\n');
  });

  test('what the partner has pushed, with who it was', async () => {
    work(
      [/^status = .*$/m, 'status = "🟣 Review"'],
      ['- [ ]', '- [x]'],
      [/\n*$/, '\n- 2999-01-02: An index, and one query less.\n'],
    );
    const [head, ...rows] = (await tasks('inbox')).split('\n');
    assert.equal(head, 'Came back, 1 new');
    assert.match(rows[0] ?? '', /^\* TASK-DB-\S+ {2}in review \(Ada, 2999-01-02\) {2}Index the orders$/);
    const told = [head, ...rows]
      .join('\n')
      .replace(/TASK-DB-\S+/, 'TASK-DB-20261109-091500')
      .replace('2999-01-02', '2026-11-12');
    const shown = /^```text\n\$ django-developer tasks inbox\n([^]*?)^```$/m.exec(readFileSync('README.md', 'utf8'));
    assert.equal(told, shown?.[1]);
  });

  test('showing it tells what is new, who noted and who ticked it; then it is seen', async () => {
    const sections = (text: string, title: string): string[] =>
      (text.split('\n\n').find((each) => each.startsWith(`${title}\n`)) ?? '').split('\n').slice(1);
    const fresh = sections(await tasks('show', log), 'New since it was last shown');
    assert.deepEqual(
      [fresh[0], fresh[1], fresh[2]?.replace(/^( {2}<today>, Ada ticked: ).+$/, '$1'), fresh.length],
      ['  it was To Do', '  2999-01-02, Ada: An index, and one query less.', '  <today>, Ada ticked: ', 3],
    );
    assert.deepEqual(sections(await tasks('show', log), 'New since it was last shown'), []);
    const { changes } = JSON.parse(await tasks('show', log, '--since', '2000-01-01', '--json')) as {
      changes: { entries: { text: string; by?: string }[]; ticked: { by?: string }[] };
    };
    assert.deepEqual(
      changes.entries.map(({ text, by }) => [text.split(' to ')[0], by]),
      [
        ['An index, and one query less.', 'Ada'],
        ['Handed over', 'Grace'],
      ],
    );
    assert.deepEqual(
      changes.ticked.map(({ by }) => by),
      ['Ada'],
    );
    assert.match(await tasks('inbox'), /^Came back, 0 new\n {2}TASK-DB-/);
  });

  test('it is sent back with a reason, and comes back again', async () => {
    await tasks('return', log, '--reason', 'Where are the times?');
    assert.equal(await tasks('inbox'), 'Nothing came back.\n');
    send(mine, 'Send it back');
    work([/^status = .*$/m, 'status = "🟢 Done"'], [/\n*$/, '\n- 2999-01-03: 40 ms instead of 2 s.\n']);
    const [head, row, said] = (await tasks('inbox')).split('\n');
    assert.equal(head, 'Came back, 1 new');
    assert.match(row ?? '', /^\* TASK-DB-\S+ {2}done, with open items \(Ada, 2999-01-03\) {2}Index the orders$/);
    assert.equal(said, '    40 ms instead of 2 s.');
  });

  test('it is accepted once what is open is settled, and its coordinator told', async () => {
    const refused = await runProgram(CLI, ['tasks', 'accept', log], { cwd: mine });
    assert.deepEqual([refused.code, refused.stdout], [1, '']);
    assert.match(
      await tasks('accept', log, '--all-done', '--note', 'Thanks.'),
      /is accepted\.\nReported to TASK-CMD-1; kept in /,
    );
    assert.equal(await tasks('inbox'), 'Nothing came back.\n');
    const coordinator = readFileSync(path.join(mine, '.ruru/tasks/TASK-CMD-1.md'), 'utf8');
    assert.match(coordinator, /\*\*Completion report\*\*[^]*\*\*Result:\*\* Accepted: Thanks\./);
    send(mine, 'Accept it');
    assert.equal(await tasks('inbox'), 'Nothing came back.\n');
  });

  test('nothing of what was seen is part of the repository; where it cannot be kept, everything is told all the same', async () => {
    assert.equal(git(mine, 'status', '--porcelain'), '');
    work([/\n*$/, '\n- 2999-01-04: Which of both replicas?\n']);
    const kept = path.join(mine, '.git/django-developer');
    rmSync(kept, { recursive: true });
    writeFileSync(kept, '');
    await tasks('show', log);
    await tasks('inbox');
    assert.match(
      await tasks('inbox', '--mark-seen'),
      /What was seen of the task logs cannot be kept in .*seen\.json\. /,
    );
    assert.match(await tasks('inbox', '--since', '2999-01-04'), /Which of both replicas\?/);
  });
});

function timeless(text: string): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return text.replaceAll(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, '<today>');
}
