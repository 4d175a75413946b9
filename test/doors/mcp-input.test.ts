import assert from 'node:assert/strict';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { A, inMcpSession } from './mcp-session';

suite('What the MCP server is asked', () => {
  const session = inMcpSession();
  const { call } = session;

  test('bad input gets an answer that says what to do, and writes nothing', async () => {
    const before = await readdir(join(session.folder, '.ruru/tasks'));
    const inputs: [tool: string, input: Record<string, unknown>, text: RegExp][] = [
      ['update_task', { task: '../../etc/passwd', status: 'done' }, /^There is no task log/],
      ['read_task', { task: join(session.outside, 'TASK-A.md') }, /^There is no task log/],
      ['suggest_route', { path: join(session.outside, 'x.py') }, /^"path" is no path inside/],
      ['update_task', { task: '/etc/passwd', status: 'done' }, /^There is no task log/],
      ['read_task', { task: 'TASK\0A' }, /NUL character/],
      ['read_task', { task: 'x'.repeat(1_000_000) }, /^"task" has 1000000 characters\. Send at most 500\./],
      ['read_task', { task: 'TASK-A', constructor: { prototype: {} } }, /^The input has no property "constructor"/],
      ['create_escalation', { route: 'database', title: 'x', path: '../secret.py' }, /^"path" is no path inside/],
      ['create_escalation', { route: 'nowhere', title: 'x' }, /^"route" is "nowhere"\. Send one of/],
      ['list_tasks', { status: 7 }, /^"status" is 7\. Send one of/],
    ];
    for (const [tool, input, text] of inputs) {
      const answer = await call(tool, input);
      assert.match(answer.text, text);
      assert.equal(answer.isError, true);
    }
    await assert.rejects(session.client.callTool({ name: 'delete_everything', arguments: {} }), /There is no tool/);
    await assert.rejects(session.client.readResource({ uri: 'file:///etc/passwd' }), /There is no such resource/);
    await assert.rejects(
      session.client.readResource({ uri: 'django-developer://tasks/..%2F..%2Fetc%2Fpasswd' }),
      /There is no task log/,
    );
    assert.deepEqual(await readdir(join(session.folder, '.ruru/tasks')), before);
  });

  test('nothing outside the folder is read or written, through symlinks either', async () => {
    await writeFile(join(session.outside, 'TASK-OUT.md'), A.replaceAll('TASK-A', 'TASK-OUT'));
    await writeFile(join(session.outside, 'secret.py'), 'SECRET = "s3cr3t"\n');
    await symlink(join(session.outside, 'TASK-OUT.md'), join(session.folder, '.ruru/tasks/TASK-OUT.md'));
    await symlink(join(session.outside, 'secret.py'), join(session.folder, 'secret.py'));
    await symlink(session.outside, join(session.folder, '.mdtm'));
    await symlink(session.outside, join(session.folder, '.ruru/reports'));
    assert.match((await call('read_task', { task: '.ruru/tasks/TASK-OUT.md' })).text, /lies outside the folder/);
    assert.equal((await call('update_task', { task: '.ruru/tasks/TASK-OUT.md', status: 'done' })).isError, true);
    assert.equal(
      (await call('create_escalation', { route: 'security', title: 'Look', path: 'secret.py', line: 1 })).text.includes(
        's3cr3t',
      ),
      false,
    );
    const report = await call('report_to_coordinator', { task: 'TASK-A', kind: 'progress', result: 'Half.' });
    assert.deepEqual([report.isError, /link to a place outside/.test(report.text)], [true, true]);
    assert.deepEqual((await readdir(session.outside)).sort(), ['TASK-OUT.md', 'secret.py']);
    assert.equal(await readFile(join(session.outside, 'TASK-OUT.md'), 'utf8'), A.replaceAll('TASK-A', 'TASK-OUT'));
    assert.equal(await readFile(join(session.folder, '.ruru/tasks/TASK-A.md'), 'utf8'), A);
  });

  test('absolute paths and file URIs inside the folder are its own', async () => {
    const log = join(session.folder, '.ruru/tasks/TASK-A.md');
    const relative = await call('read_task', { task: 'TASK-A' });
    assert.deepEqual(await call('read_task', { task: log }), relative);
    assert.deepEqual(await call('read_task', { task: pathToFileURL(log).href }), relative);
    const route = await call('suggest_route', { path: 'manage.py' });
    assert.deepEqual(
      [route.isError, await call('suggest_route', { path: join(session.folder, 'manage.py') })],
      [false, route],
    );
    const project = await call('inspect_project', { root: session.folder });
    assert.match(project.text, /^Project \.\./);
  });
});
