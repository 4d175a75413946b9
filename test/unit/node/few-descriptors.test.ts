import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

suite('A process that has as many files open as it may', function () {
  this.timeout(30_000);

  test('tries again what it could not open', function () {
    if (process.platform === 'win32') return this.skip();
    const scratch = mkdtempSync(join(tmpdir(), 'few-descriptors-'));
    const [root, program] = [join(scratch, 'root'), join(scratch, 'program.cjs')];
    mkdirSync(root);
    for (const name of ['a', 'b']) writeFileSync(join(root, `${name}.md`), name);
    buildSync({
      entryPoints: [join(__dirname, 'few-descriptors.ts')],
      bundle: true,
      platform: 'node',
      outfile: program,
    });
    const output = execFileSync('sh', ['-c', `ulimit -n 64; exec "$0" "$@"`, process.execPath, program, root], {
      encoding: 'utf8',
    });
    assert.deepEqual(JSON.parse(output), ['a', 'a', [{ path: 'a.md' }], [{ path: 'a.md' }], 'done', 'done']);
    assert.deepEqual(
      ['new.md', 'b.md'].map((name) => readFileSync(join(root, name), 'utf8')),
      ['new', 'B'],
    );
    rmSync(scratch, { recursive: true });
  });
});
