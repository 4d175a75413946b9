import assert from 'node:assert/strict';
import { readPackages } from '../../../../src/core/partners/evidence/read-dependencies';

suite('readPackages', () => {
  test('names the packages of every section, with the line on which each stands first', () => {
    const text = [
      '{',
      '  // what is shown',
      '  "dependencies": { "react": "^19", "react-dom": "^19" },',
      '  "devDependencies": {',
      '    "vite": "^7"',
      '  },',
      '  "overrides": { "vite": "7", "left-pad": "1" }',
      '}',
    ].join('\n');
    assert.deepEqual(readPackages(text, 'package.json'), [
      { name: 'react', line: 3, isForDevelopment: false },
      { name: 'react-dom', line: 3, isForDevelopment: false },
      { name: 'vite', line: 5, isForDevelopment: true },
    ]);
  });

  test('names one that is spelled with an escape, and leaves it at the first line', () => {
    assert.deepEqual(readPackages('{\n  "dependencies": { "re\\u0061ct": "^19" }\n}', 'package.json'), [
      { name: 'react', line: 1, isForDevelopment: false },
    ]);
  });

  test('finds none in what is no object, and says of what is no JSON that it is not known', () => {
    assert.deepEqual(
      ['[]', '"x"', 'null', '{"dependencies": "none"}', '{'].map((each) => readPackages(each, 'package.json')),
      [[], [], [], [], undefined],
    );
  });
});
