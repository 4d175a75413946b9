import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activeExtension, extension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, uriInWorkspace } from '../harness/workspace';
import { testModel } from './model-extension';

interface Handoff {
  label: string;
  agent: string;
}

interface ListedAgent {
  name: string;
  isBuiltin: boolean;
  handoffs: Handoff[];
}

const BACK: Handoff[] = [{ label: 'Back to the Django Developer', agent: 'Django Developer' }];

suite('Custom agents', () => {
  suiteSetup(async () => {
    await activeExtension();
    await testModel();
    await vscode.commands.executeCommand('workbench.action.chat.open', { mode: 'agent' });
  });

  test('every file of ours is known to VS Code', async () => {
    const files = await waitFor('the files', async () => {
      const listed = await vscode.commands.executeCommand<{ uri: vscode.Uri; type: string; extensionId?: string }[]>('_listExtensionPromptFiles');
      return listed.some(({ uri }) => uri.path.includes('/media/')) && listed;
    });
    const ours = files.filter(({ uri }) => uri.path.includes('/media/')).map(({ uri, type }) => `${type} ${uri.path.replace(/^.*\/media\//, '')}`);
    assert.deepEqual(ours.sort(), [
      'agent agents/django-api-partner.agent.md',
      'agent agents/django-containerization-partner.agent.md',
      'agent agents/django-database-partner.agent.md',
      'agent agents/django-design-partner.agent.md',
      'agent agents/django-developer.agent.md',
      'agent agents/django-frontend-partner.agent.md',
      'agent agents/django-infrastructure-partner.agent.md',
      'agent agents/django-security-partner.agent.md',
      'agent agents/django-testing-partner.agent.md',
      'prompt prompts/escalate.prompt.md',
      'prompt prompts/report.prompt.md',
      'skill skills/django-escalation/SKILL.md',
      'skill skills/django-reporting/SKILL.md',
    ]);
  });

  test('all seven routes, testing and the coordinator can be handed to, and every partner hands back', async () => {
    assert.deepEqual(Object.fromEntries((await ourAgents()).map(({ name, handoffs }) => [name, handoffs])), {
      'Django API Partner': BACK,
      'Django Containerization Partner': BACK,
      'Django Database Partner': BACK,
      'Django Design Partner': BACK,
      'Django Developer': [
        { label: 'Escalate Frontend Implementation', agent: 'Django Frontend Partner' },
        { label: 'Escalate Database Work', agent: 'Django Database Partner' },
        { label: 'Escalate Deployment and Infrastructure', agent: 'Django Infrastructure Partner' },
        { label: 'Escalate Containers', agent: 'Django Containerization Partner' },
        { label: 'Escalate Specialised API Design', agent: 'Django API Partner' },
        { label: 'Escalate UI and UX Design', agent: 'Django Design Partner' },
        { label: 'Escalate Security Work', agent: 'Django Security Partner' },
        { label: 'Plan Tests with the Testers', agent: 'Django Testing Partner' },
        { label: 'Report Progress to the Coordinator', agent: 'agent' },
        { label: 'Report Completion to the Coordinator', agent: 'agent' },
      ],
      'Django Frontend Partner': BACK,
      'Django Infrastructure Partner': BACK,
      'Django Security Partner': BACK,
      'Django Testing Partner': BACK,
    });
  });

  test('every handoff leads where it says', async function () {
    this.timeout(90_000);
    for (const { name, handoffs } of await ourAgents()) {
      for (const { label, agent } of handoffs) {
        const result = await vscode.commands.executeCommand('workbench.action.chat.executeHandoff', { label, sourceCustomAgent: name });
        assert.deepEqual(result, { success: true, targetMode: agent }, `${name}: ${label}`);
      }
    }
  });

  test('VS Code finds nothing to complain about in agents, prompts and skills, but that Copilot is not here', async function () {
    this.timeout(120_000);
    const media = path.join(extension().extensionPath, 'media');
    const copies: Record<string, string> = { agents: '.github/agents', prompts: '.github/prompts', skills: '.github/skills' };
    for (const [from, to] of Object.entries(copies)) cpSync(path.join(media, from), pathInWorkspace(to), { recursive: true });
    mkdirSync(pathInWorkspace('.github/agents'), { recursive: true });
    const files = Object.values(copies).flatMap((folder) =>
      readdirSync(pathInWorkspace(folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => `${folder}/${file}`),
    );
    try {
      assert.deepEqual((await complaintsAbout('.github/agents/broken.agent.md', '---\nname: Broken\nhandoffs: 3\nstrange: 1\n---\n')).length, 2);
      const absent = copilotToolSets().map((name) => `Unknown tool '${name}' will be ignored.`);
      const found: string[] = [];
      for (const file of files) found.push(...(await complaintsAbout(file)).filter((complaint) => !absent.some((hint) => complaint.endsWith(hint))));
      assert.deepEqual(found, []);
      assert.equal(files.length, 13);
    } finally {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const folder of Object.values(copies)) rmSync(pathInWorkspace(folder), { recursive: true });
    }
  });
});

/** The tool sets that GitHub Copilot brings along. It comes with VS Code, but does not run in the embedded one. */
function copilotToolSets(): string[] {
  const manifest = path.join(vscode.env.appRoot, 'extensions/copilot/package.json');
  if (vscode.extensions.getExtension('GitHub.copilot-chat') || !existsSync(manifest)) return [];
  const { contributes } = JSON.parse(readFileSync(manifest, 'utf8')) as { contributes: { languageModelToolSets: { name: string }[] } };
  return contributes.languageModelToolSets.map(({ name }) => name);
}

async function ourAgents(): Promise<ListedAgent[]> {
  return waitFor('the nine agents', async () => {
    const listed = await vscode.commands.executeCommand<ListedAgent[]>('workbench.action.chat.getHandoffs');
    const ours = listed
      .filter(({ isBuiltin }) => !isBuiltin)
      .map(({ name, isBuiltin, handoffs }) => ({ name, isBuiltin, handoffs: handoffs.map(({ label, agent }) => ({ label, agent })) }));
    return ours.length === 9 && ours.sort((one, other) => (one.name < other.name ? -1 : 1));
  });
}

/** What VS Code says about a file of the workspace once it has looked at an edit of it. */
async function complaintsAbout(file: string, text?: string): Promise<string[]> {
  const uri = uriInWorkspace(file);
  if (text !== undefined) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.edit((builder) => builder.insert(document.lineAt(document.lineCount - 1).range.end, '\n'));
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const found = vscode.languages.getDiagnostics(uri).map(({ range, message }) => `${file}:${range.start.line + 1} ${message}`);
  await document.save();
  return found;
}
