import assert from 'node:assert/strict';
import { didYouMean } from '../../../src/cli/did-you-mean';

const WORDS = ['detect', 'inventory', 'route', 'tasks', 'set', 'show', '--json', '--status'];

suite('didYouMean', () => {
  const near: [typed: string, word: string | undefined][] = [
    ['detcet', 'detect'],
    ['detec', 'detect'],
    ['inv', 'inventory'],
    ['task', 'tasks'],
    ['--jsno', '--json'],
    ['--stat', '--status'],
    ['ste', 'set'],
    ['rte', 'route'],
    ['sx', undefined],
    ['st', 'set'],
    ['xyz', undefined],
    ['s', undefined],
    ['', undefined],
    ['x'.repeat(1_000_000), undefined],
  ];
  for (const [typed, word] of near)
    test(`${JSON.stringify(typed.slice(0, 20))} is ${word ?? 'none'}`, () =>
      assert.equal(didYouMean(typed, WORDS), word === undefined ? '' : `Did you mean ${word}? `));
});
