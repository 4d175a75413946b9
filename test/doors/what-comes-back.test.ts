import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { cloneShop, git } from './clone-shop';
import { MCP } from './mcp-session';
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

  test('who has given themselves no role is told how they have what others hand over to it', async () => {
    git(theirs, 'pull', '--quiet', '--ff-only', 'origin', 'main');
    const file = path.join(theirs, '.ruru/tasks/TASK-QA-1.md');
    writeFileSync(
      file,
      '+++\nid = "TASK-QA-1"\ntitle = "Test it"\nstatus = "🟡 To Do"\nassigned_to = "qa-lead"\n+++\n\n## Log\n\n- 2026-01-01: Handed over to `qa-lead`.\n',
    );
    send(theirs, 'Hand it over');
    git(mine, 'pull', '--quiet', '--ff-only', 'origin', 'main');
    const remark =
      '\nOthers have handed over, and nobody has begun: 1 for qa-lead. Where that is you: git config --add django-developer.role qa-lead\n';
    assert.ok((await tasks('inbox')).endsWith(remark));
    git(mine, 'config', '--add', 'django-developer.role', 'qa-lead');
    assert.match(
      await tasks('inbox'),
      /^Handed to you, 1 new\n\* TASK-QA-1 {2}handed to you \(Ada, 2026-01-01\) {2}Test it\n/,
    );
    git(mine, 'config', '--unset', 'django-developer.role');
    git(theirs, 'rm', '--quiet', '.ruru/tasks/TASK-QA-1.md');
    send(theirs, 'Take it back');
    git(mine, 'pull', '--quiet', '--ff-only', 'origin', 'main');
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

  test('criteria that the partner has replaced are told, and keep it from being accepted', async () => {
    const made = await tasks('new', 'Archive the orders', '--route', 'database');
    log = /^(\.ruru\/tasks\/\S+\.md) was created/.exec(made)?.[1] ?? '';
    send(mine, 'Hand it over');
    work(
      [/^status = .*$/m, 'status = "🟣 Review"'],
      [/## Acceptance Criteria[^]*?(?=## Log)/, '## Acceptance Criteria ✅\n\n- [x] It works\n\n'],
    );
    const told = / criteria that were handed over are gone or reworded; 1 added \(Ada\)/;
    for (const words of [['inbox'], ['show', log], ['check', log]]) assert.match(await tasks(...words), told, words[0]);
    const { code, stdout, stderr } = await runProgram(CLI, ['tasks', 'accept', log], { cwd: mine });
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /was not accepted: \d+ criteria .* Send it back, or add --as-changed to accept it so:/);
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [MCP], cwd: mine }));
    const asked = await client.callTool({ name: 'update_task', arguments: { task: log, outcome: 'accept' } });
    await client.close();
    assert.equal(asked.isError, true);
    assert.match(JSON.stringify(asked.content), / was not accepted: \d+ criteria .* send outcome accept-changed/);
    assert.match(await tasks('accept', log, '--as-changed'), /is accepted\.\n/);
    send(mine, 'Accept it');
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

suite('django-developer tasks inbox, without a repository', () => {
  test('tells what came back, and that nothing of it can be kept', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'no-repository-'));
    try {
      mkdirSync(path.join(folder, '.ruru/tasks'), { recursive: true });
      writeFileSync(
        path.join(folder, '.ruru/tasks/TASK-DB-1.md'),
        '+++\nid = "TASK-DB-1"\ntitle = "Index it"\nstatus = "🟣 Review"\nupdated_date = "2999-01-01"\n+++\n\n## Log\n\n- 2026-01-01: Handed over to `dba`.\n',
      );
      const tasks = async (...args: string[]) => {
        const { code, stdout, stderr } = await runProgram(CLI, ['tasks', ...args, '--folder', '.'], { cwd: folder });
        assert.deepEqual([code, stderr], [0, '']);
        return stdout;
      };
      const rows = 'Came back, 1 new\n* TASK-DB-1  in review  Index it\n\n';
      const why =
        'what was seen is kept in a repository, and there is none here. --since DAY tells what came back since.\n';
      assert.equal(await tasks('inbox'), `${rows}All of it is new each time: ${why}`);
      assert.equal(await tasks('inbox', '--mark-seen'), `${rows}Nothing was marked as seen: ${why}`);
      assert.equal(await tasks('ask', 'TASK-DB-1', 'Which?'), 'The question stands in .ruru/tasks/TASK-DB-1.md.\n');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function timeless(text: string): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return text.replaceAll(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, '<today>');
}
