import assert from 'node:assert/strict';
import { allows, pinnedVersion } from '../../../../src/core/django/requirements/pep440';

suite('PEP 440', () => {
  test('allows what the specifier allows, in the words of pip, Poetry and conda', () => {
    const cases: [specifier: string, version: string, expected: boolean | undefined][] = [
      ['>=4.2,<5', '4.2.16', true],
      ['>=4.2,<5', '5.0', false],
      ['~=5.2.0', '5.2.17', true],
      ['==4.2.*', '4.2.1', true],
      ['^5.1', '5.9', true],
      ['^5.1', '6.0', false],
      ['^0.2.3', '0.3', false],
      ['~5.1', '5.2', false],
      ['5.1', '5.1', true],
      ['=4.2', '4.2.9', true],
      ['*', '3', true],
      ['', '3', true],
      ['>=6.1a1,<6.2', '6.1rc1', true],
      ['@ git+https://example.org', '3', undefined],
      ['>=x', '3', undefined],
      ['>=4', 'main', undefined],
    ];
    assert.deepEqual(
      cases.map(([specifier, version]) => allows(specifier, version)),
      cases.map(([, , expected]) => expected),
    );
  });

  test('knows a pin', () => {
    const cases: [string, string | null][] = [
      ['==4.2.16', '4.2.16'],
      ['=== 4.2', '4.2'],
      ['==4.2.*', null],
      ['>=4.2', null],
      ['==4.2,<5', null],
      ['', null],
    ];
    assert.deepEqual(
      cases.map(([specifier]) => pinnedVersion(specifier)),
      cases.map(([, expected]) => expected),
    );
  });
});
