import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { DjangoDeveloperApi } from '../../../src/editor/startup/api';
import type { DraftRequest } from '../../../src/core/hand-over/draft-request';
import { activeExtension } from '../harness/extension';
import { accept, pick, quickPickRows } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { allFiles, pathInWorkspace, uriInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

const TASK = '.ruru/tasks/TASK-DB-20261109-091500.md';
const LONG = 'x'.repeat(1_000_000);
const OUTSIDE = '+++\nid = "TASK-OUT"\ntitle = "s3cr3t"\nstatus = "🟡 To Do"\ncoordinator = "roo-commander"\n+++\n';

suite('What lies outside, and what makes no sense', () => {
  let api: DjangoDeveloperApi;
  let outside: string;
  let files: string[];

  suiteSetup(async () => {
    api = await activeExtension();
    outside = mkdtempSync(path.join(tmpdir(), 'django-outside-'));
    writeFileSync(path.join(outside, 'TASK-OUT.md'), OUTSIDE);
    writeFileSync(path.join(outside, 'secret.py'), 'SECRET = "s3cr3t"\n');
    symlinkSync(path.join(outside, 'TASK-OUT.md'), pathInWorkspace('.ruru/tasks/TASK-OUT.md'));
    symlinkSync(path.join(outside, 'secret.py'), pathInWorkspace('secret.py'));
    // Other suites of this window have reported by then.
    rmSync(pathInWorkspace('.ruru/reports'), { recursive: true, force: true });
    symlinkSync(outside, pathInWorkspace('.ruru/reports'));
    files = allFiles();
  });

  suiteTeardown(() => {
    for (const link of ['.ruru/tasks/TASK-OUT.md', 'secret.py', '.ruru/reports']) rmSync(pathInWorkspace(link));
    rmSync(outside, { recursive: true });
  });

  teardown(() => {
    assert.deepEqual(allFiles(), files);
    assert.deepEqual(readdirSync(outside).sort(), ['TASK-OUT.md', 'secret.py']);
    assert.equal(readFileSync(path.join(outside, 'TASK-OUT.md'), 'utf8'), OUTSIDE);
  });

  const calls: [what: string, tool: string, input: Record<string, unknown>][] = [
    ['reads through a link', 'read_task', { task: '.ruru/tasks/TASK-OUT.md' }],
    ['writes through a link', 'update_task', { task: '.ruru/tasks/TASK-OUT.md', status: 'done' }],
    [
      'reports into a folder that is a link',
      'report_to_coordinator',
      { task: TASK, kind: 'progress', result: 'Half.' },
    ],
    ['reads above', 'read_task', { task: '../outside.md' }],
    ['escalates what lies above', 'create_escalation', { route: 'api', title: 'x', path: '../../etc/passwd' }],
    ['escalates an absolute path', 'create_escalation', { route: 'api', title: 'x', path: '/etc/passwd' }],
    ['escalates a URI', 'create_escalation', { route: 'api', title: 'x', path: 'file:///etc/passwd' }],
    ['takes a NUL for a title', 'create_escalation', { route: 'api', title: 'a\0b' }],
    ['takes a megabyte for a title', 'create_escalation', { route: 'api', title: LONG }],
    ['takes a megabyte for a path', 'suggest_route', { path: LONG }],
    ['takes a word of JavaScript for a route', 'create_escalation', { route: 'constructor', title: 'x' }],
    ['takes a word of JavaScript for a role', 'create_escalation', { route: 'api', title: 'x', role: '__proto__' }],
    ['takes what is not a text for a task', 'read_task', { task: { toString: 'x' } }],
  ];
  for (const [what, tool, input] of calls) test(`no tool ${what}`, () => assert.rejects(call(tool, input)));

  test('what is told of a link is nothing of what is behind it', async () => {
    await assert.rejects(call('suggest_route', { path: 'secret.py', line: 1 }), (error: Error) => {
      assert.match(error.message, /secret\.py leads out of the folder\. Name a file inside it\./);
      assert.doesNotMatch(error.message, /s3cr3t/);
      return true;
    });
    assert.doesNotMatch(await call('list_tasks', { words: 'OUT' }), /s3cr3t/);
  });

  const draft = (more: object): DraftRequest => ({ route: { kind: 'escalation', id: 'api' }, title: 'x', ...more });
  const requests: [what: string, run: () => Promise<unknown>][] = [
    ['reads through a link', () => api.readTask(folder(), '.ruru/tasks/TASK-OUT.md')],
    ['reads above', () => api.readTask(folder(), '../outside.md')],
    ['reads an absolute path', () => api.readTask(folder(), '/etc/passwd')],
    ['reads a NUL', () => api.readTask(folder(), 'a\0b.md')],
    ['reads a megabyte of a path', () => api.readTask(folder(), LONG)],
    ['writes through a link', () => api.updateTask(folder(), '.ruru/tasks/TASK-OUT.md', { status: 'done' })],
    ['writes above', () => api.updateTask(folder(), '../outside.md', { status: 'done' })],
    ['writes code', () => api.updateTask(folder(), 'manage.py', { status: 'done' })],
    [
      'reports into code',
      () =>
        api.report(folder(), 'manage.py', {
          kind: 'progress',
          coordinator: 'roo-commander',
          result: 'Half.',
          filesChanged: [],
          checks: [],
          followUps: [],
        }),
    ],
    [
      'takes a word of JavaScript for a route',
      () =>
        api.createEscalation(
          folder(),
          JSON.parse('{"route":{"kind":"escalation","id":"__proto__"},"title":"x"}') as DraftRequest,
        ),
    ],
    ['takes a megabyte for a title', () => api.createEscalation(folder(), draft({ title: LONG }))],
    ['takes a NUL for a title', () => api.createEscalation(folder(), draft({ title: 'a\0b' }))],
    ['takes a word of JavaScript for a role', () => api.createEscalation(folder(), draft({ role: 'constructor' }))],
    ['escalates what lies above', () => api.createEscalation(folder(), draft({ place: { path: '../../etc/passwd' } }))],
    ['escalates an absolute path', () => api.createEscalation(folder(), draft({ place: { path: '/etc/passwd' } }))],
    ['ranks what lies above', () => api.suggestRoute(folder(), { path: '../../etc/passwd' })],
    [
      'reports into a folder that is a link',
      () =>
        api.report(folder(), TASK, {
          kind: 'progress',
          coordinator: 'roo-commander',
          result: 'Half.',
          filesChanged: [],
          checks: [],
          followUps: [],
        }),
    ],
    ['knows a folder that is none', () => api.tasks(vscode.Uri.joinPath(folder(), '..'))],
  ];
  for (const [what, run] of requests) test(`the API never ${what}`, () => assert.rejects(run()));

  test('no set-up for agents goes through a link', async function () {
    this.timeout(60_000);
    const target = path.join(outside, 'agents');
    mkdirSync(target);
    mkdirSync(pathInWorkspace('.github'), { recursive: true });
    symlinkSync(target, pathInWorkspace('.github/agents'));
    try {
      void vscode.commands.executeCommand('djangoDeveloper.setUpAgents');
      await expectSoon(
        async () => (await quickPickRows())[0],
        /^VS Code and GitHub Copilot: \.github\/agents ?nothing to write Left as it is: .+ It lies outside the folder and is not read\.$/,
      );
      await accept();
      await waitFor('the question', async () => (await quickPickRows()).includes('Write Nothing'));
      await pick('Write Nothing');
      assert.deepEqual(readdirSync(target), []);
    } finally {
      rmSync(pathInWorkspace('.github/agents'));
      rmSync(target, { recursive: true });
    }
  });
});

function folder(): vscode.Uri {
  return uriInWorkspace('');
}

/** What a tool answers, as text. */
async function call(tool: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`django_developer_${tool}`, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}
