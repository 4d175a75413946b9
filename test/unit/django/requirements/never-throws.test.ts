import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeLines } from '../../../../src/core/django/scan/python-text';
import { readPythonFacts } from '../../../../src/core/django/scan/python-facts';
import { parseRequirement } from '../../../../src/core/django/requirements/parse-requirement';
import { allows, pinnedVersion } from '../../../../src/core/django/requirements/pep440';
import { stringsOf } from '../../../../src/core/django/requirements/python-strings';
import { REQUIREMENT_SOURCES } from '../../../../src/core/django/requirements/requirement-sources';
import { readSettingsMentions } from '../../../../src/core/django/scan/settings-mentions';

/** Pieces of every format, in any order: nearer to what breaks a parser than random characters. */
const PIECES = [
  'django',
  'Django',
  '>=4.2',
  '==',
  '~=',
  '^',
  ',',
  ';',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '"',
  "'",
  '"""',
  "'''",
  '\\',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '#',
  '=',
  ':',
  '-r ',
  '-c',
  '-e ',
  '--hash=sha256:',
  '#egg=',
  'git+https://',
  '@ ',
  '[project]\n',
  'dependencies = [',
  '[tool.poetry]\n',
  '[[package]]\n',
  'name = "django"\n',
  'version = "4.2"\n',
  'install_requires=[',
  'extras_require={',
  '[options]\n',
  'pip:\n',
  '  - ',
  '&a',
  '*a',
  '\u0000',
  '\uFEFF',
  'é',
  '😀',
  '{{ project_name }}',
  'DJANGO_SETTINGS_MODULE',
  'INSTALLED_APPS',
  'setdefault(',
  '"default": {',
  '"version": "==4.2"',
];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

/** Texts that nest or repeat until a recursive reader has no stack left. */
const LONG = 24_000;
const CRAFTED = [
  'a',
  ' ',
  '[',
  '{',
  '(',
  '"',
  "'",
  '\\',
  '-',
  '#',
  '=',
  'a,',
  'a.',
  '=a',
  '\n ',
  '\\\n',
  '"""',
  'django[',
  '==',
  '- ',
  'a: ',
].map((piece) => piece.repeat(LONG / piece.length));
CRAFTED.push(`DJANGO_SETTINGS_MODULE${' '.repeat(LONG)}!`, `x = "${'requirements'.repeat(LONG / 12)}"`);

const READERS: [name: string, read: (text: string) => unknown][] = [
  ...REQUIREMENT_SOURCES.map(({ id, read }): [string, (text: string) => unknown] => [
    id,
    (input) => read(input, 'requirements.txt'),
  ]),
  ['requirement', parseRequirement],
  ['python', readPythonFacts],
  ['python text', codeLines],
  ['python strings', stringsOf],
  ['settings', readSettingsMentions],
  ['pep440', (input) => [allows(input, '4.2'), allows('>=4', input), pinnedVersion(input)]],
];

suite('requirement readers', () => {
  for (const [name, read] of READERS) {
    test(`${name} never throws`, async () => {
      await fc.assert(
        fc.asyncProperty(text, async (input) => void (await read(input))),
        { numRuns: 300 },
      );
    });

    test(`${name} gets to the end of what is long and nests, as often as it is read`, async () => {
      for (const crafted of CRAFTED) assert.deepEqual(await read(crafted), await read(crafted));
    });
  }
});
