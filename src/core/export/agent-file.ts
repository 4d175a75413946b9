import { parseYaml } from '../base/yaml';

/** An agent as media/agents describes it. */
export interface AgentFile {
  /** The file's name without its endings: `django-developer`. */
  slug: string;
  name: string;
  description: string;
  /** Markdown below the front matter, from its first heading on. */
  body: string;
  /** The whole file. */
  text: string;
}

/** Reads one of the agents that the extension brings along. @throws Error where it is not like them */
export function readAgentFile(fileName: string, text: string): AgentFile {
  const [, header, body] = /^---\n([^]*?\n)---\n\n([^]*)$/.exec(text) ?? [];
  const { name, description } = parseYaml(header ?? '').value;
  if (typeof name !== 'string' || typeof description !== 'string' || body === undefined)
    throw new Error(`${fileName} is no agent`);
  return { slug: fileName.replace(/\.agent\.md$/, ''), name, description, body, text };
}
