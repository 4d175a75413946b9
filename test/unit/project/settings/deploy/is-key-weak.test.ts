import assert from 'node:assert/strict';
import { isKeyWeak } from '../../../../../src/core/project/settings/deploy/is-key-weak';

const keyOf = (value: string) =>
  ({ type: 'string', value, text: value, when: null, file: 'settings.py', line: 1 }) as const;

suite('isKeyWeak', () => {
  const rows: readonly [key: string, isWeak: boolean][] = [
    ['abcde'.repeat(10), false],
    ['abcde'.repeat(10).slice(1), true],
    ['abcd'.repeat(13), true],
    [`${'abcd'.repeat(12)}é€`, false],
    [`django-insecure-${'abcde'.repeat(10)}`, true],
  ];
  for (const [key, isWeak] of rows) test(key, () => assert.equal(isKeyWeak([keyOf(key)]), isWeak));
});
