import assert from 'node:assert/strict';
import ts from 'typescript';
import { sourceFiles } from './source-files';

const SURFACES = 'src/editor/surfaces';

/**
 * What puts words before people, and the files that may use it: each is the one door to its surface, and lets nothing through that VS
 * Code would take for a link, a command, an image or an icon. A name that is nowhere used yet has no door: make one first.
 */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  showInformationMessage: [`${SURFACES}/show-message.ts`],
  showWarningMessage: [],
  showErrorMessage: [`${SURFACES}/show-message.ts`],
  setStatusBarMessage: [`${SURFACES}/show-status-message.ts`],
  withProgress: [`${SURFACES}/show-progress.ts`],
  showQuickPick: [`${SURFACES}/quick-input.ts`],
  showInputBox: [`${SURFACES}/quick-input.ts`],
  createQuickPick: [`${SURFACES}/quick-input.ts`],
  createInputBox: [`${SURFACES}/quick-input.ts`],
  showWorkspaceFolderPick: [],
  showOpenDialog: [],
  showSaveDialog: [],
  MarkdownString: [`${SURFACES}/to-markdown-string.ts`],
  MarkedString: [],
  Hover: [`${SURFACES}/to-markdown-string.ts`],
  CodeLens: [`${SURFACES}/create-code-lens.ts`],
  CodeAction: [`${SURFACES}/create-code-action.ts`],
  InlayHint: [],
  CompletionItem: ['src/editor/task-log/header-completion.ts'],
  Diagnostic: [`${SURFACES}/create-diagnostic.ts`],
  DiagnosticRelatedInformation: [],
  FileDecoration: ['src/editor/views/tasks/task-decorations.ts'],
  createTextEditorDecorationType: [],
  TreeItem: ['src/editor/views/register-tree.ts'],
  createTreeView: ['src/editor/views/register-tree.ts'],
  registerTreeDataProvider: [],
  createStatusBarItem: ['src/editor/views/status-bar.ts'],
  createLanguageStatusItem: [],
  createOutputChannel: ['src/editor/model/log.ts'],
  createTerminal: [],
  createWebviewPanel: [`${SURFACES}/open-panel.ts`],
  registerWebviewViewProvider: [],
  registerCustomEditorProvider: [],
  createCommentController: [],
  createTestController: [],
  createSourceControl: [],
  openExternal: [`${SURFACES}/open-web-page.ts`],
};

/** Members of VS Code's objects that show words, whatever object they are set on, and the files that may set them. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  message: ['src/editor/views/register-tree.ts'],
  badge: ['src/editor/views/register-tree.ts'],
  description: ['src/editor/views/register-tree.ts'],
  tooltip: ['src/editor/views/register-tree.ts', 'src/editor/views/status-bar.ts'],
  text: ['src/editor/views/status-bar.ts'],
  title: [`${SURFACES}/quick-input.ts`, `${SURFACES}/open-panel.ts`],
  prompt: [`${SURFACES}/quick-input.ts`],
  placeholder: [`${SURFACES}/quick-input.ts`],
  items: [`${SURFACES}/quick-input.ts`, `${SURFACES}/pick-while-loading.ts`],
  validationMessage: [`${SURFACES}/quick-input.ts`],
  documentation: ['src/editor/task-log/header-completion.ts'],
  detail: [],
  label: [],
};

/** What would make Markdown of a file do something, and is set nowhere. */
const NEVER = ['isTrusted', 'supportHtml', 'supportThemeIcons', 'baseUri'];

/** What an answer in the chat can be made of. */
const CHAT = ['markdown', 'button', 'anchor', 'progress', 'reference', 'filetree', 'push', 'warning', 'confirmation'];

const files = sourceFiles('src/editor').map(({ path, text }) => ({
  path,
  tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
}));

