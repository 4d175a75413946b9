import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fastGlob from 'fast-glob';
import { repository } from './source-files';

/** What fetches a package by its name, to run or to install it. A file's name is none. */
const FETCHES =
  /\b(npx|pnpx|bunx|npm (exec|x|install|i|add)|(pnpm|yarn) (dlx|add)|bun (x|add))\b[^\n]*?[\s"'@/]django-developer(?![\w.-]*\.tgz)/;

suite('The npm registry', () => {
  test('is asked for no name that is not ours yet', () => {
    const written = fastGlob.sync(['src/**/*.ts', 'media/**/*.md', 'build/npm/*', '*.md', 'package*.json'], {
      cwd: repository,
      ignore: ['package-lock.json'],
    });
    assert.deepEqual(
      written.filter((file) => FETCHES.test(readFileSync(path.join(repository, file), 'utf8'))),
      [],
    );
  });

  const lines: [line: string, fetches: boolean][] = [
    ['npx -y django-developer mcp', true],
    ['"command": "npx", "args": ["-y", "django-developer", "mcp"]', true],
    ['npm install --global django-developer', true],
    ['npm install --global django-developer@0.1.0', true],
    ['npm install --global ./django-developer-0.1.0.tgz', false],
    ['npm install --global django-developer-0.1.0.tgz', false],
    ['claude mcp add django-developer -- django-developer mcp .', false],
  ];
  for (const [line, fetches] of lines) {
    test(`${fetches ? 'would be' : 'is not'} asked by ${line}`, () => assert.equal(FETCHES.test(line), fetches));
  }
});
