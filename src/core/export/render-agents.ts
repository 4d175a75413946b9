import type { AgentFile } from './agent-file';

/** An agent for a program that has no buttons for a hand-over, its last paragraph says where the tools are that it names. */
function bodyOf({ body }: AgentFile, note: string): string {
  const said = body
    .replace(' Then the handoff back.', '')
    .replace(', then offer the handoff.', ' and who takes it.')
    .replace('goes back by the handoff.', 'goes back through the task log.');
  return `${said.trimEnd()}\n\n${note}\n`;
}

/**
 * An agent as VS Code and Copilot read it from `.github/agents`, with the tools of the MCP server beside the extension's own: Copilot's
 * command line gives an agent those tools alone that it names.
 */
export function renderCopilotAgent({ text }: AgentFile): string {
  return text.replace(/^tools:\n(?: {2}- [^\n]+\n)+/m, (tools) => `${tools}  - django-developer/*\n`);
}

/**
 * An agent as Claude Code reads it from `.claude/agents`. It gets every tool, those of MCP servers among them.
 * @param note where the tools are that it names
 */
export function renderClaudeAgent(agent: AgentFile, note: string): string {
  const { slug, description } = agent;
  return `---\nname: ${slug}\ndescription: ${JSON.stringify(description)}\n---\n\n${bodyOf(agent, note)}`;
}

/** An agent as OpenCode reads it from `.opencode/agent`; the file's name is its own. */
export function renderOpenCodeAgent(agent: AgentFile, note: string): string {
  return `---\ndescription: ${JSON.stringify(agent.description)}\n---\n\n${bodyOf(agent, note)}`;
}

/** An agent as Codex reads it from `.codex/agents`: https://developers.openai.com/codex/subagents */
export function renderCodexAgent(agent: AgentFile, note: string): string {
  const { slug, description } = agent;
  const instructions = bodyOf(agent, note).replaceAll('\\', '\\\\').replaceAll('"""', '""\\"');
  return `name = "${slug}"\ndescription = ${JSON.stringify(description)}\ndeveloper_instructions = """\n${instructions}"""\n`;
}
