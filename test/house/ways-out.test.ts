import assert from 'node:assert/strict';
import ts from 'typescript';
import { type SourceFile, sourceFiles } from './source-files';

const files = sourceFiles('src');

/** The modules by which a program of Node.js starts others, or code beside its own. */
const STARTERS = ['child_process', 'cluster', 'worker_threads', 'vm', 'inspector', 'repl', 'wasi'];

suite('The ways out', () => {
  test('one file starts processes', () => {
    const importers = files
      .filter(({ imports }) => imports.some((name) => STARTERS.includes(name.replace(/^node:/, ''))))
      .map(({ path }) => path);
    assert.deepEqual(importers, ['src/node/programs/run-program.ts']);
  });

  test('and none has another way to', () => {
    const ways =
      /\b(?:createTerminal|sendText|executeTask|ShellExecution|ProcessExecution|CustomExecution|getBuiltinModule|createRequire|mainModule|dlopen)\b|process\.binding/;
    assert.deepEqual(
      files.filter(({ text }) => ways.test(text)).map(({ path }) => path),
      [],
    );
  });

  test('one file writes to the standard streams', () => {
    const writers = files
      .filter((file) => !/^src\/(?:core|editor)\//.test(file.path) && writesToTerminal(file))
      .map(({ path }) => path);
    assert.deepEqual(writers, ['src/node/terminal/terminal.ts']);
  });
});

/** Whether a file names a standard stream, the console, or a stream by its number. */
function writesToTerminal({ path, text, imports }: SourceFile): boolean {
  if (imports.some((name) => /^(?:node:)?(?:tty|console|process|readline)$/.test(name))) return true;
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isStream(node)) found = true;
    if (
      ts.isCallExpression(node) &&
      /write|WriteStream/.test(node.expression.getText()) &&
      /^[012]$/.test(node.arguments[0]?.getText() ?? '')
    )
      found = true;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** `console`, and `stdout` of whatever it is taken, but what another program has written: `const { stdout } = await execute(…)`. */
function isStream(node: ts.Identifier): boolean {
  const { text, parent } = node;
  if (text === 'console') return !ts.isPropertyAccessExpression(parent) || parent.expression === node;
  if (!['stdout', 'stderr', 'stdin'].includes(text)) return false;
  if (ts.isPropertyAccessExpression(parent))
    return parent.name.text === text && parent.expression.getText() === 'process';
  return (
    ts.isBindingElement(parent) &&
    ts.isVariableDeclaration(parent.parent.parent) &&
    parent.parent.parent.initializer?.getText() === 'process'
  );
}
