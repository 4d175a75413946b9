import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { noteOnTools, readAgentFile, renderClaudeAgent } from '../../src/core';
import { hookFiles } from '../../src/node/set-up/hook-files';
import { repository } from './repository';

/** What the manifests of all plugins say. */
interface About {
  version: string;
  description: string;
  license: string;
  keywords: readonly string[];
}

const NAME = 'django-developer';
const SERVERS = { [NAME]: { command: NAME, args: ['mcp'] } };

/** https://agent-plugins.org, of which no more is read than these schemas name. */
const SCHEMAS = 'https://agent-plugins.org/schemas/1.0.0';

/**
 * Writes what agents install as a plugin, each in the form of its harness, from the agents and skills of media and the hooks of the
 * set-up: `claude` for Claude Code, Copilot's command line and VS Code, `codex` whose hooks take another answer, `agent-plugin` for all
 * that read the common format, which has neither agents nor hooks. The folder is a marketplace for the first two.
 * @param folder where they go
 */
export function packPlugins(folder: string, { version, description, license, keywords }: About): void {
  const author = { name: 'Django Developer Mode' };
  const manifest = { name: NAME, version, description, author, license, keywords };
  const write = (file: string, value: unknown): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    const text = typeof value === 'string' ? value : `${JSON.stringify(value, undefined, 2)}\n`;
    writeFileSync(path.join(folder, file), text);
  };
  for (const plugin of ['claude', 'codex', 'agent-plugin'])
    cpSync(path.join(repository, 'media/skills'), path.join(folder, plugin, 'skills'), { recursive: true });

  write('claude/.claude-plugin/plugin.json', manifest);
  write('claude/.mcp.json', { mcpServers: SERVERS });
  write('claude/hooks/hooks.json', hooksOf('claude'));
  const agents = path.join(repository, 'media/agents');
  for (const name of readdirSync(agents).sort()) {
    const agent = readAgentFile(name, readFileSync(path.join(agents, name), 'utf8'));
    write(`claude/agents/${agent.slug}.md`, renderClaudeAgent(agent, noteOnTools('.ruru/tasks')));
  }

  write('codex/.codex-plugin/plugin.json', manifest);
  write('codex/.mcp.json', { mcpServers: SERVERS });
  write('codex/hooks/hooks.json', hooksOf('codex'));

  write('agent-plugin/plugin.json', { $schema: `${SCHEMAS}/plugin.schema.json`, ...manifest });
  const stdio = { type: 'stdio', command: NAME, args: ['mcp'] };
  write('agent-plugin/mcp.json', { $schema: `${SCHEMAS}/mcp.schema.json`, mcpServers: { [NAME]: stdio } });

  const marketplace = { name: NAME, description, owner: author };
  write('.claude-plugin/marketplace.json', {
    ...marketplace,
    plugins: [{ name: NAME, source: './claude', description }],
  });
  // Codex reads that one, too, where it has none of its own.
  write('.agents/plugins/marketplace.json', {
    ...marketplace,
    plugins: [{ name: NAME, source: { source: 'local', path: './codex' }, description }],
  });
}

/** The hooks of a harness, as its set-up writes them. */
function hooksOf(harness: 'claude' | 'codex'): string {
  const file = hookFiles().find(({ audience }) => audience === harness);
  const placed = file?.writer.place(undefined);
  if (placed === undefined || !('after' in placed)) throw new Error(`There are no hooks for ${harness}`);
  return placed.after;
}
