import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runProgram } from './run-program';

const CLI = resolve('dist/cli.js');
const HOOK = '@csrf_exempt\ndef hook(request):\n    return HttpResponse(request.body)\n';

suite('django-developer review', () => {
  let folder: string;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgSign=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const review = (...args: string[]) => runProgram(CLI, ['review', ...args], { cwd: folder });

  suiteSetup(() => {
    folder = mkdtempSync(join(tmpdir(), 'review-'));
    git('init', '--quiet', '--initial-branch=main');
    mkdirSync(join(folder, 'shop'));
    writeFileSync(join(folder, 'shop', 'views.py'), 'import json\n');
    writeFileSync(join(folder, 'CODEOWNERS'), '/shop/ @acme/shop\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Begin');
    git('checkout', '--quiet', '-b', 'work');
    writeFileSync(join(folder, 'shop', 'views.py'), `import json\n${HOOK}`);
    git('commit', '--all', '--quiet', '--message', 'Hook');
  });

  suiteTeardown(() => rmSync(folder, { recursive: true, force: true }));

  test('finds what the branch brings, and ends with 1 where it is asked to', async () => {
    const text =
      'shop/views.py:2-4  security  security-specialist @acme/shop\n  CSRF protection is off.\n1 file changed, 1 finding.\n';
    assert.deepEqual(await review(), { code: 0, stdout: text, stderr: '' });
    assert.deepEqual(await review('main', '--fail-on', 'database,security'), { code: 1, stdout: text, stderr: '' });
    assert.equal((await review('--fail-on', 'database')).code, 0);
  });

  test('prints commits as git knows them', async () => {
    const { stdout } = await review('main', '--json');
    const { base, head, files } = JSON.parse(stdout) as { base: string; head: string; files: number };
    assert.deepEqual(
      { base, head, files },
      { base: git('rev-parse', 'main').trim(), head: git('rev-parse', 'HEAD').trim(), files: 1 },
    );
  });

  test('says what is staged, in each format', async () => {
    const { code, stdout } = await review('--staged', '--format', 'github');
    assert.deepEqual({ code, stdout }, { code: 0, stdout: '' });
    const outputs = await Promise.all(['text', 'markdown', 'sarif'].map((format) => review('--format', format)));
    assert.deepEqual(
      outputs.map((output) => output.code),
      [0, 0, 0],
    );
  });

  const refusals: [args: string[], stderr: string][] = [
    [['gone'], 'git knows no commit "gone". Name a branch, a tag or a commit; fetch it first.'],
    [['main', '--staged'], 'What is staged is compared with HEAD, not with a branch. Give BASE or --staged.'],
    [
      ['--fail-on', 'databse'],
      '--fail-on cannot be "databse". Did you mean database? Give some of frontend, database, infrastructure, containerization, api, design, security, testing, with commas between them.',
    ],
  ];
  for (const [args, stderr] of refusals) {
    test(`review ${args.join(' ')} ends with 2 and says why`, async () =>
      assert.deepEqual(await review(...args), { code: 2, stdout: '', stderr: `django-developer: ${stderr}\n` }));
  }
});
