import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { ask, expectAnswer, testModel } from '../agents/model-extension';
import { browser } from '../harness/browser';
import { doUntil } from '../harness/do-until';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { allFiles, pathInWorkspace, readInWorkspace, taskFiles } from '../harness/workspace';
import { openChatWithOurAgents } from './our-agents';
import { turnOnCopilot } from './turn-on-copilot';

const CHAT = '.interactive-session';
const CREATE =
  'call create_escalation {"route":"database","title":"Orders stay fast","path":"orders/models.py","coordinator":"roo-commander"}';

/** From the first words of the agent. */
const FIELD = 'You know where your field ends';

suite('The agents at work, with a scripted model', () => {
  let before: string[] = [];
  let path = '';

  suiteSetup(async function () {
    this.timeout(90_000);
    await activeExtension();
    if (!(await turnOnCopilot())) this.skip();
    await openChatWithOurAgents();
    // An agent is listed a moment before its words are read.
    await waitFor('the agent to know its field', async () => {
      await ask('Are you there?', 'Django Developer');
      return (await testModel()).requests.some(({ text }) => text.includes(FIELD));
    });
    before = allFiles();
  });

  suiteTeardown(() => {
    for (const file of allFiles().filter((name) => !before.includes(name))) rmSync(pathInWorkspace(file));
  });

  test('the Django Developer knows its field and has its tools, and asks before it writes', async () => {
    const request = await askUntilConfirmation(
      `Orders are slow.\n${CREATE}`,
      'Django Developer',
      'Create a task log for the database partners: Orders stay fast?',
    );
    assert.ok(request.text.includes(FIELD));
    assert.deepEqual(ours(request.tools), [
      'create_escalation',
      'detect_django',
      'inspect_project',
      'list_partners',
      'list_tasks',
      'read_task',
      'report_to_coordinator',
      'suggest_route',
      'update_task',
    ]);
    for (const tool of [
      'read_file',
      'grep_search',
      'replace_string_in_file',
      'run_in_terminal',
      'runSubagent',
      'manage_todo_list',
    ])
      assert.ok(request.tools.includes(tool), tool);
    await press('Skip');
    await expectAnswer('The tools say:');
    assert.deepEqual(allFiles(), before);
  });

  test('allowed to, it writes the task log and offers every handoff', async () => {
    const known = taskFiles();
    await askUntilConfirmation(CREATE, 'Django Developer', 'Create a task log for the database partners');
    await press('Allow in this Session');
    await expectAnswer('Tell them: process the task log');
    const [file = ''] = taskFiles().filter((name) => !known.includes(name));
    path = `.ruru/tasks/${file}`;
    assert.match(readInWorkspace(path), /^title = "Orders stay fast"$/m);
    await expectAnswer('Proceed from Django Developer Escalate Frontend Implementation Escalate Database Work', CHAT);
  });

  test('the handoff leads to the partner, who reads and updates the task log', async () => {
    const said = async (): Promise<string> => (await browser({ do: 'text', selector: CHAT })).join(' ');
    await doUntil(
      'the hand-off',
      () => browser({ do: 'click', selector: `${CHAT} :text-is("Escalate Database Work"):visible` }),
      async () => (await said()).replace(/\s+/g, ' ').includes('Take over the database task log'),
    );
    const calls = [
      `call read_task {"task":"${path}"}`,
      `call update_task {"task":"${path}","status":"in-progress","log":"Begun."}`,
    ];
    const request = await askUntilConfirmation(
      calls.join('\n'),
      'Django Database Partner',
      `Change the task log ${path}, status in-progress?`,
    );
    assert.deepEqual(ours(request.tools), [
      'detect_django',
      'inspect_project',
      'list_tasks',
      'read_task',
      'report_to_coordinator',
      'update_task',
    ]);
    await press('Allow in this Session');
    // The chat makes a link of the path, and shows its last part alone.
    await expectAnswer(`${path.replace('.ruru/tasks/', '')} was written: status, log.`);
    assert.match(readInWorkspace(path), /^status = ".*In Progress"$/m);
    await expectAnswer('Proceed from Django Database Partner Back to the Django Developer', CHAT);
  });

  test('the Django Developer reports to the coordinator', async () => {
    const call = `call report_to_coordinator {"task":"${path}","kind":"progress","result":"The plan is there."}`;
    await askUntilConfirmation(call, 'Django Developer', `Report progress of ${path} to its coordinator?`);
    await press('Allow in this Session');
    await expectAnswer('Tell roo-commander:');
    assert.match(readInWorkspace(path), /The plan is there\./);
    const result = await vscode.commands.executeCommand('workbench.action.chat.executeHandoff', {
      label: 'Report Progress to the Coordinator',
      sourceCustomAgent: 'Django Developer',
    });
    assert.deepEqual(result, { success: true, targetMode: 'agent' });
  });
});

/** Asks an agent in a chat of its own. @returns what the model was asked first, once VS Code asks the user for leave */
async function askUntilConfirmation(
  query: string,
  agent: string,
  question: string,
): Promise<{ tools: string[]; text: string }> {
  const { requests } = await testModel();
  await vscode.commands.executeCommand('workbench.action.chat.newChat');
  const asked = requests.length;
  void ask(query, agent);
  await expectAnswer(question, CHAT);
  // The chat asks for its own title too, without a tool.
  return waitFor('the request', () =>
    requests.slice(asked).find(({ text, tools }) => text.includes(query) && tools.length > 0),
  );
}

/** Presses a button of the question that VS Code asks before a tool writes. */
async function press(label: string): Promise<void> {
  await clickAway(`${CHAT} .monaco-button:visible:has-text("${label}")`);
}

/** Clicks what goes once it is taken. */
async function clickAway(selector: string): Promise<void> {
  await browser({ do: 'wait', selector, state: 'visible' });
  await doUntil(
    `${selector} to be taken`,
    () => browser({ do: 'click', selector }),
    async () => (await browser({ do: 'text', selector })).length === 0,
  );
}

/** The names of our own tools among others, without their prefix. */
function ours(tools: readonly string[]): string[] {
  const prefix = 'django_developer_';
  return tools
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .sort();
}
