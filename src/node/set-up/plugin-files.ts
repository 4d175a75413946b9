import { keywords, license, version } from '../../../package.json';
import { noteOnTools, renderClaudeAgent } from '../../core';
import { hookFiles } from './hook-files';
import type { BroughtAlong } from './read-brought-along';

/** What the manifests of the program and of its plugins say of it. */
export const ABOUT = {
  name: 'django-developer',
  version,
  description:
    'Says where there is Django, which work lies beyond it and with whom it belongs: a command line, and an MCP server for agents.',
  license,
  keywords: [...keywords, 'mcp', 'cli'],
};

/** A file of the plugins. */
export interface PluginFile {
  /** Relative to the folder that they go to. */
  path: string;
  text: string;
}

/** https://agent-plugins.org, of which no more is read than these schemas name. */
const SCHEMAS = 'https://agent-plugins.org/schemas/1.0.0';

/**
 * What agents install as a plugin, each in the form of its harness, from the agents and skills of media and the hooks of the set-up:
 * `claude` for Claude Code, Copilot's command line and VS Code, `codex` whose hooks take another answer, `agent-plugin` for all that
 * read the common format, which has neither agents nor hooks. The folder is a marketplace for the first two.
 */
export function pluginFiles({ agents, skills }: BroughtAlong): PluginFile[] {
  const { name, description } = ABOUT;
  const author = { name: 'Django Developer Mode' };
  const manifest = { name, version, description, author, license, keywords: ABOUT.keywords };
  const server = { command: name, args: ['mcp'] };
  const json = (path: string, value: object): PluginFile => ({
    path,
    text: `${JSON.stringify(value, undefined, 2)}\n`,
  });
  const skillsOf = (plugin: string): PluginFile[] =>
    skills.map(([skill, text]) => ({ path: `${plugin}/skills/${skill}/SKILL.md`, text }));
  const readme = (plugin: string): PluginFile => ({ path: `${plugin}/README.md`, text: README });
  const marketplace = { name, description, owner: author };
  return [
    json('claude/.claude-plugin/plugin.json', manifest),
    json('claude/.mcp.json', { mcpServers: { [name]: server } }),
    { path: 'claude/hooks/hooks.json', text: hooksOf('claude') },
    readme('claude'),
    ...skillsOf('claude'),
    ...agents.map((agent) => ({
      path: `claude/agents/${agent.slug}.md`,
      text: renderClaudeAgent(agent, noteOnTools('.ruru/tasks')),
    })),
    json('codex/.codex-plugin/plugin.json', manifest),
    json('codex/.mcp.json', { mcpServers: { [name]: server } }),
    { path: 'codex/hooks/hooks.json', text: hooksOf('codex') },
    readme('codex'),
    ...skillsOf('codex'),
    json('agent-plugin/plugin.json', { $schema: `${SCHEMAS}/plugin.schema.json`, ...manifest }),
    json('agent-plugin/mcp.json', {
      $schema: `${SCHEMAS}/mcp.schema.json`,
      mcpServers: { [name]: { type: 'stdio', ...server } },
    }),
    readme('agent-plugin'),
    ...skillsOf('agent-plugin'),
    json('.claude-plugin/marketplace.json', { ...marketplace, plugins: [{ name, source: './claude', description }] }),
    // Codex reads that one, too, where it has none of its own.
    json('.agents/plugins/marketplace.json', {
      ...marketplace,
      plugins: [{ name, source: { source: 'local', path: './codex' }, description }],
    }),
  ];
}

const README = `# Django Developer

Tells an agent whether and where there is Django, which work lies beyond it and with whom that belongs, and keeps the task logs of what was
handed over. It brings skills and an MCP server and, where the program has them, agents for the Django developer and each group of partners,
and hooks that hold an agent until its task log has a report.

It runs the program \`django-developer\`, which has to be installed on this machine. Nothing of a project is run, and nothing goes to the network.
`;

/** The hooks of a harness, as its set-up writes them. */
function hooksOf(harness: 'claude' | 'codex'): string {
  const file = hookFiles().find(({ audience }) => audience === harness);
  const placed = file?.writer.place(undefined);
  if (placed === undefined || !('after' in placed)) throw new Error(`There are no hooks for ${harness}`);
  return placed.after;
}
