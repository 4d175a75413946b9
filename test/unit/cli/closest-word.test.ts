import assert from 'node:assert/strict';
import { closestWord } from '../../../src/cli/closest-word';

const WORDS = ['detect', 'inventory', 'route', 'tasks', 'set', 'show', '--json', '--status'];

suite('closestWord', () => {
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
      assert.equal(closestWord(typed, WORDS), word));
});
