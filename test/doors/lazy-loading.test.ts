import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { version } from '../../package.json';
import { runCommand } from './run-program';

/** Runs the program that is named first, and says last, on standard error, which files it has loaded. */
const TELL = `
  process.on('exit', () => console.error(JSON.stringify(Object.keys(require.cache))));
  require(process.argv[1]);
`;

/** Of what answers by itself. */
const MOST_BYTES = 10_000;

suite('the programs load no more than they are asked for', () => {
  const asked: [program: string, args: readonly string[], loaded: readonly string[]][] = [
    ['cli', ['--version'], ['cli']],
    ['cli', ['--help'], ['cli', 'commands']],
    ['cli', ['mcp', '--version'], ['cli', 'server']],
    ['mcp', ['--version'], ['mcp']],
  ];
  for (const [program, args, loaded] of asked) {
    test(`${program}.js ${args.join(' ')}`, async () => {
      const { stderr } = await runCommand(process.execPath, ['-e', TELL, resolve(`dist/${program}.js`), ...args]);
      const files = JSON.parse(stderr) as string[];
      assert.deepEqual(
        files.map((file) => basename(file, '.js')).filter((name) => !name.startsWith('s-')),
        loaded,
      );
    });
  }

  test('cli.js --version reads next to nothing', async () => {
    const { stdout, stderr } = await runCommand(process.execPath, ['-e', TELL, resolve('dist/cli.js'), '--version']);
    assert.equal(stdout, `${version}\n`);
    assert.ok((JSON.parse(stderr) as string[]).reduce((sum, file) => sum + statSync(file).size, 0) < MOST_BYTES);
  });
});
