import type { AgentFile } from './agent-file';

/** Said where the tools do not come from the extension itself. */
export const TOOLS_NOTE = 'The tools named here are those of the MCP server `django-developer`.';

/** An agent as Claude Code reads it from `.claude/agents`. It gets every tool, those of MCP servers among them. */
export function renderClaudeAgent({ slug, description, body }: AgentFile): string {
  return `---\nname: ${slug}\ndescription: ${JSON.stringify(description)}\n---\n\n${body.trimEnd()}\n\n${TOOLS_NOTE}\n`;
}
