import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stampFile } from '../../../../src/node/reading/stamp-file';

suite('stampFile', () => {
  let folder: string;

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'stamp-file-'));
  });

  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('tells nothing of what is no file, cannot be asked for, or was changed just now', () => {
    writeFileSync(join(folder, 'a.md'), '');
    utimesSync(join(folder, 'a.md'), 0, 0);
    const paths = [
      folder,
      join(folder, 'gone.md'),
      join(folder, 'a.md', 'b.md'),
      join(folder, 'x'.repeat(5_000)),
      join(folder, 'a.md'),
    ];
    assert.deepEqual(
      paths.map(stampFile),
      paths.map(() => undefined),
    );
  });
});
