/** How a value begins that somebody has made up for a test, and what is kept secret at its end. */
const MADE_UP =
  /^(?:(?:tests?|testing|fake|dummy|mock)[-_ ]|(?:wrong|bad|other|some|my) )(?:[A-Za-z0-9]{1,20}[-_ ]){0,4}(?:(?<=[-_ ][A-Za-z0-9]{1,20}[-_ ])key|secret|token|password|passwd|passphrase|credentials?)\d{0,4}$/i;
/** What begins a name in capitals that is a value. */
const BEGINS =
  /^(?:MY|YOUR|SUPER|TOP|VERY|TESTS?|TESTING|DEMO|DUMMY|FAKE|MOCK|SOME|THE|DEV|LOCAL|INSECURE|DEFAULT|WRONG)_/;

/** Whether a value is one that somebody has made up, and says what it is: `test_api_key`, `wrong API key`. */
export function isMadeUp(value: string): boolean {
  return MADE_UP.test(value.trim());
}

/** Whether a word in capitals is a value that somebody has made up, and no name of a variable: `TEST_API_KEY`, `KEY_2`. */
export function isMadeUpName(word: string): boolean {
  return BEGINS.test(word) || /\d/.test(word);
}
