import assert from 'node:assert/strict';
import { AskInTurn } from '../../../../src/webview/board/ask-in-turn';

suite('Asking in turn', () => {
  let now: number;
  let asked: string[];
  let turns: AskInTurn<string>;
  setup(() => {
    now = 0;
    asked = [];
    turns = new AskInTurn(
      (question) => asked.push(question),
      () => now,
    );
  });

  test('asks at once, and then only for what was wanted last', () => {
    for (const question of ['a', 'ab', 'abc']) turns.ask(question);
    assert.deepEqual(asked, ['a']);
    turns.answered();
    assert.deepEqual(asked, ['a', 'abc']);
    turns.answered();
    turns.ask('abcd');
    assert.deepEqual(asked, ['a', 'abc', 'abcd']);
  });

  test('waits for no answer that does not come', () => {
    turns.ask('a');
    now = 1000;
    turns.ask('ab');
    assert.deepEqual(asked, ['a', 'ab']);
  });
});
