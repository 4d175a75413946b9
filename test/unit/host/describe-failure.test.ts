import assert from 'node:assert/strict';
import { describeFailure } from '../../host/describe-failure';

suite('What the end of a run says of a test that failed', () => {
  const thrownBy = (run: () => void): unknown => {
    try {
      run();
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test('names it and repeats the lines that differ', () => {
    const error = thrownBy(() => assert.deepEqual(['Open', 'Show', 'Copy'], ['Open', 'Copy', 'Rename']));
    assert.equal(
      describeFailure(['The menu', 'of a task', 'has three entries'], error),
      `The menu › of a task › has three entries: Expected values to be strictly deep-equal:
    +   'Show',
    -   'Rename'`,
    );
  });

  test('cuts a long difference and says how much there is more', () => {
    const error = thrownBy(() => assert.deepEqual([...'abcdefghijklmno'], []));
    assert.equal(
      describeFailure(['Letters'], error),
      `Letters: Expected values to be strictly deep-equal:
    + [
    +   'a',
    +   'b',
    +   'c',
    +   'd',
    +   'e',
    +   'f',
    +   'g',
    +   'h',
    +   'i',
    +   'j',
    +   'k',
    … and 6 more`,
    );
  });

  test('says what else the error says where nothing was compared', () => {
    assert.equal(
      describeFailure(['A click'], new Error('Waited 30 s for the menu.\n\nCall log:\n  - waiting')),
      `A click: Waited 30 s for the menu.
    Call log:
      - waiting`,
    );
    assert.equal(describeFailure(['A throw'], 'no error'), 'A throw: no error');
  });
});
