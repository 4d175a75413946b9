import {
  type AgentFile,
  type FileWriter,
  includedFile,
  jsonPlaces,
  ownFile,
  ownHashFile,
  renderClaudeAgent,
  renderCodexAgent,
  renderCopilotAgent,
  renderOpenCodeAgent,
  rooModeOf,
  roomodesFile,
  sharedSection,
} from '../../core';
import type { Audience } from './audience';
import { hookFiles } from './hook-files';
import type { BroughtAlong } from './read-brought-along';
import type { SetUpFile } from './set-up-file';

/** What the files are made of. */
export interface SetUpTexts extends BroughtAlong {
  /** The section of AGENTS.md. */
  section: string;
  /** Where the tools are that agents name. */
  note: string;
}

const NAME = 'django-developer';

/** How the MCP server is started: the program as each machine has installed it, wherever that is. */
const SERVER = { command: NAME, args: ['mcp'] };

/** Every file that agents elsewhere can be told of the partners and routes with. */
export function setUpFiles({ agents, skills, section, note }: SetUpTexts): SetUpFile[] {
  const file = (
    audience: Audience,
    path: string | [string, ...string[]],
    writer: FileWriter,
    isGiven?: true,
  ): SetUpFile => ({
    audience,
    paths: typeof path === 'string' ? [path] : path,
    ...(isGiven && { isGiven }),
    writer,
  });
  const each = (audience: Audience, path: (slug: string) => string, writer: (agent: AgentFile) => FileWriter) =>
    agents.map((agent) => file(audience, path(agent.slug), writer(agent)));
  const skillsIn = (audience: Audience, folder: string): SetUpFile[] =>
    skills.map(([name, text]) => file(audience, `${folder}/${name}/SKILL.md`, ownFile(text)));
  const servers = jsonPlaces([{ keys: ['mcpServers', NAME], value: SERVER }]);
  const developer = agents.find(({ slug }) => slug === NAME);
  if (!developer) throw new Error('There is no django-developer among the agents');
  const modes = roomodesFile(rooModeOf(developer, note));
  const codexServer = `[mcp_servers.${NAME}]\ncommand = "${NAME}"\nargs = ["mcp"]\n`;
  return [
    ...each(
      'copilot',
      (slug) => `.github/agents/${slug}.agent.md`,
      (agent) => ownFile(renderCopilotAgent(agent)),
    ),
    ...each(
      'claude',
      (slug) => `.claude/agents/${slug}.md`,
      (agent) => ownFile(renderClaudeAgent(agent, note)),
    ),
    ...skillsIn('claude', '.claude/skills'),
    // Without it Claude Code reads AGENTS.md by itself.
    file('claude', 'CLAUDE.md', includedFile('AGENTS.md'), true),
    file('agents-md', 'AGENTS.md', sharedSection(section, '<!--')),
    ...skillsIn('skills', '.agents/skills'),
    ...each(
      'codex',
      (slug) => `.codex/agents/${slug}.toml`,
      (agent) => ownHashFile(renderCodexAgent(agent, note)),
    ),
    file(
      'codex',
      '.codex/config.toml',
      sharedSection(codexServer, '#', (text) => text.includes(`mcp_servers.${NAME}]`) && OTHER_SERVER),
    ),
    file('gemini', 'GEMINI.md', includedFile('AGENTS.md')),
    file('gemini', '.gemini/settings.json', servers),
    ...each(
      'opencode',
      (slug) => `.opencode/agent/${slug}.md`,
      (agent) => ownFile(renderOpenCodeAgent(agent, note)),
    ),
    file(
      'opencode',
      ['opencode.jsonc', 'opencode.json'],
      jsonPlaces([{ keys: ['mcp', NAME], value: { type: 'local', command: [NAME, 'mcp'] } }]),
    ),
    file('cursor', '.cursor/mcp.json', servers),
    file('mcp', '.mcp.json', servers),
    file('kilo', '.kilocodemodes', modes),
    file('roo', '.roomodes', modes, true),
    ...hookFiles(),
  ];
}

const OTHER_SERVER = { refused: `It has a server "${NAME}" that is not from here.` };
