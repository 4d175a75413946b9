import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const editorOnly = {
  regex: '^vscode$',
  message: 'Only src/editor and src/extension.ts may import vscode: the other doors run without it.',
};
const noTests = { regex: '(^|/)test(/|$)', message: 'What ships never imports what tests it.' };
const core = {
  regex: '^(node:|fs$|path$|os$|child_process$|process$)',
  message: 'Core has no disk, process, clock or network: take what is needed through ports.ts.',
};

/** Forbids relative imports of the folders, with the reason. */
function doors(names, message) {
  return { regex: `^\\.{1,2}/(.*/)?(${names.join('|')})(/|$)`, message };
}

const knowsWhatItIsTold = 'A webview knows what it is told, and the language of filters.';
const ownWay = 'Doors never import each other: what two of them need belongs into core.';

/** The import bans of one folder. The last entry that matches a file replaces the ones before. */
function imports(files, ...patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const syntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: one word for one thing.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  {
    selector: ':not(MethodDefinition[kind="constructor"])[accessibility="private"]',
    message: 'Write #name: it is private when it runs, too.',
  },
];
/** What reads what the window shows at one moment. */
const looks = '/^(browser|readText|rows|header|outline|statusBar|shown[A-Z].*|quickPick.*|quickInput.*)$/';

export default defineConfig(
  { ignores: ['dist/', '.vscode-test/', 'examples/', 'test/**/workspace/', 'test/corpus/'] },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/require-await': 'off',
      // Our objects are closures, their methods need no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowRegExp: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': ['error', ...syntax],
    },
  },
  {
    files: ['test/editor/**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...syntax,
        ...['callee.name', 'callee.property.name'].map((name) => ({
          selector: `CallExpression[callee.object.name="assert"] AwaitExpression > CallExpression[${name}=${looks}]`,
          message: 'A window draws a moment later: expectSoon looks again until it is so.',
        })),
        {
          selector: 'CallExpression[callee.object.name=/editor/i][callee.property.name="edit"]',
          message: 'The workbench may refuse an edit: typeInto asks it again.',
        },
        {
          selector: 'AssignmentExpression[left.property.name=/^selections?$/]',
          message: 'The workbench may set another meanwhile: selectIn waits until it is so.',
        },
      ],
    },
  },
  {
    files: ['src/core/**'],
    rules: { 'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', '__dirname'] },
  },
  imports(['src/extension.ts'], noTests, doors(['cli', 'mcp'], ownWay)),
  imports(['src/program.ts'], noTests, editorOnly, doors(['editor'], ownWay)),
  imports(
    ['src/core/**'],
    noTests,
    editorOnly,
    core,
    doors(['node', 'tools', 'editor', 'mcp', 'cli'], 'Core imports core.'),
  ),
  imports(
    ['src/node/**'],
    noTests,
    editorOnly,
    doors(['tools', 'editor', 'mcp', 'cli'], 'node/ implements the ports, no more.'),
  ),
  imports(['src/tools/**'], noTests, editorOnly, doors(['node', 'editor', 'mcp', 'cli'], 'Tools know core alone.')),
  imports(['src/editor/**'], noTests, doors(['mcp', 'cli'], ownWay)),
  imports(
    ['src/webview/**'],
    noTests,
    editorOnly,
    core,
    doors(['node', 'tools', 'editor', 'mcp', 'cli'], knowsWhatItIsTold),
    { regex: '/core/(?!tasks/board/read-filter$)', message: knowsWhatItIsTold },
  ),
  imports(['src/cli/**'], noTests, editorOnly, doors(['editor', 'mcp'], ownWay)),
  imports(['src/mcp/**'], noTests, editorOnly, doors(['editor', 'cli'], ownWay)),
);
