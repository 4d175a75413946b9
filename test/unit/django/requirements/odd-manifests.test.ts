import assert from 'node:assert/strict';
import { allows, pinnedVersion } from '../../../../src/core/django/requirements/pep440';
import { readCondaEnvironment } from '../../../../src/core/django/requirements/read-conda-environment';
import { readNix } from '../../../../src/core/django/requirements/read-nix';
import { readPyproject } from '../../../../src/core/django/requirements/read-pyproject';
import { readRequirementsTxt } from '../../../../src/core/django/requirements/read-requirements-txt';

suite('Manifests at their limits', () => {
  test('versions and specifiers are compared up to 200 characters', () => {
    const version = (length: number): string => `4.${'0'.repeat(length - 2)}`;
    const specifier = (length: number): string => `>=4${' '.repeat(length - 3)}`;
    assert.deepEqual(
      [
        allows('>=4', version(200)),
        allows('>=4', version(201)),
        allows(specifier(200), '4'),
        allows(specifier(201), '4'),
      ],
      [true, undefined, true, undefined],
    );
    assert.deepEqual(['==4.2.16', '===4.2', '==main', '==4.2.*', '>=4', '4.2'].map(pinnedVersion), [
      ...['4.2.16', '4.2', null, null, null, null],
    ]);
  });

  test('a conda environment is read up to lines of 1000 characters, each entry below its key', () => {
    const read = (length: number): unknown => {
      const text = `# ${'x'.repeat(length - 2)}\n# django=1\ndependencies:\n  - conda-forge::django=4.2\n`;
      const { requirements, problems } = readCondaEnvironment(text);
      return [requirements.map(({ line, specifier }) => [line, specifier]), problems];
    };
    assert.deepEqual(read(1000), [[[4, '=4.2']], []]);
    assert.deepEqual(read(1001), [[], [{ line: 1, message: 'This line is too long for a conda environment.' }]]);
    const twice = 'channels: [django]\ndependencies: [django]\n';
    assert.deepEqual(
      readCondaEnvironment(twice).requirements.map(({ line }) => line),
      [1],
    );
  });

  test('Nix asks for Django where its attribute is neither assigned nor selected from', () => {
    const read = (line: string): string[] =>
      readNix(`python3.withPackages (ps: [\n${line}\n])`).requirements.map((one) => `${one.line} ${one.specifier}`);
    assert.deepEqual(
      ['ps.django', 'ps.django_5', 'ps.django_4_2 ]', 'django = 1', 'django.override', 'django: 1', 'requests'].map(
        read,
      ),
      [['2 '], ['2 ==5.*'], ['2 ==4.2.*'], [], [], [], []],
    );
  });

  test('a pyproject.toml includes one file or several, and its own names count first', () => {
    const { includes, packageName } = readPyproject(
      '[tool.poetry]\nname = "old"\n[project]\nname = "shop"\n[tool.setuptools.dynamic]\ndependencies = { file = "r.txt" }\n[tool.hatch.metadata.hooks.requirements_txt]\nfiles = ["a.txt", "b.txt"]\n',
    );
    assert.equal(packageName, 'shop');
    assert.deepEqual(
      includes.map(({ path, line }) => [path, line]),
      [
        ['a.txt', 8],
        ['b.txt', 8],
        ['r.txt', 6],
      ],
    );
  });

  test('lines of requirements go on behind a backslash, and comments do not', () => {
    const { requirements } = readRequirementsTxt(
      'django \\\n  >=4.2 \\\n  --hash=sha256:aa\n# django==1 \\\ndjango==5 # why \\\n\\\n\\\ndjango<6',
      'requirements.txt',
    );
    assert.deepEqual(
      requirements.map(({ line, specifier }) => [line, specifier]),
      [
        [1, '>=4.2'],
        [5, '==5'],
        [6, '<6'],
      ],
    );
  });
});
