import type { AgentFile } from './agent-file';

/**
 * An agent as Claude Code reads it from `.claude/agents`. It gets every tool, those of MCP servers among them.
 * @param note where the tools are that it names
 */
export function renderClaudeAgent({ slug, description, body }: AgentFile, note: string): string {
  return `---\nname: ${slug}\ndescription: ${JSON.stringify(description)}\n---\n\n${body.trimEnd()}\n\n${note}\n`;
}
