import type { AgentFile } from './agent-file';
import { isSigned, sign } from './signature';

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

/**
 * The Roo mode of an agent: its first paragraph is the role, the rest the instructions.
 * @param note where the tools are that it names
 */
export function rooModeOf({ slug, name, description, body }: AgentFile, note: string): RooMode {
  const [, role = '', instructions = ''] = /^# [^\n]*\n\n((?:[^\n]+\n)+)\n([^]*)$/.exec(body) ?? [];
  return {
    slug,
    name,
    description,
    roleDefinition: role.trim().replaceAll('\n', ' '),
    whenToUse: description,
    groups: ['read', 'edit', 'command', 'mcp'],
    customInstructions: `${instructions.trimEnd()}\n\n${note}`,
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
  return fields
    .map((line, index) => `${line === '' ? '' : `${index === 0 ? `${indent}- ` : inner}${line}`}\n`)
    .join('');
}

/** The mode with a comment at the end of its instructions by which it is recognised later, as long as nobody changes any of it. */
export function signMode(mode: RooMode): RooMode {
  const [instructions, signature] = [mode.customInstructions, sign(canonical(mode)).slice(canonical(mode).length)];
  return { ...mode, customInstructions: instructions + signature };
}

/** Whether an entry of a `.roomodes` file is as it was signed, in whatever order its keys are. */
export function isSignedMode(mode: unknown): boolean {
  if (
    typeof mode !== 'object' ||
    mode === null ||
    !('customInstructions' in mode) ||
    typeof mode.customInstructions !== 'string'
  )
    return false;
  const at = mode.customInstructions.lastIndexOf('\n<!-- ');
  if (at === -1) return false;
  const unsigned = { ...mode, customInstructions: mode.customInstructions.slice(0, at) };
  return isSigned(canonical(unsigned) + mode.customInstructions.slice(at));
}

/** A mode as one text, the same whatever order its keys are in. */
function canonical(mode: object): string {
  return JSON.stringify(Object.entries(mode).sort(([one], [other]) => (one < other ? -1 : 1)));
}
