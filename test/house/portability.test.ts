import assert from 'node:assert/strict';
import fastGlob from 'fast-glob';
import { strangeWindowsName } from '../../src/core/base/names/windows-name';
import { scripts } from '../../package.json';
import { repository, sourceFiles } from './source-files';

/** Windows takes 260 characters for a whole path, unless it is told otherwise. */
const LONGEST_PATH = 150;

const files = fastGlob.sync('**/*', {
  cwd: repository,
  dot: true,
  ignore: ['**/{node_modules,dist,.git,.vscode-test,__pycache__}/**'],
});

suite('Every system', () => {
  test('can check out every file', () => {
    assert.deepEqual(
      files.filter((file) => strangeWindowsName(file) !== undefined || file.length > LONGEST_PATH),
      [],
    );
  });

  test('tells the names of the files apart', () => {
    const folded = files.map((file) => file.normalize('NFC').toLowerCase());
    assert.deepEqual(
      files.filter((_, index) => folded.indexOf(folded[index] ?? '') !== index),
      [],
    );
  });

  test('runs the scripts of package.json, which need no shell', () => {
    assert.deepEqual(
      Object.values(scripts).filter((script) => !/^node( [\w.:/-]+)+$/.test(script)),
      [],
    );
  });

  test('is asked for real paths in one place, which knows the drives of Windows', () => {
    const askers = sourceFiles('src').filter(({ text }) =>
      /\brealpath\b/.test(text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')),
    );
    assert.deepEqual(
      askers.map(({ path }) => path),
      ['src/node/paths/real-path.ts'],
    );
  });
});
