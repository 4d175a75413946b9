import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastGlob from 'fast-glob';
import ts from 'typescript';
import { repository, type SourceFile, sourceFiles } from './source-files';

/** The pages for who works on the code. */
const PAGES = ['ARCHITECTURE.md', 'CONTRIBUTING.md'];
/** What they name that is no file of the repository: what is built, what is not to be, and examples. */
const ELSEWHERE = [
  'dist/asleep.js',
  'dist/cli.js',
  'dist/mode.js',
  'utils.ts',
  'config/settings/local.py',
  'node:assert/strict',
  '/',
];

suite('Documentation', () => {
  test('what core exports says what it is', () => {
    const files = sourceFiles('src/core').filter(({ path }) => path !== 'src/core/index.ts');
    assert.deepEqual(files.flatMap(undocumented), []);
  });

  test('a word of CONTRIBUTING.md is the name of one type at the most', () => {
    const table = /^\| word \| means[^]*?\n\n/m.exec(read('CONTRIBUTING.md'))?.[0] ?? '';
    const rows = [...table.matchAll(/^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)].slice(1);
    const words = [...rows.flatMap(([, word = '']) => word.split(', ')), 'task change'];
    assert.ok(words.length > 30);
    const named = sourceFiles('src').flatMap(({ text }) =>
      [...text.matchAll(/^export (?:interface|type|class) (\w+)[ <]/gm)].map(([, name = '']) => name),
    );
    const timesOf = (word: string): number => named.filter((name) => name === inPascalCase(word)).length;
    assert.deepEqual(
      words.filter((word) => timesOf(word) > 1),
      [],
    );
  });

  test('the pages for who works on the code name files that are there', () => {
    const known = fastGlob.sync('{src,test,build}/**/*', { cwd: repository, onlyFiles: false, markDirectories: true });
    const isThere = (name: string) =>
      existsSync(path.join(repository, name)) || known.some((file) => file.endsWith(`/${name}`) || file === name);
    const named = PAGES.flatMap((page) =>
      [...read(page).matchAll(/`([^`\s*]+)`/g)].map(([, name = '']) => ({ page, name })),
    ).filter(({ name }) => /^[^:(]*(?:\/[^:(]*|\.(?:ts|mjs|json))$/.test(name) && !ELSEWHERE.includes(name));
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter(({ name }) => !isThere(name) && !isThere(`${name}.ts`)),
      [],
    );
  });

  test('the map of ARCHITECTURE.md names folders that are there, and all at the top of src and of its rooms', () => {
    const mapped = mapOf(read('ARCHITECTURE.md'));
    assert.ok(mapped.length > 50);
    assert.deepEqual(
      mapped.filter((name) => !existsSync(path.join(repository, name))),
      [],
    );
    const rooms = fastGlob.sync('src/{*,core/*,editor/*}/', { cwd: repository, onlyDirectories: true });
    assert.deepEqual(
      rooms.filter((room) => !mapped.includes(`${room}/`)),
      [],
    );
  });
});

/** The exported functions, classes, interfaces and types of a file that have no doc comment. */
function undocumented({ path, text }: SourceFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(isDeclaration)
    .filter((statement) => (ts.getCombinedModifierFlags(statement) & ts.ModifierFlags.Export) !== 0)
    .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => `${path}: ${statement.name?.text ?? ''}`);
}

function isDeclaration(
  node: ts.Node,
): node is ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

/** `task log` as the name of a type. */
function inPascalCase(words: string): string {
  return words.replaceAll(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function read(page: string): string {
  return readFileSync(path.join(repository, page), 'utf8');
}

/** What the tree of a page names at the beginning of its lines, as paths of the repository; folders with `/` at the end. */
function mapOf(page: string): string[] {
  const tree = /```\n([^]*?)```/.exec(page)?.[1] ?? '';
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const depth = (/^ */.exec(line)?.[0].length ?? 0) / 2;
    const isText = depth > above.length;
    const names = isText ? [] : (/^ *((?:(?:[\w-]+\/)+ ?|[\w-]+\.ts(?= ))+)/.exec(line)?.[1]?.trim().split(' ') ?? []);
    const found = names.map((name) => above.slice(0, depth).join('') + name);
    if (names.length > 0) above.splice(depth, above.length, names[0] ?? '');
    return found;
  });
}
