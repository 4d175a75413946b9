import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
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
      const listed =
        await vscode.commands.executeCommand<{ uri: vscode.Uri; type: string; extensionId?: string }[]>(
          '_listExtensionPromptFiles',
        );
      return listed.some(({ uri }) => uri.path.includes('/media/')) && listed;
    });
    const ours = files
      .filter(({ uri }) => uri.path.includes('/media/'))
      .map(({ uri, type }) => `${type} ${uri.path.replace(/^.*\/media\//, '')}`);
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
      'instructions instructions/django-migrations.instructions.md',
      'instructions instructions/django-settings.instructions.md',
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
        const result = await vscode.commands.executeCommand('workbench.action.chat.executeHandoff', {
          label,
          sourceCustomAgent: name,
        });
        assert.deepEqual(result, { success: true, targetMode: agent }, `${name}: ${label}`);
      }
    }
  });
});

async function ourAgents(): Promise<ListedAgent[]> {
  return waitFor('the nine agents', async () => {
    const listed = await vscode.commands.executeCommand<ListedAgent[]>('workbench.action.chat.getHandoffs');
    const ours = listed
      .filter(({ isBuiltin }) => !isBuiltin)
      .map(({ name, isBuiltin, handoffs }) => ({
        name,
        isBuiltin,
        handoffs: handoffs.map(({ label, agent }) => ({ label, agent })),
      }));
    return ours.length === 9 && ours.sort((one, other) => (one.name < other.name ? -1 : 1));
  });
}
