import type { AgentFile } from './agent-file';
import { TOOLS_NOTE } from './render-claude-agent';

/** A mode as Roo Code reads it from `.roomodes`. */
export interface RooMode {
  slug: string;
  name: string;
  description: string;
  roleDefinition: string;
  whenToUse: string;
  groups: string[];
  customInstructions: string;
}

/** The Roo mode of an agent: its first paragraph is the role, the rest the instructions. */
export function rooModeOf({ slug, name, description, body }: AgentFile): RooMode {
  const [, role = '', instructions = ''] = /^# [^\n]*\n\n((?:[^\n]+\n)+)\n([^]*)$/.exec(body) ?? [];
  return {
    slug,
    name,
    description,
    roleDefinition: role.trim().replaceAll('\n', ' '),
    whenToUse: description,
    groups: ['read', 'edit', 'command', 'mcp'],
    customInstructions: `${instructions.trimEnd()}\n\n${TOOLS_NOTE}`,
  };
}

/** The mode as an entry of a YAML list. @param indent what stands before its dash */
export function renderRooModeYaml(mode: RooMode, indent: string): string {
  const inner = `${indent}  `;
  const fields = [
    `slug: ${mode.slug}`,
    `name: ${mode.name}`,
    `description: ${JSON.stringify(mode.description)}`,
    `roleDefinition: ${JSON.stringify(mode.roleDefinition)}`,
    `whenToUse: ${JSON.stringify(mode.whenToUse)}`,
    'groups:',
    ...mode.groups.map((group) => `  - ${group}`),
    'customInstructions: |-',
    ...mode.customInstructions.split('\n').map((line) => (line === '' ? '' : `  ${line}`)),
  ];
  return fields.map((line, index) => `${line === '' ? '' : `${index === 0 ? `${indent}- ` : inner}${line}`}\n`).join('');
}
