import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { CASES } from '../contract/cases';
import type { Call } from '../contract/contract';
import { repository, sourceFiles } from './source-files';

/** What core throws on purpose: the kinds of what a user can do something about, and what becomes a problem of one file. */
const REFUSALS = [
  'UserError',
  'BadInput',
  'AlreadyExists',
  'ChangedMeanwhile',
  'NotComplete',
  'AskedOtherwise',
  'FileProblem',
];
/** What no user brings about: an agent that the extension itself brings along is broken. */
const BROKEN_PACKAGE = ['src/core/export/agent-file.ts: Error'];

/** The one reader of task logs. */
const READER = 'src/core/tasks/log/read-task-document.ts';

const files = sourceFiles('src/core');

/** The doors that programs use: the command line, the tools here and in the MCP server, and what the editor offers to other extensions. */
const DOORS = ['src/cli/', 'src/tools/|src/mcp/', 'src/editor/startup/open-api.ts'];

/** In which calls of the contract a verb shows. */
const IN_CONTRACT: Readonly<Record<string, Call['verb']>> = {
  'django.detect': 'detect',
  'django.inventory': 'inventory',
  'django.migrations': 'migrations',
  'partners.here': 'partners',
  'partners.rank': 'rank',
  'partners.takersOf': 'takers',
  'tasks.load': 'list',
  'tasks.find': 'read',
  'tasks.read': 'read',
  'tasks.check': 'check',
  'tasks.create': 'create',
  'tasks.change': 'change',
  'tasks.rename': 'rename',
  'tasks.merge': 'merge',
  // What the two before have worked out.
  'tasks.write': 'merge',
  'reports.outstanding': 'list',
  'reports.deliver': 'report',
  'inbox.look': 'look',
  'inbox.accept': 'accept',
  'inbox.sendBack': 'send back',
};

/** What doors tell with the answer of another verb: where task logs lie, who coordinates, and what was asked otherwise, which takes a repository. */
const TOLD_BESIDE = ['tasks.folders', 'reports.coordinator', 'inbox.asked'];

/** The groups of verbs, and the interface of each. */
const GROUPS = [
  ['django', 'django-verbs', 'DjangoVerbs'],
  ['partners', 'partner-verbs', 'PartnerVerbs'],
  ['tasks', 'task-verbs', 'TaskVerbs'],
  ['reports', 'report-verbs', 'ReportVerbs'],
  ['inbox', 'inbox-verbs', 'InboxVerbs'],
  ['sessions', 'session-verbs', 'SessionVerbs'],
] as const;

suite('Surface of core', () => {
  test('ARCHITECTURE.md names the verbs that there are', () => {
    const page = readFileSync(path.join(repository, 'ARCHITECTURE.md'), 'utf8');
    const rows = GROUPS.map(([group, file, name]) => {
      const verbs = membersOf(`src/core/mode/${file}.ts`, name).map((verb) => `\`${verb}\``);
      return `| \`${group}\` | ${verbs.join(', ')} |`;
    });
    assert.deepEqual(
      rows.filter((row) => !page.includes(row)),
      [],
    );
  });

  test('what two doors offer is in the contract', () => {
    const texts = DOORS.map((door) => sourceFiles('src').filter(({ path }) => new RegExp(`^(?:${door})`).test(path)));
    const offered = GROUPS.flatMap(([group, file, name]) =>
      membersOf(`src/core/mode/${file}.ts`, name).flatMap((verb) => {
        const call = new RegExp(String.raw`\b${group}\s*\.\s*${verb}\b`);
        return texts.filter((door) => door.some(({ text }) => call.test(text))).length > 1 ? [`${group}.${verb}`] : [];
      }),
    );
    assert.deepEqual(offered.sort(), [...Object.keys(IN_CONTRACT), ...TOLD_BESIDE].sort());
    const rows = new Set<string>(CASES.map(({ call }) => call.verb));
    assert.deepEqual(
      Object.values(IN_CONTRACT).filter((verb) => !rows.has(verb)),
      [],
    );
  });

  test('core throws refusals, and passes on what it was handed', () => {
    const thrown = files
      .filter(({ text }) => text.includes('throw '))
      .flatMap(({ path, text }) => thrownIn(path, text).map((name) => `${path}: ${name}`));
    const others = thrown.filter((each) => !REFUSALS.some((name) => each.endsWith(`: ${name}`)));
    assert.deepEqual(others, BROKEN_PACKAGE);
  });

  test('one file reads a task log; edits alone read again what they are about to write', () => {
    assert.deepEqual(callersOf('src/core/tasks/body/read-body', 'readBody'), [
      'src/core/tasks/change/edit-text-fields.ts',
      READER,
    ]);
    assert.deepEqual(callersOf('src/core/tasks/front-matter/read-front-matter', 'readFrontMatter'), [
      'src/core/tasks/change/edit-entry.ts',
      'src/core/tasks/change/edit-fields.ts',
      'src/core/tasks/change/fix-front-matter.ts',
      'src/core/tasks/change/move-key-up.ts',
      READER,
    ]);
  });
});

/** The classes of which a file makes the error that it throws. */
function thrownIn(file: string, text: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node)) {
      const made = (expression: ts.Node): void => {
        if (ts.isNewExpression(expression)) names.push(expression.expression.getText());
        else if (ts.isConditionalExpression(expression)) [expression.whenTrue, expression.whenFalse].forEach(made);
      };
      made(node.expression);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return names;
}

/** The names of an interface's members, as they stand in it. */
function membersOf(file: string, name: string): string[] {
  const { text = '' } = files.find((each) => each.path === file) ?? {};
  return ts
    .createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    .statements.flatMap((node) => (ts.isInterfaceDeclaration(node) && node.name.text === name ? [...node.members] : []))
    .map((member) => member.name?.getText() ?? '');
}

/** The files that call a function of another one; its types may be known to all. */
function callersOf(module: string, name: string): string[] {
  return files
    .filter(({ text, imports }) => imports.includes(module) && text.includes(`${name}(`))
    .map(({ path }) => path);
}
