import assert from 'node:assert/strict';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { typeInto } from '../harness/edit';
import { activeExtension, extension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, uriInWorkspace } from '../harness/workspace';
import { openChatWithOurAgents } from './our-agents';
import { turnOnCopilot } from './turn-on-copilot';

/** Where VS Code looks for what we have in `media`. */
const COPIES = { agents: '.github/agents', prompts: '.github/prompts', skills: '.github/skills' };

suite("VS Code's own validator", () => {
  suiteSetup(async function () {
    this.timeout(90_000);
    await activeExtension();
    if (!(await turnOnCopilot())) this.skip();
    await openChatWithOurAgents();
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of Object.values(COPIES)) rmSync(pathInWorkspace(folder), { recursive: true, force: true });
  });

  test('finds nothing to complain about in agents, prompts and skills', async function () {
    this.timeout(120_000);
    for (const [from, to] of Object.entries(COPIES))
      cpSync(path.join(extension().extensionPath, 'media', from), pathInWorkspace(to), { recursive: true });
    const files = Object.values(COPIES).flatMap((folder) =>
      readdirSync(pathInWorkspace(folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => `${folder}/${file}`),
    );
    assert.equal(files.length, 13);
    const found: string[] = [];
    for (const file of files) found.push(...(await complaintsAbout(file)));
    assert.deepEqual(found, []);
  });
});

/**
 * What VS Code says about a file of the workspace. It says nothing when it is content, so the file gets a key that VS Code
 * does not know: with the complaint about that come all others.
 */
async function complaintsAbout(file: string): Promise<string[]> {
  const uri = uriInWorkspace(file);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const end = document.positionAt(document.getText().indexOf('\n---', 3) + 1);
  await typeInto(editor, (builder) => builder.insert(end, 'strange: 1\n'));
  let said: string[] = [];
  const others = (): string[] => said.filter((complaint) => !complaint.includes('strange'));
  const isAnswered = (): boolean => {
    said = vscode.languages
      .getDiagnostics(uri)
      .map(({ range, message }) => `${file}:${range.start.line + 1} ${message}`);
    return others().length < said.length;
  };
  await waitFor(`the complaint about ${file}`, isAnswered);
  // VS Code learns of the agents that a file names a moment after their files are there, and looks at it again then.
  await waitFor('the other agents', () => isAnswered() && others().length === 0, 15_000).catch(() => undefined);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return others();
}
