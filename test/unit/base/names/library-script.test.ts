import assert from 'node:assert/strict';
import { isLibraryScript } from '../../../../src/core/base/names/library-script';

suite('isLibraryScript', () => {
  for (const [path, expected] of [
    ['shop/static/shop/cart.js', false],
    ['static/js/charting-of-sales.js', false],
    ['static/js/required-fields.js', false],
    ['static/js/reactions.js', false],
    ['static/js/pdf-links.js', true],
    ['static/js/chart.js', true],
    ['static/js/charts.js', false],
    ['static/js/bootstrap4.js', true],
    ['static/js/jquery.formset.js', true],
    ['static/fontawesome/all.js', true],
    ['static/js/grid-2.1.0.js', true],
    ['static/js/cart.bundle.js', true],
    ['static/lib/grid.js', true],
    ['static/CACHE/js/cart.js', true],
  ] as const)
    test(`${path}: ${expected}`, () => assert.equal(isLibraryScript(path), expected));
});
