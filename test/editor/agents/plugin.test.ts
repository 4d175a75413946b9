import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activeExtension, extension } from '../harness/extension';
import { expectMessage } from '../harness/notifications';
import { pick } from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { allFiles } from '../harness/workspace';

suite('The agent plugin of the extension', () => {
  suiteSetup(activeExtension);

  for (const [program, line] of [
    ['Claude Code', /^claude --plugin-dir (\S+)[\\/]claude$/],
    ['GitHub Copilot CLI', /^copilot --plugin-dir (\S+)[\\/]claude$/],
    ['Codex', /^codex plugin marketplace add (\S+?)[\\/]?\ncodex plugin add django-developer@django-developer$/],
    ['Agent Plugins 1.0', /^(\S+)[\\/]agent-plugin$/],
  ] as const) {
    test(`is written where no update moves it, and what installs it is on the clipboard: ${program}`, async () => {
      const before = allFiles();
      void vscode.commands.executeCommand('djangoDeveloper.setUpPlugin');
      await pick(program);
      await expectMessage(`On the clipboard, for ${program}: `);
      const copied = await vscode.env.clipboard.readText();
      const folder = line.exec(copied)?.[1];
      assert.ok(folder !== undefined, copied);
      assert.ok(folder.endsWith(path.join('django-developer.django-developer-mode', 'plugins')), folder);
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
      const skills = ['skills/django-escalation/SKILL.md', 'skills/django-reporting/SKILL.md'];
      const media = (file: string): string => path.join(extension().extensionPath, 'media', file);
      assert.deepEqual(
        files.sort(),
        [
          '.agents/plugins/marketplace.json',
          '.claude-plugin/marketplace.json',
          ...['README.md', 'mcp.json', 'plugin.json', ...skills].map((file) => `agent-plugin/${file}`),
          ...['.claude-plugin/plugin.json', '.mcp.json', 'README.md', 'hooks/hooks.json', ...skills].map(
            (file) => `claude/${file}`,
          ),
          ...readdirSync(media('agents')).map((file) => `claude/agents/${file.replace('.agent.md', '.md')}`),
          ...['.codex-plugin/plugin.json', '.mcp.json', 'README.md', 'hooks/hooks.json', ...skills].map(
            (file) => `codex/${file}`,
          ),
        ].sort(),
      );
      for (const skill of skills)
        assert.equal(
          readFileSync(path.join(folder, 'codex', skill), 'utf8'),
          readFileSync(media(skill), 'utf8'),
          skill,
        );
      assert.deepEqual(allFiles(), before);
    });
  }

  test('VS Code has no agent twice for it, and no server that nobody has asked for', async () => {
    const developers = await waitFor('the agents', async () => {
      const listed = await vscode.commands.executeCommand<{ name: string }[]>('workbench.action.chat.getHandoffs');
      const found = listed.filter(({ name }) => name === 'Django Developer');
      return found.length > 0 && found;
    });
    assert.equal(developers.length, 1);
    await vscode.commands.executeCommand('workbench.mcp.startServer', '*', {
      autoTrustChanges: true,
      waitForLiveTools: true,
    });
    assert.deepEqual(
      vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('mcp_')),
      [],
    );
  });
});
