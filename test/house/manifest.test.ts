import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { repository, sourceFiles } from './source-files';

interface Command {
  command: string;
  title?: string;
  category?: string;
}

interface Manifest {
  activationEvents: string[];
  contributes: { commands: Command[] };
}

const text = readFileSync(path.join(repository, 'package.json'), 'utf8');
const { activationEvents, contributes } = JSON.parse(text) as Manifest;
const { commands } = contributes;
const strings = Object.keys(JSON.parse(readFileSync(path.join(repository, 'package.nls.json'), 'utf8')) as object);

suite('Manifest', () => {
  test('every command has a title and the one category', () => {
    const bare = commands
      .filter(({ title, category }) => !title || category !== '%category%')
      .map(({ command }) => command);
    assert.deepEqual(bare, []);
  });

  test('every command is registered, and nothing else', () => {
    const registered = rowsOf('src/editor/commands/index.ts', 'COMMANDS').map((name) => `djangoDeveloper.${name}`);
    assert.deepEqual(registered.sort(), commands.map(({ command }) => command).sort());
  });

  test('every panel that is filled again after a reload wakes what fills it', () => {
    const filled = sourceFiles('src/editor').flatMap(({ text: source }) =>
      [...source.matchAll(/registerWebviewPanelSerializer\('([\w.]+)'/g)].map(([, type]) => `onWebviewPanel:${type}`),
    );
    const waking = activationEvents.filter((event) => event.startsWith('onWebviewPanel:'));
    assert.deepEqual(waking.sort(), filled.sort());
    assert.notEqual(filled.length, 0);
  });

  test('every string that the manifest names exists, and every string is named', () => {
    const named = new Set([...text.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...named].sort(), [...strings].sort());
  });

  /** What language models read, and ids, are not translated. */
  const FOR_MODELS = new Set(['languageModelTools', 'chatParticipants', 'mcpServerDefinitionProviders']);

  test('what is shown to users is a string of package.nls.json', () => {
    const forPeople = JSON.stringify(
      JSON.parse(text),
      (key, value: unknown) => (FOR_MODELS.has(key) ? undefined : value),
      1,
    );
    const shown = [
      ...forPeople.matchAll(/"(title|description|displayName|name|contents|markdownDescription)": "([^"]*)"/g),
    ]
      .map(([, key, value]) => `${key}: ${value}`)
      .filter((line) => !/: %[\w.-]+%$/.test(line) && !line.startsWith('name: django-developer-mode'));
    assert.deepEqual(shown, []);
  });
});

/** The keys of a table: of the object that a constant at the top of a file is. */
function rowsOf(file: string, constant: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(repository, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => [...statement.declarationList.declarations])
    .filter((declaration) => declaration.name.getText() === constant)
    .flatMap(({ initializer }) =>
      initializer && ts.isObjectLiteralExpression(initializer) ? [...initializer.properties] : [],
    )
    .map((property) => property.name?.getText() ?? '');
}
