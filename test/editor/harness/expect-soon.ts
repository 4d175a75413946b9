import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { waitFor } from './wait-for';

/**
 * Waits until what is read is as expected: a window draws what it is told a moment later, and what it draws is never asserted at
 * one look.
 * @param read reads again what is shown
 * @param expected the value, or an expression that the text matches
 * @throws AssertionError with what was read last; where nothing could be read, what reading threw
 */
export async function expectSoon<T>(read: () => T | PromiseLike<T>, expected: T | RegExp): Promise<void> {
  let last: T | undefined;
  const isExpected = async (): Promise<boolean> => {
    last = await read();
    return expected instanceof RegExp ? expected.test(String(last)) : isDeepStrictEqual(last, expected);
  };
  try {
    await waitFor('what is expected', isExpected);
  } catch (error) {
    if (last === undefined && error instanceof Error && error.cause !== undefined) throw error;
    if (expected instanceof RegExp) assert.match(String(last), expected);
    else assert.deepEqual(last, expected);
    assert.fail('It came only after the time in which it was expected.');
  }
}
