/** How a remark begins that tells how to come by a value. */
const TELLS_HOW =
  /^(?:generated?|creates?|get|obtain|run|use|see|set|find|found|taken|read|required|optional|same|must|should|leave|copy|a|an|the|your|from|only|falls?|defaults?|not)\s/i;
/** What a description names. */
const NOUN = /\b(?:keys?|passwords?|tokens?|secrets?|credentials?|passphrase|salts?|dsn)\b/i;
const URL = /^https?:\/\/[^\s@]{1,200}$/;
const WORD = /^["'(]{0,2}(?:[A-Za-z][A-Za-z'’]{0,30}(?:[-/_][A-Za-z]{1,30}){0,4}|\d{1,4})[)"']{0,2}[.,:;!?]{0,3}$/;

/**
 * Whether what stands behind a name in a remark explains it, and is no value that was commented out: `Django secret key`, ``Generate with
 * `openssl rand -hex 32` ``. What stands in code there may hold secrets of its own.
 */
export function isExplanation(value: string): boolean {
  const text = value.trim();
  const plain = text
    .split('`')
    .filter((_, index) => index % 2 === 0)
    .join(' ');
  const words = plain.split(/\s+/).filter((word) => word !== '' && !/^[-–—]$/.test(word) && !URL.test(word));
  const isDescription = /^[A-Z]/.test(text) && words.length > 1 && NOUN.test(plain);
  return (TELLS_HOW.test(text) || isDescription) && words.every((word) => WORD.test(word));
}