suite('Surfaces', () => {
  test('words of files reach people through one door for each surface', () => {
    assert.deepEqual(
      files.flatMap(({ path, tree }) => strayed(path, valuesIn(tree), DOORS)),
      [],
    );
  });

  test('comparisons are opened, and given a title, through their door', () => {
    const opened = files.filter(({ tree }) => /'vscode\.(?:diff|changes)'/.test(tree.text)).map(({ path }) => path);
    assert.deepEqual(opened, [`${SURFACES}/show-comparison.ts`]);
  });

  test('every door is there, and is used', () => {
    const doors = Object.entries(DOORS).flatMap(([name, paths]) => paths.map((path) => ({ name, path })));
    const unused = doors.filter(
      ({ name, path }) => !files.some((file) => file.path === path && valuesIn(file.tree).includes(name)),
    );
    assert.deepEqual(unused, []);
  });

  test('words are set on no object of VS Code elsewhere', () => {
    assert.deepEqual(
      files.flatMap(({ path, tree }) => strayed(path, assignedIn(tree), WORDS)),
      [],
    );
  });

  test('no Markdown is trusted, and none has HTML or icons', () => {
    const written = files.flatMap(({ path, tree }) =>
      [...assignedIn(tree), ...namedIn(tree)].filter((name) => NEVER.includes(name)).map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(written, []);
  });

  test('the chat is answered through its door', () => {
    const found = files
      .filter(({ path }) => path !== `${SURFACES}/chat-answer.ts`)
      .flatMap(({ path, tree }) => callsOf(tree, 'stream', CHAT).map((call) => `${path}: ${call}`));
    assert.deepEqual(found, []);
    const failing = files.filter(({ tree }) => namedIn(tree).includes('errorDetails')).map(({ path }) => path);
    assert.deepEqual(failing, [`${SURFACES}/chat-answer.ts`]);
  });
});

/** The names that a file uses although it is none of their doors. */
function strayed(path: string, names: readonly string[], doors: Readonly<Record<string, readonly string[]>>): string[] {
  return names
    .filter((name) => Object.hasOwn(doors, name) && !doors[name]?.includes(path))
    .map((name) => `${path}: ${name}`);
}

/** The names that a file uses as values: what it calls, makes, reads or imports, types and comments left out. */
function valuesIn(tree: ts.SourceFile): string[] {
  const names: string[] = [];
  walk(tree, (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return false;
    if (ts.isImportDeclaration(node) && (node.importClause?.isTypeOnly === true || !isVscode(node))) return false;
    if (ts.isImportSpecifier(node) && node.isTypeOnly) return false;
    if (ts.isImportSpecifier(node)) names.push((node.propertyName ?? node.name).text);
    if (ts.isPropertyAccessExpression(node)) names.push(node.name.text);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
      names.push(node.argumentExpression.text);
    if (ts.isBindingElement(node) && isWindow(node.parent.parent))
      names.push((node.propertyName ?? node.name).getText());
    return true;
  });
  return [...new Set(names)];
}

function isVscode(node: ts.ImportDeclaration): boolean {
  return ts.isStringLiteral(node.moduleSpecifier) && node.moduleSpecifier.text === 'vscode';
}

function isWindow(node: ts.Node): boolean {
  return (
    ts.isVariableDeclaration(node) &&
    node.initializer !== undefined &&
    /\b(window|vscode|env)$/.test(node.initializer.getText())
  );
}

/** The members that a file assigns to on some object. */
function assignedIn(tree: ts.SourceFile): string[] {
  const names: string[] = [];
  walk(tree, (node) => {
    const isAssignment =
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
    if (
      isAssignment &&
      ts.isPropertyAccessExpression(node.left) &&
      node.left.expression.kind !== ts.SyntaxKind.ThisKeyword
    )
      names.push(node.left.name.text);
    return true;
  });
  return names;
}

/** The names that a file gives to members of the objects it writes down. */
function namedIn(tree: ts.SourceFile): string[] {
  const names: string[] = [];
  walk(tree, (node) => {
    if ((ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && ts.isIdentifier(node.name))
      names.push(node.name.text);
    return true;
  });
  return names;
}

function callsOf(tree: ts.SourceFile, object: string, methods: readonly string[]): string[] {
  const calls: string[] = [];
  walk(tree, (node) => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === object && methods.includes(node.name.text))
      calls.push(node.getText());
    return true;
  });
  return calls;
}

/** @param visit whether to go on below the node */
function walk(node: ts.Node, visit: (node: ts.Node) => boolean): void {
  if (!visit(node)) return;
  ts.forEachChild(node, (child) => walk(child, visit));
}
