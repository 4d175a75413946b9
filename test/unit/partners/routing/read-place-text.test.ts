import assert from 'node:assert/strict';
import { readPlaceText } from '../../../../src/core/partners/routing/text/read-place-text';

const squeezed = (text: string): string => text.replaceAll(/ +/g, ' ').trim();

suite('readPlaceText', () => {
  test('tells apart what Python does, what its strings hold, and what is said', () => {
    const text = '"""Talk."""\nBACKEND = "storages.s3.S3"  # why\nrun("SELECT 1")\n';
    const { code, literals, talk } = readPlaceText('shop/run.py', text);
    assert.deepEqual([code, literals, talk].map(squeezed), [
      'BACKEND = "storages.s3.S3" \nrun( )',
      'BACKEND = "storages.s3.S3" \nrun("SELECT 1")',
      '"""Talk."""\n # why',
    ]);
    assert.deepEqual(
      [code, literals, talk].map((each) => each.length),
      [text.length, text.length, text.length],
    );
  });

  test('takes the strings of settings for code', () => {
    assert.equal(squeezed(readPlaceText('shop/settings.py', 'APPS = ["axes"]  # why').code), 'APPS = ["axes"]');
    assert.equal(squeezed(readPlaceText('shop/views.py', 'APPS = ["axes"]').code), 'APPS = [ ]');
  });

  test('takes comments out of other languages, and leaves prose as it is', () => {
    assert.equal(squeezed(readPlaceText('a.ts', 'import x from "react"; // why').code), 'import x from "react";');
    assert.deepEqual(readPlaceText('a.md', '# Title'), { code: '# Title', literals: '# Title', talk: '       ' });
  });
});
