import assert from 'node:assert/strict';
import { isQuietPath } from '../../../src/core/review/is-quiet-file';

suite('isQuietPath', () => {
  const cases: [path: string, isQuiet: boolean][] = [
    ['shop/models.py', false],
    ['shop/static/shop/cart.js', false],
    ['shop/vendor/parser.py', true],
    ['docs/conf.py', true],
    ['examples/demo/views.py', true],
    ['static/jquery-3.7.1.min.js', true],
    ['LICENSE', true],
    ['.github/CODEOWNERS', true],
    ['.vscode/settings.json', true],
    ['.pre-commit-config.yaml', true],
    ['.github/workflows/checks.yml', false],
  ];
  for (const [path, isQuiet] of cases)
    test(`${path} is ${isQuiet ? '' : 'not '}quiet`, () => {
      assert.equal(isQuietPath(path), isQuiet);
    });
});
