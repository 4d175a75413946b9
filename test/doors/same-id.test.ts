import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from './run-program';

const CLI = path.resolve('dist/cli.js');
const TWICE = '+++\nid = "TWICE"\ntitle = "Index it"\nstatus = "🟡 To Do"\n+++\n';

suite('two task logs with one id, on the command line', () => {
  let folder = '';
  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'same-id-'));
    mkdirSync(path.join(folder, '.ruru/tasks'), { recursive: true });
    for (const name of ['one.md', 'two.md']) writeFileSync(path.join(folder, '.ruru/tasks', name), TWICE);
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const refusal = async (...words: string[]): Promise<string> =>
    (await runProgram(CLI, ['tasks', ...words], { cwd: folder })).stderr;

  test('each is named by its path, and none is suggested for itself', async () => {
    for (const command of ['show', 'check', 'rename'])
      assert.equal(
        await refusal(command, 'TWICE'),
        'django-developer: Several task logs are called TWICE: .ruru/tasks/one.md, .ruru/tasks/two.md. Name one by its path.\n',
        command,
      );
  });

  test('none is renamed to what Windows takes for a device', async () => {
    assert.equal(
      await refusal('rename', '.ruru/tasks/one.md', 'NUL', '--write'),
      'django-developer: "NUL" can be no id. Use letters, digits, hyphens and dots, 100 at most.\n',
    );
    assert.deepEqual(readdirSync(path.join(folder, '.ruru/tasks')).sort(), ['one.md', 'two.md']);
  });
});
