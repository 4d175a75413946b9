import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readTree } from '../contract/disk-tree';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');

suite('django-developer init', () => {
  let folder: string;
  const init = (...args: string[]) => runProgram(CLI, ['init', ...args, '--folder', folder]);
  const planned = async (...args: string[]): Promise<{ written: boolean; files: Record<string, string>[] }> =>
    JSON.parse((await init(...args, '--json')).stdout) as { written: boolean; files: Record<string, string>[] };

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'init-'));
    await cp('examples/bookshop/manage.py', join(folder, 'manage.py'));
    await writeFile(join(folder, 'requirements.txt'), 'Django==5.2.3\n');
  });
  teardown(() => rm(folder, { recursive: true, force: true }));

  test('shows what it would write, and writes nothing', async () => {
    const before = readTree(folder);
    const { code, stdout, stderr } = await init();
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^new {7}AGENTS\.md {2}\d+ lines\n\nNothing was written yet: add --write\.\n$/);
    assert.deepEqual(readTree(folder), before);
  });

  test('writes what it has shown, once', async () => {
    await mkdir(join(folder, '.claude'));
    const shown = await planned();
    assert.deepEqual([shown.written, shown.files.length > 5], [false, true]);
    const written = await planned('--write');
    assert.deepEqual(written, { written: true, files: shown.files });
    for (const { path = '', text } of shown.files) assert.equal(await readFile(join(folder, path), 'utf8'), text, path);
    assert.deepEqual(
      new Set(shown.files.map(({ agents, action }) => `${agents} ${action}`)),
      new Set(['claude create', 'agents-md create']),
    );
    assert.match(
      (await init('--write')).stdout,
      /^the same {2}\.claude\/agents\/[^]*\n\nThere is nothing to write\.\n$/,
    );
  });

  test('never writes over what it has not written', async () => {
    await mkdir(join(folder, '.claude/agents'), { recursive: true });
    const own = join(folder, '.claude/agents/django-developer.md');
    await writeFile(own, '# Mine\n');
    const { stdout } = await init('--agents', 'claude', '--write');
    assert.match(
      stdout,
      /^left {6}\.claude\/agents\/django-developer\.md {2}It was not written from here, or changed since\.$/m,
    );
    assert.equal(await readFile(own, 'utf8'), '# Mine\n');
  });

  test('refuses a kind of agents that is none, and a place that is nowhere', async () => {
    assert.deepEqual(await init('--agents', 'claud'), {
      code: 2,
      stdout: '',
      stderr:
        'django-developer: There is no kind of agents "claud". Did you mean claude? Give some of copilot, claude, agents-md, roo.\n',
    });
    const nowhere = await mkdtemp(join(tmpdir(), 'nowhere-'));
    const { code, stderr } = await runProgram(CLI, ['init', '--write'], { cwd: nowhere });
    assert.deepEqual([code, stderr.startsWith('django-developer: Nothing says that this is a project')], [2, true]);
    assert.deepEqual(readTree(nowhere), {});
    await rm(nowhere, { recursive: true });
  });
});
