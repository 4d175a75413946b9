import assert from 'node:assert/strict';
import ts from 'typescript';
import { type SourceFile, sourceFiles } from './source-files';

suite('Documentation', () => {
  test('what core exports says what it is', () => {
    const files = sourceFiles('src/core').filter(({ path }) => path !== 'src/core/index.ts');
    assert.deepEqual(files.flatMap(undocumented), []);
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
