import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import type { DjangoDeveloperApi } from '../../../src/editor/startup/api';
import { browser } from '../harness/browser';
import { dragUntil } from '../harness/drag';
import { activeExtension, expectOutline, extension } from '../harness/extension';
import { clearMessages, expectMessage, shownMessages } from '../harness/notifications';
import { enter } from '../harness/quick-input';
import { recordPrograms, type RecordedPrograms } from '../harness/record-programs';
import { settleRows } from '../harness/tree';
import { waitFor } from '../harness/wait-for';
import { allBytes, uriInWorkspace } from '../harness/workspace';
import { MAY_RUN } from './may-run';

const TASK = '.ruru/tasks/TASK-SEC-20260102-030405.md';
const RESTRICTED =
  'This workspace is in Restricted Mode, so no task log is written. Trust the workspace, then try again.';

/** What is said of a command that would do something else than to write a task log. */
const SAID: Readonly<Record<string, string>> = {
  'djangoDeveloper.stageTask':
    'This workspace is in Restricted Mode, so nothing is staged. Trust the workspace, then try again.',
};

interface Contributes {
  commands: { command: string }[];
  languageModelTools: { name: string }[];
}

suite('Where nobody trusts the workspace, nothing is written and nothing is run', () => {
  const { commands, languageModelTools } = (extension().packageJSON as { contributes: Contributes }).contributes;
  let api: DjangoDeveloperApi;
  let bytes: Record<string, string>;
  let programs: RecordedPrograms;

  suiteSetup(async () => {
    api = await activeExtension();
    await waitFor('the task logs', () => api.outline.tasks() !== '');
    bytes = allBytes();
    programs = recordPrograms();
  });

  suiteTeardown(() => void programs.dispose());

  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await clearMessages();
    assert.deepEqual(allBytes(), bytes);
    assert.deepEqual(programs.run, []);
    assert.deepEqual(vscode.window.terminals, []);
  });

  test('what is run would be noticed', async () => {
    await promisify(execFile)(process.execPath, ['--version'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
    assert.deepEqual(programs.run.splice(0), [`${process.execPath} --version`]);
  });

  test('every command that may run is one that there is', () => {
    assert.deepEqual(
      Object.keys(MAY_RUN).filter((id) => commands.every(({ command }) => command !== id)),
      [],
    );
  });

  for (const { command } of commands) {
    const why = MAY_RUN[command];
    test(`${command} ${why ?? 'is refused'}`, async () => {
      for (const target of [undefined, uriInWorkspace(TASK)]) {
        const end = started(command, target);
        await (why === undefined ? expectMessage(SAID[command] ?? RESTRICTED) : dismissUntil(end));
      }
    });
  }

  for (const file of [TASK, 'shop/settings.py']) {
    test(`every lens of ${file} is refused, or shows something`, async () => {
      await vscode.window.showTextDocument(uriInWorkspace(file));
      const lenses = await waitFor('the lenses', async () => {
        const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          uriInWorkspace(file),
          20,
        );
        return found.length > 0 && found.every(({ command }) => command !== undefined) && found;
      });
      for (const { command } of lenses) {
        const { command: id, arguments: given = [] } = command as { command: string; arguments?: unknown[] };
        const end = started(id, ...given);
        await (MAY_RUN[id] === undefined ? expectMessage(RESTRICTED) : dismissUntil(end));
      }
    });
  }

  test('a task that is dropped onto another status is refused', async () => {
    for (const view of ['project', 'partners'])
      await vscode.commands.executeCommand(`djangoDeveloper.${view}.removeView`);
    await vscode.commands.executeCommand('djangoDeveloper.groupTasksByStatus');
    await vscode.commands.executeCommand('djangoDeveloper.tasks.focus');
    await settleRows('Tasks');
    const row = (label: string): string => `.pane-body .monaco-list-row[aria-label^=${JSON.stringify(label)}]`;
    await dragUntil(row('Review the login'), row('In Progress, 1'), async () =>
      (await shownMessages()).join().includes(RESTRICTED),
    );
    await expectOutline(
      'tasks',
      'Restricted Mode — Manage Trust…\nIn Progress — 1\n  Serve it — infra · 0/1\nTo Do — 1\n  Review the login',
    );
  });

  const inputs: Readonly<Record<string, object>> = {
    suggest_route: { path: 'shop/settings.py' },
    create_escalation: { route: 'database', title: 'Orders stay fast' },
    read_task: { task: TASK },
    update_task: { task: TASK, status: 'done' },
    report_to_coordinator: { task: TASK, kind: 'progress', result: 'Halfway.', coordinator: 'roo-commander' },
  };
  const writing = ['create_escalation', 'update_task', 'report_to_coordinator'];
  for (const { name } of languageModelTools) {
    const tool = name.replace('django_developer_', '');
    test(`the tool ${tool} ${writing.includes(tool) ? 'is refused' : 'answers'}`, async () => {
      const call = async () =>
        vscode.lm.invokeTool(name, { input: inputs[tool] ?? {}, toolInvocationToken: undefined });
      await (writing.includes(tool) ? assert.rejects(call, refusal) : call());
    });
  }

  test('the API for other extensions tells, and refuses what writes', async () => {
    const folder = uriInWorkspace('');
    const report = {
      kind: 'progress',
      coordinator: 'roo-commander',
      result: 'x',
      filesChanged: [],
      checks: [],
      followUps: [],
    } as const;
    const tells = {
      detect: () => api.detect(folder),
      inventory: async () => api.inventory(folder, (await api.detect(folder)).projects[0]?.root ?? '.'),
      migrations: async () => api.migrations(folder, (await api.detect(folder)).projects[0]?.root ?? '.'),
      partners: () => api.partners(folder),
      suggestRoute: () => api.suggestRoute(folder, { path: 'shop/settings.py' }),
      tasks: () => api.tasks(folder),
      readTask: () => api.readTask(folder, TASK),
      checkTask: () => api.checkTask(folder, TASK),
      inbox: () => api.inbox(folder),
    };
    const writes = {
      createEscalation: () =>
        api.createEscalation(folder, { route: { kind: 'escalation', id: 'database' }, title: 'Orders' }),
      updateTask: () => api.updateTask(folder, TASK, { status: 'done' }),
      renameTask: () => api.renameTask(folder, TASK, 'TASK-SEC-1'),
      mergeTask: () => api.mergeTask(folder, TASK),
      report: () => api.report(folder, TASK, report),
      acceptTask: () => api.acceptTask(folder, TASK, { allDone: true }),
      sendBackTask: () => api.sendBackTask(folder, TASK, 'The times are missing.'),
    };
    const verbs = Object.entries(api).flatMap(([name, value]) =>
      typeof value === 'function' && name !== 'onDidChange' ? [name] : [],
    );
    assert.deepEqual(verbs.sort(), [...Object.keys(tells), ...Object.keys(writes)].sort());
    for (const tell of Object.values(tells)) await tell();
    for (const write of Object.values(writes)) await assert.rejects(write, refusal);
  });

  test('a link is refused', async () => {
    void vscode.commands.executeCommand('workbench.action.url.openUrl');
    await enter('URL', 'vscode://django-developer.django-developer-mode/escalate?route=design&title=Orders');
    await expectMessage(RESTRICTED);
  });
});

/** Starts a command. @returns whether it has ended */
function started(command: string, ...args: unknown[]): () => boolean {
  let isOver = false;
  vscode.commands.executeCommand(command, ...args.filter((arg) => arg !== undefined)).then(
    () => (isOver = true),
    () => (isOver = true),
  );
  return () => isOver;
}

/** Dismisses whatever a command asks, until it has ended. */
async function dismissUntil(hasEnded: () => boolean): Promise<void> {
  await waitFor(
    'the command to end',
    async () => {
      if (hasEnded()) return true;
      await browser({ do: 'press', key: 'Escape', selector: ':focus' });
      return false;
    },
    20_000,
    300,
  );
}

function refusal(error: unknown): boolean {
  return error instanceof Error && error.message.includes(RESTRICTED);
}
