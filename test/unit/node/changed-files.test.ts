import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { changedFiles } from '../../../src/node/changed-files';

suite('changedFiles', () => {
  const { PATH = '' } = process.env;
  let folder: string;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'changed-files-'));
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    writeFileSync(join(folder, 'über.py'), '');
  });

  teardown(() => {
    process.env['PATH'] = PATH;
    rmSync(folder, { recursive: true, force: true });
  });

  test('tells what is new, by its own name', async () => assert.deepEqual(await changedFiles(folder, ''), ['über.py']));

  test('runs no git that the folder brings along', async function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(join(folder, 'git'), '#!/bin/sh\ntouch hacked\n', { mode: 0o755 });
    process.env['PATH'] = ['.', PATH].join(delimiter);
    assert.deepEqual(await changedFiles(folder, ''), ['git', 'über.py']);
    assert.equal(existsSync(join(folder, 'hacked')), false);
  });

  test('tells nothing where there is no git', async () => {
    process.env['PATH'] = folder;
    assert.deepEqual(await changedFiles(folder, ''), []);
  });
});
