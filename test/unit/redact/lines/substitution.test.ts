import assert from 'node:assert/strict';
import { endOfSubstitutedWord } from '../../../../src/core/redact/lines/substitution';

suite('endOfSubstitutedWord', () => {
  for (const [text, end] of [
    ['$(cat a)', 8],
    ['$(cat a) b', 8],
    ['"$(cat a)"', 10],
    ['"$(cat a)" b', 10],
    ['"$(cat a)"b', undefined],
    ['"$(cat a)b"', undefined],
    ['"$(cat a)', undefined],
    ['$(cat a)b', undefined],
    ['$(cat "$(pwd)/a") b', 17],
    ['$(awk \'{ print ")" }\' a);b', 24],
    ["$(cat 'a)", undefined],
    ['$(cat \\) a)&b', 11],
    ['$(cat (a) b)', 12],
    ['$(echo a)', undefined],
    ['$(printf a)', undefined],
    ['$(echo $A)', 10],
    ['$(echo "${A}" | b)', 18],
    ['$(echo -n $A)', 13],
    ['"$(cat ")" a)"', 14],
    ['`cat a`', 7],
    ['`cat a` b', 7],
    ['`echo a`', undefined],
    ['`echo $a`', 9],
    ['`cat a', undefined],
    ['"`cat a`"', 9],
    ['`cat a`b', undefined],
    ['$((1 + 2))', undefined],
    ['$(', undefined],
    ['$A', undefined],
    ['', undefined],
    ['"', undefined],
    ['$(cat a\nb)\nc', 10],
    ["$(cat a)'", 8],
    ['$(cat a)`', 8],
    ['$(cat a))', 8],
    ['$(cat a)|b', 8],
  ] as const)
    test(JSON.stringify(text), () => {
      assert.equal(endOfSubstitutedWord(text, 0), end);
      assert.equal(endOfSubstitutedWord(`A=${text}`, 2), end && end + 2);
    });
});
