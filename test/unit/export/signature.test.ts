import assert from 'node:assert/strict';
import { isSigned, sign } from '../../../src/core/export/signature';

suite('sign', () => {
  const script = sign('export const a = 1;\n', '', '//');
  const signed = sign('# Agent\n\nText.\n');

  test('adds a comment to the text', () => {
    assert.equal(
      signed,
      '# Agent\n\nText.\n\n<!-- django-developer-mode 8c07a83d5385: set up by the extension, and updated by it while nobody else changes it -->\n',
    );
  });

  test('adds a line of JavaScript to a script', () => {
    assert.equal(
      script,
      'export const a = 1;\n\n// django-developer-mode 037ecd1db38c: set up by the extension, and updated by it while nobody else changes it\n',
    );
  });

  test('keeps the line ends that are there', () => {
    const there = signed.replaceAll('\n', '\r\n');
    assert.equal(sign('# Agent\n\nText.\n', there), there);
    assert.equal(sign('# Agent\n\nText.\n', signed), signed);
  });

  const texts: [what: string, text: string, expected: boolean][] = [
    ['as it was signed', signed, true],
    ['with the line ends of another system', signed.replaceAll('\n', '\r\n'), true],
    ['of a script', script, true],
    ['of a script with the line ends of another system', script.replaceAll('\n', '\r\n'), true],
    ['of a script changed above', script.replace('1', '2'), false],
    ['of a script continued below', `${script}\nexport const b = 1;\n`, false],
    ['changed above', signed.replace('Text', 'Test'), false],
    ['continued below', `${signed}\nMore.\n`, false],
    ['never signed', '# Agent\n', false],
    ['empty', '', false],
  ];
  for (const [what, text, expected] of texts)
    test(`a text ${what}: ${expected}`, () => assert.equal(isSigned(text), expected));
});
