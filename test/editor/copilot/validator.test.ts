import assert from 'node:assert/strict';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activeExtension, extension } from '../harness/extension';
import { pathInWorkspace, uriInWorkspace } from '../harness/workspace';
import { openChatWithOurAgents } from './our-agents';
import { turnOnCopilot } from './turn-on-copilot';

/** Where VS Code looks for what we have in `media`. */
const COPIES = { agents: '.github/agents', prompts: '.github/prompts', skills: '.github/skills' };

suite('VS Code\'s own validator', () => {
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
    for (const [from, to] of Object.entries(COPIES)) cpSync(path.join(extension().extensionPath, 'media', from), pathInWorkspace(to), { recursive: true });
    const files = Object.values(COPIES).flatMap((folder) =>
      readdirSync(pathInWorkspace(folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => `${folder}/${file}`),
    );
    assert.equal(files.length, 13);
    const broken = await complaintsAbout('.github/agents/broken.agent.md', '---\nname: Broken\ntools: [search, nowhere]\nhandoffs: 3\nstrange: 1\n---\n');
    assert.equal(broken.length, 3, broken.join('\n'));
    const found: string[] = [];
    for (const file of files) found.push(...(await complaintsAbout(file)));
    assert.deepEqual(found, []);
  });
});

/** What VS Code says about a file of the workspace once it has looked at an edit of it. */
async function complaintsAbout(file: string, text?: string): Promise<string[]> {
  const uri = uriInWorkspace(file);
  if (text !== undefined) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.edit((builder) => builder.insert(document.lineAt(document.lineCount - 1).range.end, '\n'));
  // It says nothing when it is content: the time that it took to complain about the broken one, several times over.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const found = vscode.languages.getDiagnostics(uri).map(({ range, message }) => `${file}:${range.start.line + 1} ${message}`);
  await document.save();
  return found;
}
