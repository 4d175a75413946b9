import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { UserError } from '../../../../src/core/base/errors';
import { resolveInside } from '../../../../src/node/paths/resolve-inside';

suite('resolveInside on Windows', () => {
  for (const [path, name] of [
    ['tasks/aux.md', 'aux.md'],
    ['tasks/a.md:stream', 'a.md:stream'],
    ['tasks./a.md', 'tasks.'],
  ] as const) {
    test(`refuses ${path}`, async () => {
      const refusal = new UserError(
        `${path} is not written: Windows has no file of the name "${name}".`,
        'Choose another name.',
      );
      await assert.rejects(resolveInside(tmpdir(), path, 'create', 'win32'), refusal);
      await assert.rejects(resolveInside(tmpdir(), path, 'edit', 'win32'), refusal);
    });
  }
});
