import assert from 'node:assert/strict';
import { type SourceFile, sourceFiles } from './source-files';

const files = sourceFiles('src');

/** The rooms of the house: the first prefix that fits names a file's room. */
const rooms: [prefix: string, room: string][] = [
  ['src/extension', 'extension'],
  ['src/program', 'program'],
  ['src/editor/', 'editor'],
  ['src/webview/', 'webview'],
  ['src/cli/', 'cli'],
  ['src/mcp/', 'mcp'],
  ['src/tools/', 'tools'],
  ['src/node/', 'node'],
  ['src/core/django/', 'django'],
  ['src/core/project/', 'project'],
  ['src/core/partners/', 'partners'],
  ['src/core/tasks/', 'tasks'],
  ['src/core/hand-over/', 'hand-over'],
  ['src/core/reports/', 'reports'],
  ['src/core/inbox/', 'inbox'],
  ['src/core/proof/', 'proof'],
  ['src/core/review/', 'review'],
  ['src/core/index', 'index'],
  ['src/core/mode/', 'mode'],
  ['src/core/export/', 'export'],
  ['src/core/redact/', 'redact'],
  ['src/core/', 'ground'],
];

const core = [
  'ground',
  'redact',
  'django',
  'project',
  'partners',
  'tasks',
  'hand-over',
  'reports',
  'inbox',
  'proof',
  'review',
  'export',
  'mode',
  'index',
];

/** The rooms that each room may import, beside itself. Nothing points back. */
const arrows: Record<string, string[]> = {
  ground: [],
  redact: ['ground'],
  django: ['ground', 'redact'],
  project: ['ground', 'redact', 'django'],
  partners: ['ground', 'redact', 'django', 'project'],
  tasks: ['ground', 'redact'],
  'hand-over': ['ground', 'redact', 'django', 'project', 'partners', 'tasks'],
  reports: ['ground', 'redact', 'tasks'],
  inbox: ['ground', 'tasks'],
  proof: ['ground', 'project', 'tasks', 'inbox'],
  review: ['ground', 'redact', 'django', 'project', 'partners'],
  export: ['ground', 'partners'],
  mode: ['ground', 'django', 'project', 'partners', 'tasks', 'hand-over', 'reports', 'inbox', 'proof', 'review'],
  index: core,
  node: core,
  tools: core,
  webview: ['tasks'],
  editor: [...core, 'node', 'tools', 'webview'],
  cli: [...core, 'node', 'tools'],
  mcp: [...core, 'node', 'tools'],
  extension: [...core, 'editor'],
  program: ['node', 'cli', 'mcp'],
};

/** What core may use of others: code that computes, and does nothing else. */
const pureLibraries = [
  '@lezer/common',
  '@lezer/python',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  '@renovatebot/pep440',
  ...['anthropic', 'aws', 'github', 'npm', 'openai', 'sendgrid', 'slack'].map(
    (maker) => `@secretlint/secretlint-rule-${maker}`,
  ),
  'gray-matter',
  'node-diff3',
  'picomatch',
  'smol-toml',
  'yaml',
];

suite('Imports', () => {
  test('vscode is imported in src/editor and src/extension.ts alone', () => {
    const importers = files.filter(({ imports }) => imports.includes('vscode')).map(({ path }) => path);
    assert.deepEqual(
      importers.filter((path) => !/^src\/(editor\/|extension\.ts$)/.test(path)),
      [],
    );
  });

  test('the arrows between the rooms run one way', () => {
    assert.deepEqual(
      edges()
        .filter(({ from, to }) => from !== to && !arrows[from]?.includes(to))
        .map(({ line }) => line),
      [],
    );
  });

  test('doors know of core what its index says, and how it refuses', () => {
    const doors = ['editor', 'cli', 'mcp', 'tools', 'node', 'extension'];
    // What refuses and what writes are there before anything else is loaded.
    const entrances = ['src/core/index', 'src/core/base/errors', 'src/core/base/show-text'];
    const past = files
      .filter(({ path }) => doors.includes(roomOf(path)))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => name.startsWith('src/core') && !entrances.includes(name))
          .map((name) => `${path} imports ${name}`),
      );
    assert.deepEqual(past, []);
  });

  test('pages know of core the language of filters alone', () => {
    const past = files
      .filter(({ path }) => roomOf(path) === 'webview')
      .flatMap(({ imports }) => imports.filter((name) => name.startsWith('src/core')));
    assert.deepEqual([...new Set(past)], ['src/core/tasks/board/read-filter']);
  });

  test('commands are known to what starts them alone, and all that they work with to nobody but who binds it', () => {
    const importersOf = (file: RegExp): string[] =>
      files.filter(({ imports }) => imports.some((name) => file.test(name))).map(({ path }) => path);
    assert.deepEqual(
      importersOf(/^src\/editor\/commands(?:\/|$)/).filter((path) => !/^src\/editor\/(commands|startup)\//.test(path)),
      [],
    );
    assert.deepEqual(importersOf(/^src\/editor\/commands(?:\/index)?$/), ['src/editor/startup/open-editor.ts']);
  });

  test('no file imports itself by way of others', () => {
    assert.deepEqual(circles(), []);
  });

  test('src never imports test', () => {
    assert.deepEqual(
      edges()
        .filter(({ to }) => to === 'outside')
        .map(({ line }) => line),
      [],
    );
  });

  test('core knows pure libraries alone', () => {
    assert.deepEqual(
      [...librariesOfCore().keys()].filter((name) => !pureLibraries.includes(name)),
      [],
    );
  });

  test('one file of core knows each library', () => {
    assert.deepEqual(
      [...librariesOfCore()].filter(([, importers]) => importers.size > 1),
      [],
    );
  });
});

/** Each package that core imports, with the files that do. */
function librariesOfCore(): Map<string, Set<string>> {
  const importers = new Map<string, Set<string>>();
  for (const { path, imports } of files.filter((file) => file.path.startsWith('src/core/'))) {
    for (const name of imports.filter((each) => !/^(src|test)\//.test(each))) {
      importers.set(name, (importers.get(name) ?? new Set()).add(path));
    }
  }
  return importers;
}

/** The files that import one another in a circle, types included; each group once. */
function circles(): string[][] {
  const imports = new Map(files.map(({ path, imports }) => [path.replace(/\.ts$/, ''), imports]));
  const number = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const own = number.size;
    number.set(file, own);
    lowest.set(file, own);
    open.push(file);
    for (const other of imports.get(file) ?? []) {
      if (!imports.has(other)) continue;
      const reached = number.has(other) ? (open.includes(other) ? (number.get(other) ?? own) : own) : visit(other);
      lowest.set(file, Math.min(lowest.get(file) ?? own, reached));
    }
    if (lowest.get(file) === own) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1) found.push(group.sort());
    }
    return lowest.get(file) ?? own;
  };
  for (const file of imports.keys()) if (!number.has(file)) visit(file);
  return found;
}

function edges(): { from: string; to: string; line: string }[] {
  return files.flatMap((file: SourceFile) =>
    file.imports
      .filter((name) => name.startsWith('src/') || name.startsWith('test/'))
      .map((name) => ({ from: roomOf(file.path), to: roomOf(name), line: `${file.path} imports ${name}` })),
  );
}

function roomOf(path: string): string {
  return rooms.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'outside';
}
