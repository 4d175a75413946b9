import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activeExtension, extension } from '../harness/extension';
import { answerMessage, expectMessage } from '../harness/notifications';
import {
  accept,
  dismiss,
  pick,
  quickInputText,
  quickPickLabels,
  quickPickRows,
  tick,
  write,
} from '../harness/quick-input';
import { waitFor } from '../harness/wait-for';
import { allFiles, pathInWorkspace, readInWorkspace, writeInWorkspace } from '../harness/workspace';
import { expectSoon } from '../harness/expect-soon';

const OURS = 'team notes\n\nRun `make check` first.\n';
const MODES = 'customModes:\n  - slug: reviewer # keep\n    name: "Reviewer"\n    groups: [read]\n\nother: 1\n';

suite('Setting up a workspace for agents', () => {
  let before: string[] = [];

  suiteSetup(async () => {
    await activeExtension();
    before = allFiles();
    writeInWorkspace('AGENTS.md', OURS);
    writeInWorkspace('.roomodes', MODES);
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const file of allFiles().filter((name) => !before.includes(name))) rmSync(pathInWorkspace(file));
  });

  test('shows every difference, and writes nothing before it is told to', async () => {
    const files = allFiles();
    start();
    // The window draws as many rows as there is room for.
    await expectSoon(
      async () => (await rows()).slice(0, 15),
      [
        'VS Code and GitHub Copilot: .github/agents 9 to write',
        'Claude Code: .claude/agents and skills 11 to write',
        'Codex, Cursor and others: a section of AGENTS.md 1 to write',
        'Codex, Gemini, OpenCode and others: .agents/skills 2 to write',
        'Codex: .codex/agents, and the MCP server in .codex/config.toml 10 to write',
        'Gemini: GEMINI.md, and the MCP server in .gemini/settings.json 2 to write',
        'OpenCode: .opencode/agent, and the MCP server in opencode.json 10 to write',
        'Cursor: the MCP server in .cursor/mcp.json 1 to write',
        'Claude Code, Copilot and VS Code: the MCP server in .mcp.json 1 to write',
        'Kilo Code: a mode in .kilocodemodes 1 to write',
        'Roo Code: a mode in .roomodes 1 to write',
        '.github/hooks/django.json 1 to write Hooks: hold an agent until its task log has a report',
        '.claude/settings.json 1 to write',
        '.codex/hooks.json 1 to write',
        '.gemini/settings.json 1 to write',
      ],
    );
    await expectSoon(
      async () => (await quickPickLabels()).slice(-4),
      [
        '.cursor/hooks.json',
        '.opencode/plugins/django-developer.js',
        '.kilo/plugin/django-developer.js',
        '.cline/plugins/django-developer.js',
      ],
    );
    await accept();
    // Ticked are AGENTS.md and what somebody uses here; Enter on the question takes its first row.
    await waitFor('the differences', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label.startsWith('Set Up This Workspace')),
      ),
    );
    await expectQuestion();
    await expectSoon(async () => (await quickPickRows()).map((row) => row.trim()), ['Write Nothing', 'Write 2 Files']);
    await accept();
    await waitFor(
      'the differences to go',
      () => !vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.startsWith('Set Up This'))),
    );
    assert.deepEqual(allFiles(), files);
    assert.equal(readInWorkspace('AGENTS.md'), OURS);
  });

  for (const [what, spoil, mend, said] of [
    [
      'one of them was changed since',
      () => writeInWorkspace('AGENTS.md', `${OURS}More.\n`),
      () => writeInWorkspace('AGENTS.md', OURS),
      'AGENTS.md was changed meanwhile. Nothing was written. Look at it and try again.',
    ],
    [
      'a directory of theirs is a file',
      () => writeInWorkspace('.claude', ''),
      () => rmSync(pathInWorkspace('.claude')),
      'cannot be written: a part of its path is a file. Nothing was written. Choose another folder.',
    ],
  ] as const) {
    test(`writes none of the files where ${what}`, async () => {
      const files = allFiles();
      start();
      await quickPickRows();
      for (const kind of ['.github/agents', '.claude/agents']) await tick(kind);
      await accept();
      await expectQuestion();
      spoil();
      await pick('Write 22 Files');
      await expectMessage(said);
      mend();
      assert.deepEqual(allFiles(), files);
      assert.deepEqual([readInWorkspace('AGENTS.md'), readInWorkspace('.roomodes')], [OURS, MODES]);
    });
  }

  test('writes agents for each, and keeps what was there byte for byte', async () => {
    start();
    await quickPickRows();
    for (const kind of ['.github/agents', '.claude/agents']) await tick(kind);
    await accept();
    await expectQuestion();
    await pick('Write 22 Files');
    await answerMessage(
      'Written: .github/agents (9), .claude/agents (9), .claude/skills/django-escalation/SKILL.md, .claude/skills/django-reporting/SKILL.md, AGENTS.md, .roomodes.',
      'Set Up the MCP Server…',
    );
    await pick('Codex');
    const line = 'codex mcp add django-developer -- django-developer mcp';
    await waitFor('the line on the clipboard', async () => (await vscode.env.clipboard.readText()) === line);
    const media = readFileSync(path.join(extension().extensionPath, 'media/agents/django-developer.agent.md'), 'utf8');
    const written = readInWorkspace('.github/agents/django-developer.agent.md');
    assert.ok(written.replace('  - django-developer/*\n', '').startsWith(media));
    assert.match(
      readInWorkspace('.claude/agents/django-database-partner.md'),
      /^---\nname: django-database-partner\ndescription: "Designs schemas/,
    );
    assert.ok(readInWorkspace('AGENTS.md').startsWith(`${OURS}\n<!-- django-developer-mode:begin `));
    assert.match(
      readInWorkspace('AGENTS.md'),
      /\n\| `database` \| [^\n]+ \| `database-specialist`: @bookshop\/database \|\n/,
    );
    const modes = readInWorkspace('.roomodes');
    const head = MODES.slice(0, MODES.indexOf('\nother'));
    assert.ok(modes.startsWith(`${head}  # django-developer-mode:begin `));
    assert.ok(modes.endsWith('  # django-developer-mode:end\n\nother: 1\n'));
  });

  test('no agent is listed twice then', async () => {
    await waitFor('the agents of the workspace in place of ours', async () => {
      const listed = await vscode.commands.executeCommand<{ id: string; name: string }[]>(
        'workbench.action.chat.getHandoffs',
      );
      const developers = listed
        .filter(({ name }) => name === 'Django Developer')
        .map(({ id }) => id.includes('/.github/agents/'));
      return developers.length === 1 && developers[0];
    });
  });

  test('has nothing left to do then, and leaves alone what somebody has changed', async () => {
    const mine = `${readInWorkspace('.github/agents/django-developer.agent.md')}\nOur own words.\n`;
    writeInWorkspace('.github/agents/django-developer.agent.md', mine);
    rmSync(pathInWorkspace('.claude/agents/django-api-partner.md'));
    start();
    const left = await waitFor('the rows', async () => {
      const found = await rows();
      return found.some((row) => row.includes('nothing to write')) && found;
    });
    assert.deepEqual(left.slice(0, 3), [
      'VS Code and GitHub Copilot: .github/agents nothing to write Left as it is: .github/agents/django-developer.agent.md. It was not written from here, or changed since.',
      'Claude Code: .claude/agents and skills 1 to write',
      'Codex, Cursor and others: a section of AGENTS.md nothing to write',
    ]);
    await dismiss();
    assert.equal(readInWorkspace('.github/agents/django-developer.agent.md'), mine);
  });

  test('takes away again what it has written, and what others wrote stays byte for byte', async () => {
    start();
    await quickPickRows();
    // Ticked is the agent of Claude that is gone; the rows to take away come last.
    await write('AGENTS.md');
    await expectSoon(async () => (await quickPickRows()).at(-1)?.includes('1 to take away'), true);
    await tick('1 to take away');
    await accept();
    await expectQuestion();
    await pick('Write 2 Files');
    await expectMessage('Written: .claude/agents/django-api-partner.md, AGENTS.md.');
    assert.equal(readInWorkspace('AGENTS.md'), OURS);
  });
});

/** The rows of the open pick; the window leaves out the space before a description. */
/** For whom files can be written; whatever was asked before is gone by then. */
async function rows(): Promise<string[]> {
  await waitFor('for whom files are written', async () =>
    (await quickPickRows())[0]?.startsWith('VS Code and GitHub Copilot'),
  );
  return (await quickPickRows()).map((row) =>
    row.replace(/ ?(\d+ to write|nothing to write)/, ' $1').replace(/\s+/g, ' '),
  );
}

/** Waits for the question that comes after the differences. */
function expectQuestion(): Promise<true> {
  return waitFor(
    'the question',
    async () =>
      (await quickInputText()).includes('Write the files as shown?') ||
      (await quickPickRows()).includes('Write Nothing'),
  );
}

function start(): void {
  void vscode.commands.executeCommand('djangoDeveloper.setUpAgents');
}
