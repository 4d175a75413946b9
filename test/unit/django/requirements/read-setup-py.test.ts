import assert from 'node:assert/strict';
import { readSetupPy } from '../../../../src/core/django/requirements/read-setup-py';

suite('readSetupPy', () => {
  test('follows a requirements file that it opens, where that is a path', () => {
    const included = (path: string): string[] => readSetupPy(`x = open("${path}")\n`).includes.map((one) => one.path);
    const long = (length: number): string => `requirements${'x'.repeat(length - 16)}.txt`;
    assert.deepEqual(['deps/requirements-base.in', long(300), long(301), 'readme.txt'].map(included), [
      ['deps/requirements-base.in'],
      [long(300)],
      [],
      [],
    ]);
  });
});
